import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm'
import { Organization } from '../organizations/organization.entity.js'
import type { TrainingStatus } from './training-status.js'

@Entity('trainings')
@Check(
  'trainings_status_check',
  "status IN ('draft', 'published', 'registration_open', 'registration_closed', 'held', 'completed', 'postponed', 'cancelled')",
)
@Check('trainings_registration_check', 'registration_closes_at > registration_opens_at')
@Unique('trainings_code_unique', ['code'])
@Unique('trainings_slug_unique', ['slug'])
@Index('trainings_organizer_idx', ['organizerId', 'startsOn'])
@Index('trainings_starts_on_idx', { synchronize: false })
@Index('trainings_title_idx', ['title', 'id'])
@Index('trainings_search_idx', { synchronize: false })
@Index('trainings_words_idx', { synchronize: false })
@Index('trainings_under_way_idx', ['startsOn'], { where: "status NOT IN ('completed', 'cancelled')" })
export class Training {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'trainings_pk' })
  id: string

  @ForeignKey(() => Organization, { name: 'trainings_organizer_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'organizer_id' })
  organizerId: string

  @ForeignKey(() => Organization, { name: 'trainings_issuer_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'issuer_id' })
  issuerId: string

  @Column('text')
  code: string

  @Column('text')
  slug: string

  @Column('text')
  title: string

  @Column('text', { name: 'search_key' })
  searchKey: string

  @Column('text', { default: '' })
  purpose: string

  @Column('text')
  venue: string

  @Column('text', { array: true })
  audience: string[]

  @Column('text', { name: 'host_name', nullable: true })
  hostName: string | null

  @Column('text', { name: 'host_title', nullable: true })
  hostTitle: string | null

  @Column('date', { name: 'starts_on', nullable: true })
  startsOn: string | null

  @Column('text', { default: 'draft' })
  status: TrainingStatus

  @Column('text', { name: 'status_reason', nullable: true })
  statusReason: string | null

  @Column('date', { name: 'postponed_from', nullable: true })
  postponedFrom: string | null

  @Column('timestamptz', { name: 'registration_opens_at', nullable: true })
  registrationOpensAt: Date | null

  @Column('timestamptz', { name: 'registration_closes_at', nullable: true })
  registrationClosesAt: Date | null

  @Column('boolean', { name: 'public_registration', default: false })
  publicRegistration: boolean

  @Column('boolean', { default: false })
  sample: boolean

  @Column('int', { default: 1 })
  version: number

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date
}
