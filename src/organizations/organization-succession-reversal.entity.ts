import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm'
import { OrganizationSuccession } from './organization-succession.entity.js'

/** Append-only: a succession that was entered by mistake and taken back, with the reason. */
@Entity('organization_succession_reversals')
export class OrganizationSuccessionReversal {
  @ForeignKey(() => OrganizationSuccession, {
    name: 'organization_succession_reversals_succession_fk',
    onDelete: 'RESTRICT',
  })
  @PrimaryColumn('uuid', {
    name: 'succession_id',
    primaryKeyConstraintName: 'organization_succession_reversals_pk',
  })
  successionId: string

  @Column('text')
  reason: string

  @Column('text', { name: 'actor_label' })
  actorLabel: string

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date
}
