import { Column, Entity, Index, PrimaryColumn } from 'typeorm'

@Entity('audit_entries')
@Index('audit_entries_organization_idx', ['organizationId', 'at'])
@Index('audit_entries_subject_idx', ['subjectKind', 'subjectId', 'at'])
export class AuditEntry {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'audit_entries_pk' })
  id: string

  @Column('timestamptz')
  at: Date

  @Column('text', { name: 'actor_kind' })
  actorKind: string

  @Column('uuid', { name: 'actor_id', nullable: true })
  actorId: string | null

  @Column('text', { name: 'actor_label' })
  actorLabel: string

  @Column('text')
  verb: string

  @Column('text', { name: 'subject_kind' })
  subjectKind: string

  @Column('uuid', { name: 'subject_id', nullable: true })
  subjectId: string | null

  @Column('uuid', { name: 'organization_id', nullable: true })
  organizationId: string | null

  @Column('text', { array: true, default: '{}' })
  fields: string[]

  @Column('text', { nullable: true })
  detail: string | null

  @Column('text', { name: 'request_id', nullable: true })
  requestId: string | null
}
