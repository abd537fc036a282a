import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import { Organization } from '../organizations/organization.entity.js'
import { Person } from './person.entity.js'

@Entity('positions')
@Check('positions_side_check', "side IN ('union', 'professional')")
@Check(
  'positions_role_check',
  "role IN ('chair', 'vice_chair', 'committee_member', 'inspection_head', 'inspection_member', 'womens_head', 'accountant', 'treasurer', 'team_leader', 'other')",
)
@Check('positions_dates_check', 'valid_to IS NULL OR valid_to > valid_from')
@Exclusion(
  'positions_overlap',
  'USING gist (person_id WITH =, organization_id WITH =, side WITH =, role WITH =, title WITH =, daterange(valid_from, valid_to) WITH &&)',
)
@Index('positions_person_idx', ['personId'])
@Index('positions_stands_unique', ['personId'], { unique: true, where: 'stands' })
export class Position {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'positions_pk' })
  id: string

  @ForeignKey(() => Person, { name: 'positions_person_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'person_id' })
  personId: string

  @ForeignKey(() => Organization, { name: 'positions_organization_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'organization_id' })
  organizationId: string

  @Column('text')
  side: string

  @Column('text')
  role: string

  @Column('text')
  title: string

  @Column('date', { name: 'valid_from' })
  validFrom: string

  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null

  /** Chosen to stand for the person in lists while it is held; without a choice the newest one does. */
  @Column('boolean', { default: false })
  stands: boolean

  @Column('int', { default: 1 })
  version: number

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date
}
