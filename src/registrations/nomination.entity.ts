import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm'
import { Organization } from '../organizations/organization.entity.js'
import { Training } from '../trainings/training.entity.js'
import type { NominationState } from './nomination-states.js'

/** A unit that was asked to name people for a training: what its link stands for. */
@Entity('nominations')
@Unique('nominations_unit_unique', ['trainingId', 'unitId'])
@Check('nominations_state_check', "state IN ('silent', 'answered', 'finished')")
@Check('nominations_answered_check', "(state = 'silent') = (answered_at IS NULL)")
export class Nomination {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'nominations_pk' })
  id: string

  @ForeignKey(() => Training, { name: 'nominations_training_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'training_id' })
  trainingId: string

  @ForeignKey(() => Organization, { name: 'nominations_unit_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'unit_id' })
  unitId: string

  @Column('text', { default: 'silent' })
  state: NominationState

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt: Date | null

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date
}
