import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm'
import { Training } from '../trainings/training.entity.js'

/** How a training takes people. A training without a row has the defaults. */
@Entity('registration_terms')
@Check('registration_terms_walk_in_check', 'walk_in_limit BETWEEN 0 AND 1000')
@Check('registration_terms_reminder_check', 'reminder_days BETWEEN 0 AND 30')
export class RegistrationTerms {
  @ForeignKey(() => Training, { name: 'registration_terms_training_fk', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { name: 'training_id', primaryKeyConstraintName: 'registration_terms_pk' })
  trainingId: string

  /** Whoever registers on the public page waits for the office's word. */
  @Column('boolean', { name: 'needs_approval', default: false })
  needsApproval: boolean

  /** How many may come unannounced; none when 0. */
  @Column('int', { name: 'walk_in_limit', default: 0 })
  walkInLimit: number

  @Column('boolean', { name: 'units_may_substitute', default: true })
  unitsMaySubstitute: boolean

  /** From then on, places that units left unused are everybody's, in the order of the line. */
  @Column('timestamptz', { name: 'quotas_return_at', nullable: true })
  quotasReturnAt: Date | null

  /** When that was done. */
  @Column('timestamptz', { name: 'quotas_returned_at', nullable: true })
  quotasReturnedAt: Date | null

  /** So many days before the first session everybody who is in is reminded; nobody when null. */
  @Column('int', { name: 'reminder_days', nullable: true })
  reminderDays: number | null

  @Column('timestamptz', { name: 'reminded_at', nullable: true })
  remindedAt: Date | null

  /** Whoever came is thanked when the training was held. */
  @Column('boolean', { name: 'sends_thanks', default: false })
  sendsThanks: boolean

  @Column('timestamptz', { name: 'thanked_at', nullable: true })
  thankedAt: Date | null

  @Column('int', { default: 1 })
  version: number
}
