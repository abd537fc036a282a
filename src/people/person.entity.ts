import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import { Organization } from '../organizations/organization.entity.js'

@Entity('people')
@Check('people_gender_check', "gender IN ('female', 'male')")
@Check('people_birth_check', 'birth_year BETWEEN 1900 AND 2100')
@Check('people_canonical_check', 'canonical_id <> id')
@Index('people_unit_idx', ['unitId'])
@Index('people_phone_idx', ['phone'])
export class Person {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'people_pk' })
  id: string

  @ForeignKey(() => Organization, { name: 'people_unit_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'unit_id' })
  unitId: string

  @Column('text', { name: 'full_name' })
  fullName: string

  @Column('text', { name: 'family_name' })
  familyName: string

  @Column('text', { name: 'middle_name' })
  middleName: string

  @Column('text', { name: 'given_name' })
  givenName: string

  @Column('text', { name: 'sort_key' })
  sortKey: string

  @Column('text', { name: 'search_key' })
  searchKey: string

  @Column('text', { nullable: true })
  gender: string | null

  @Column('date', { name: 'birth_date', nullable: true })
  birthDate: string | null

  @Column('int', { name: 'birth_year', nullable: true })
  birthYear: number | null

  @Column('text', { nullable: true })
  phone: string | null

  @Column('text', { nullable: true })
  email: string | null

  @ForeignKey(() => Person, { name: 'people_canonical_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'canonical_id', nullable: true })
  canonicalId: string | null

  @Column('boolean', { default: false })
  sample: boolean

  @Column('int', { default: 1 })
  version: number

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date
}
