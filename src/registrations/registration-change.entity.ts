import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import { Registration } from './registration.entity.js'

@Entity('registration_changes')
@Check(
  'registration_changes_kind_check',
  `kind IN ('asked', 'registered', 'waitlisted', 'promoted', 'withdrawn', 'rejected', 'replaced', 'substituted',
    'walked_in', 'ticket_reissued', 'ticket_revoked')`,
)
@Index('registration_changes_registration_idx', ['registrationId'])
export class RegistrationChange {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'registration_changes_pk' })
  id: string

  @ForeignKey(() => Registration, { name: 'registration_changes_registration_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'registration_id' })
  registrationId: string

  @Column('text')
  kind: string

  @Column('text', { nullable: true })
  reason: string | null

  @Column('text', { name: 'actor_label' })
  actorLabel: string

  @Column('timestamptz')
  at: Date
}
