import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm'
import { Organization } from '../organizations/organization.entity.js'
import { Person } from '../people/person.entity.js'
import { Training } from '../trainings/training.entity.js'
import { UnitQuota } from './unit-quota.entity.js'

@Entity('registrations')
@Check('registrations_state_check', "state IN ('confirmed', 'waiting', 'withdrawn')")
@Check('registrations_source_check', "source IN ('public', 'staff', 'list', 'nomination')")
@Unique('registrations_seq_unique', ['trainingId', 'seq'])
@Index('registrations_person_unique', ['trainingId', 'personId'], {
  unique: true,
  where: "state <> 'withdrawn'",
})
@Index('registrations_waiting_idx', ['trainingId', 'seq'], { where: "state = 'waiting'" })
@Index('registrations_person_idx', ['personId'])
@Index('registrations_unit_idx', { synchronize: false })
@Index('registrations_training_unit_idx', { synchronize: false })
export class Registration {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'registrations_pk' })
  id: string

  @ForeignKey(() => Training, { name: 'registrations_training_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'training_id' })
  trainingId: string

  @ForeignKey(() => Person, { name: 'registrations_person_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'person_id' })
  personId: string

  @ForeignKey(() => Organization, { name: 'registrations_unit_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'unit_id' })
  unitId: string

  @ForeignKey(() => UnitQuota, { name: 'registrations_quota_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'quota_id', nullable: true })
  quotaId: string | null

  @Column('int')
  seq: number

  @Column('text')
  state: string

  @Column('text')
  source: string

  @Column('text', { name: 'position_role' })
  positionRole: string

  @Column('text', { name: 'full_name' })
  fullName: string

  @Column('text', { name: 'sort_key' })
  sortKey: string

  @Column('text', { name: 'search_key' })
  searchKey: string

  @Column('text', { name: 'position_title' })
  positionTitle: string

  @Column('text', { name: 'unit_name' })
  unitName: string

  @Column('text', { name: 'unit_group', nullable: true })
  unitGroup: string | null

  @Column('text', { name: 'organization_path' })
  organizationPath: string

  @Column('int', { name: 'ticket_generation', default: 1 })
  ticketGeneration: number

  @Column('timestamptz', { name: 'registered_at' })
  registeredAt: Date

  @Column('timestamptz', { name: 'promoted_at', nullable: true })
  promotedAt: Date | null

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null

  @Column('text', { name: 'withdrawal_reason', nullable: true })
  withdrawalReason: string | null
}
