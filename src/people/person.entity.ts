import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import { Organization } from '../organizations/organization.entity.js'

@Entity('people')
@Check('people_gender_check', "gender IN ('female', 'male')")
@Check('people_birth_check', 'birth_year BETWEEN 1900 AND 2100')
@Check('people_canonical_check', 'canonical_id <> id')
@Check(
  'people_birth_date_check',
  'birth_date IS NULL OR (birth_year IS NOT NULL AND birth_year = extract(year FROM birth_date))',
)
@Index('people_unit_idx', ['unitId'])
@Index('people_unit_name_idx', ['unitId', 'nameKey'])
@Index('people_name_birth_idx', ['nameKey', 'birthYear'])
@Index('people_canonical_idx', ['canonicalId'], { where: 'canonical_id IS NOT NULL' })
@Index('people_phone_idx', ['phone'])
@Index('people_counted_idx', ['unitId'], { where: 'canonical_id IS NULL' })
@Index('people_order_idx', { synchronize: false })
@Index('people_family_order_idx', { synchronize: false })
@Index('people_words_idx', { synchronize: false })
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

  /** Of the parts, which people may correct. */
  @Column('text', { name: 'sort_key' })
  sortKey: string

  /** Of the name as written: equal for two spellings of one name. */
  @Column('text', { name: 'name_key' })
  nameKey: string

  /** The parts were set by hand, so a new spelling of the name does not part it anew. */
  @Column('boolean', { name: 'parts_edited', default: false })
  partsEdited: boolean

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
