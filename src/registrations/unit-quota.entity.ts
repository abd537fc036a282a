import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm'
import { Organization } from '../organizations/organization.entity.js'
import { Training } from '../trainings/training.entity.js'

@Entity('unit_quotas')
@Check('unit_quotas_capacity_check', 'capacity BETWEEN 0 AND 1000')
@Check('unit_quotas_taken_check', 'taken BETWEEN 0 AND capacity')
@Unique('unit_quotas_unit_unique', ['trainingId', 'unitId', 'positionRole'])
export class UnitQuota {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'unit_quotas_pk' })
  id: string

  @ForeignKey(() => Training, { name: 'unit_quotas_training_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'training_id' })
  trainingId: string

  @ForeignKey(() => Organization, { name: 'unit_quotas_unit_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'unit_id' })
  unitId: string

  @Column('text', { name: 'position_role' })
  positionRole: string

  @Column('int')
  capacity: number

  @Column('int', { default: 0 })
  taken: number
}
