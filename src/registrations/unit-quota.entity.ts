import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm'
import { Organization } from '../organizations/organization.entity.js'
import { Training } from '../trainings/training.entity.js'

/** How many people of certain positions a unit may have in a training. Counts who is in; who waits holds none. */
@Entity('unit_quotas')
@Check('unit_quotas_capacity_check', 'capacity BETWEEN 0 AND 1000')
@Check('unit_quotas_taken_check', 'taken BETWEEN 0 AND capacity')
@Unique('unit_quotas_unit_unique', ['trainingId', 'unitId', 'positionRoles'])
export class UnitQuota {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'unit_quotas_pk' })
  id: string

  @ForeignKey(() => Training, { name: 'unit_quotas_training_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'training_id' })
  trainingId: string

  @ForeignKey(() => Organization, { name: 'unit_quotas_unit_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'unit_id' })
  unitId: string

  /** Whoever holds one of these positions counts; anybody of the unit when empty. In the order of positions. */
  @Column('text', { name: 'position_roles', array: true, default: '{}' })
  positionRoles: string[]

  /** Set for this unit itself; rules leave it as it is. */
  @Column('boolean', { name: 'by_hand', default: true })
  byHand: boolean

  @Column('int')
  capacity: number

  @Column('int', { default: 0 })
  taken: number
}
