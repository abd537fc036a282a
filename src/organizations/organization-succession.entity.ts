import { Check, Column, Entity, PrimaryColumn } from 'typeorm'

/** Append-only: what became of bodies on a day, by which decision. Who turned into whom stands in its parts. */
@Entity('organization_successions')
@Check(
  'organization_successions_kind_check',
  "kind IN ('rename', 'transfer', 'standing', 'merge', 'split', 'dissolve')",
)
export class OrganizationSuccession {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'organization_successions_pk' })
  id: string

  @Column('text')
  kind: string

  @Column('date', { name: 'effective_on' })
  effectiveOn: string

  @Column('text', { name: 'decision_number' })
  decisionNumber: string

  @Column('date', { name: 'decided_on', nullable: true })
  decidedOn: string | null

  @Column('text', { nullable: true })
  note: string | null

  @Column('text', { name: 'actor_label' })
  actorLabel: string

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date
}
