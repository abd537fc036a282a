import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm'
import { Organization } from '../organizations/organization.entity.js'
import { Person } from '../people/person.entity.js'
import { Track } from '../trainings/track.entity.js'
import { Training } from '../trainings/training.entity.js'
import { UnitQuota } from './unit-quota.entity.js'

@Entity('registrations')
@Check('registrations_state_check', "state IN ('pending', 'confirmed', 'waiting', 'withdrawn')")
@Check(
  'registrations_source_check',
  "source IN ('public', 'staff', 'list', 'nomination', 'substitution', 'walk_in')",
)
@Check('registrations_mode_check', "mode IN ('onsite', 'online')")
@Check(
  'registrations_ended_as_check',
  `CASE WHEN state = 'withdrawn' THEN ended_as IN ('withdrawn', 'rejected', 'replaced') AND ended_as IS NOT NULL
    ELSE ended_as IS NULL END`,
)
@Check('registrations_quota_check', "quota_id IS NULL OR state IN ('confirmed', 'withdrawn')")
@Unique('registrations_seq_unique', ['trainingId', 'seq'])
@Index('registrations_person_unique', ['trainingId', 'personId'], {
  unique: true,
  where: "state <> 'withdrawn'",
})
@Index('registrations_waiting_idx', ['trainingId', 'place', 'seq'], { where: "state = 'waiting'" })
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

  /** Where it stands in the line: its own number, or that of the delegate whom it replaces. */
  @Column('int')
  place: number

  @Column('text')
  state: string

  /** How it ended, once `withdrawn`. */
  @Column('text', { name: 'ended_as', nullable: true })
  endedAs: string | null

  /** In the hall or online. */
  @Column('text', { default: 'onsite' })
  mode: string

  @ForeignKey(() => Track, { name: 'registrations_track_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'track_id', nullable: true })
  trackId: string | null

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
