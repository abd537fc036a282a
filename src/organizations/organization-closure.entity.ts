import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import { Organization } from './organization.entity.js'

@Entity('organization_closure')
@Index('organization_closure_descendant_idx', ['descendantId', 'ancestorId'])
export class OrganizationClosure {
  @ForeignKey(() => Organization, { name: 'organization_closure_ancestor_fk', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { name: 'ancestor_id', primaryKeyConstraintName: 'organization_closure_pk' })
  ancestorId: string

  @ForeignKey(() => Organization, { name: 'organization_closure_descendant_fk', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { name: 'descendant_id', primaryKeyConstraintName: 'organization_closure_pk' })
  descendantId: string

  @Column('int')
  depth: number
}
