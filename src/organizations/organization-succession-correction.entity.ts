import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import { OrganizationSuccession } from './organization-succession.entity.js'

/** Append-only: what is right instead of what a succession was recorded with, and why. The newest one holds. */
@Entity('organization_succession_corrections')
@Index('organization_succession_corrections_succession_idx', ['successionId'])
export class OrganizationSuccessionCorrection {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'organization_succession_corrections_pk' })
  id: string

  @ForeignKey(() => OrganizationSuccession, {
    name: 'organization_succession_corrections_succession_fk',
    onDelete: 'RESTRICT',
  })
  @Column('uuid', { name: 'succession_id' })
  successionId: string

  @Column('date', { name: 'effective_on' })
  effectiveOn: string

  @Column('text', { name: 'decision_number' })
  decisionNumber: string

  @Column('date', { name: 'decided_on', nullable: true })
  decidedOn: string | null

  @Column('text', { nullable: true })
  note: string | null

  @Column('text')
  reason: string

  @Column('text', { name: 'actor_label' })
  actorLabel: string

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date
}
