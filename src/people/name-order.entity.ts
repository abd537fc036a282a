import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm'
import type { NameOrder as Order } from '#text'
import { Organization } from '../organizations/organization.entity.js'

/** In which order a body and everything below it lists people; a body without a row follows the one above. */
@Entity('name_orders')
@Check('name_orders_check', "name_order IN ('given-middle-family', 'given-family-middle')")
export class NameOrder {
  @ForeignKey(() => Organization, { name: 'name_orders_organization_fk', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { name: 'organization_id', primaryKeyConstraintName: 'name_orders_pk' })
  organizationId: string

  @Column('text', { name: 'name_order' })
  nameOrder: Order

  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date
}
