import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import { Organization } from './organization.entity.js'
import { PlannedSuccession } from './planned-succession.entity.js'

/** A body that a planned change is about: it stands on the time line of each. */
@Entity('planned_succession_bodies')
@Index('planned_succession_bodies_organization_idx', ['organizationId'])
export class PlannedSuccessionBody {
  @ForeignKey(() => PlannedSuccession, {
    name: 'planned_succession_bodies_planned_fk',
    onDelete: 'RESTRICT',
  })
  @PrimaryColumn('uuid', {
    name: 'planned_succession_id',
    primaryKeyConstraintName: 'planned_succession_bodies_pk',
  })
  plannedSuccessionId: string

  @ForeignKey(() => Organization, {
    name: 'planned_succession_bodies_organization_fk',
    onDelete: 'RESTRICT',
  })
  @PrimaryColumn('uuid', {
    name: 'organization_id',
    primaryKeyConstraintName: 'planned_succession_bodies_pk',
  })
  organizationId: string
}
