import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import { Certificate } from './certificate.entity.js'

@Entity('certificate_events')
@Check('certificate_events_kind_check', "kind IN ('numbered', 'made', 'revoked', 'replaced')")
@Index('certificate_events_certificate_idx', ['certificateId'])
export class CertificateEvent {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'certificate_events_pk' })
  id: string

  @ForeignKey(() => Certificate, { name: 'certificate_events_certificate_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'certificate_id' })
  certificateId: string

  @Column('text')
  kind: string

  @Column('text', { nullable: true })
  reason: string | null

  @Column('text', { name: 'actor_label' })
  actorLabel: string

  @Column('timestamptz')
  at: Date
}
