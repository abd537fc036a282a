import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import { Organization } from './organization.entity.js'

/** A change by a decision whose day has not come, and what became of it: done, not possible any more, or cancelled. */
@Entity('planned_successions')
@Check(
  'planned_successions_kind_check',
  "kind IN ('rename', 'transfer', 'standing', 'merge', 'split', 'dissolve')",
)
@Check('planned_successions_state_check', "state IN ('planned', 'applied', 'failed', 'cancelled')")
@Check('planned_successions_settled_check', "(state = 'planned') = (settled_at IS NULL)")
@Check('planned_successions_failed_check', "state <> 'failed' OR failure IS NOT NULL")
@Check('planned_successions_cancelled_check', "(state = 'cancelled') = (cancel_reason IS NOT NULL)")
@Index('planned_successions_once', ['organizationId', 'kind', 'effectiveOn'], {
  unique: true,
  where: "state = 'planned'",
})
@Index('planned_successions_due_idx', ['effectiveOn'], { where: "state = 'planned'" })
@Index('planned_successions_failed_idx', ['effectiveOn'], { where: "state = 'failed'" })
export class PlannedSuccession {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'planned_successions_pk' })
  id: string

  @Column('text')
  kind: string

  @ForeignKey(() => Organization, { name: 'planned_successions_organization_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'organization_id' })
  organizationId: string

  @Column('date', { name: 'effective_on' })
  effectiveOn: string

  /** What was sent: the decision and what changes by it. */
  @Column('jsonb')
  content: object

  @Column('text', { default: 'planned' })
  state: string

  /** Why it could not be done on its day. */
  @Column('text', { nullable: true })
  failure: string | null

  @Column('text', { name: 'cancel_reason', nullable: true })
  cancelReason: string | null

  @Column('text', { name: 'cancelled_by', nullable: true })
  cancelledBy: string | null

  /** The user on whose behalf it is done; his rights are looked at again on the day. */
  @Column('uuid', { name: 'planned_by' })
  plannedBy: string

  @Column('text', { name: 'actor_label' })
  actorLabel: string

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt: Date | null
}
