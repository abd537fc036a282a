import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import { PrivacyRequest } from './privacy-request.entity.js'
import type { RequestEventKind } from './request-kinds.js'

/** Append-only. `detail` is a code, a count or names of fields; never what somebody wrote. */
@Entity('privacy_request_events')
@Index('privacy_request_events_request_idx', ['requestId'])
export class PrivacyRequestEvent {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'privacy_request_events_pk' })
  id: string

  @ForeignKey(() => PrivacyRequest, { name: 'privacy_request_events_request_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'request_id' })
  requestId: string

  @Column('text')
  kind: RequestEventKind

  @Column('text', { nullable: true })
  detail: string | null

  @Column('text', { name: 'actor_label' })
  actorLabel: string

  @Column('timestamptz')
  at: Date
}
