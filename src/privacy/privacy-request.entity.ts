import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import { Organization } from '../organizations/organization.entity.js'
import { Person } from '../people/person.entity.js'
import type { RefusalGround, RequestKind, RequestState, RequestWay } from './request-kinds.js'

/** What the requester said of himself is kept as given, until it is erased with his data or a year after closing. */
@Entity('privacy_requests')
@Check(
  'privacy_requests_kind_check',
  "kind IN ('view', 'copy', 'correct', 'withdraw', 'restrict', 'object', 'delete')",
)
@Check('privacy_requests_way_check', "way IN ('in_person', 'letter', 'phone', 'email', 'web_form')")
@Check('privacy_requests_state_check', "state IN ('received', 'acknowledged', 'done', 'refused')")
@Check('privacy_requests_closed_check', "(state IN ('done', 'refused')) = (closed_on IS NOT NULL)")
@Check('privacy_requests_refused_check', "(state = 'refused') = (refusal_ground IS NOT NULL)")
@Check(
  'privacy_requests_ground_check',
  "refusal_ground IN ('register', 'vouchers', 'other_duty', 'not_identified', 'not_entitled')",
)
@Index('privacy_requests_organization_idx', ['organizationId', 'dueBy'])
@Index('privacy_requests_person_idx', ['personId'])
export class PrivacyRequest {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'privacy_requests_pk' })
  id: string

  /** Who has to answer: the body above the person's unit once it is known, before that the one that received it. */
  @ForeignKey(() => Organization, { name: 'privacy_requests_organization_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'organization_id' })
  organizationId: string

  @ForeignKey(() => Person, { name: 'privacy_requests_person_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'person_id', nullable: true })
  personId: string | null

  @Column('text')
  kind: RequestKind

  @Column('text')
  way: RequestWay

  @Column('text', { name: 'requester_name', nullable: true })
  requesterName: string | null

  @Column('text', { name: 'requester_unit', nullable: true })
  requesterUnit: string | null

  @Column('text', { name: 'requester_contact', nullable: true })
  requesterContact: string | null

  @Column('text', { nullable: true })
  details: string | null

  @Column('date', { name: 'received_on' })
  receivedOn: string

  @Column('date', { name: 'acknowledge_by' })
  acknowledgeBy: string

  @Column('date', { name: 'due_by' })
  dueBy: string

  /** Why more time was taken; null while it was not: a term is put off once. */
  @Column('text', { name: 'extension_reason', nullable: true })
  extensionReason: string | null

  @Column('text', { default: 'received' })
  state: RequestState

  @Column('date', { name: 'acknowledged_on', nullable: true })
  acknowledgedOn: string | null

  @Column('date', { name: 'closed_on', nullable: true })
  closedOn: string | null

  @Column('text', { name: 'refusal_ground', nullable: true })
  refusalGround: RefusalGround | null

  /** What was done or why not, in the words of who closed it. */
  @Column('text', { nullable: true })
  outcome: string | null

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date
}
