import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm'
import { Organization } from '../organizations/organization.entity.js'
import { Person } from '../people/person.entity.js'

@Entity('messages')
@Check('messages_channel_check', "channel IN ('mail', 'zalo', 'paper')")
@Check('messages_state_check', "state IN ('ready', 'sent', 'failed', 'handed_over')")
@Unique('messages_dedupe_unique', ['dedupeKey'])
@Index('messages_organization_idx', ['organizationId', 'createdAt'])
@Index('messages_person_idx', ['personId'])
@Index('messages_training_idx', ['trainingId'])
@Index('messages_order_idx', { synchronize: false })
@Index('messages_unsent_idx', { synchronize: false })
@Index('messages_purpose_idx', { synchronize: false })
export class Message {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'messages_pk' })
  id: string

  @ForeignKey(() => Organization, { name: 'messages_organization_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'organization_id' })
  organizationId: string

  @Column('text')
  channel: string

  @Column('text')
  purpose: string

  @ForeignKey(() => Person, { name: 'messages_person_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'person_id', nullable: true })
  personId: string | null

  // By its name: trainings stand higher, and messages import nothing of them.
  @ForeignKey('Training', { name: 'messages_training_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'training_id', nullable: true })
  trainingId: string | null

  @Column('text', { nullable: true })
  recipient: string | null

  @Column('text')
  subject: string

  @Column('text')
  body: string

  @Column('text', { name: 'dedupe_key' })
  dedupeKey: string

  @Column('text')
  state: string

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt: Date | null
}
