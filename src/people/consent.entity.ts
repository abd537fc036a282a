import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import type { ConsentGiver, ConsentPurpose, ConsentWay } from './consent-kinds.js'
import { Person } from './person.entity.js'

/** Append-only. `linkId` and `registrationId` name rows of higher capabilities. */
@Entity('consents')
@Check('consents_purpose_check', "purpose IN ('participation', 'publication', 'zalo')")
@Check('consents_given_by_check', "given_by IN ('self', 'nominator', 'staff')")
@Check('consents_way_check', "way IN ('link', 'form', 'import', 'paper')")
@Index('consents_person_idx', ['personId'])
@Index('consents_registration_idx', ['registrationId'])
export class Consent {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'consents_pk' })
  id: string

  @ForeignKey(() => Person, { name: 'consents_person_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'person_id' })
  personId: string

  @Column('text')
  purpose: ConsentPurpose

  @Column('text', { name: 'notice_version' })
  noticeVersion: string

  @Column('text', { name: 'given_by' })
  givenBy: ConsentGiver

  @Column('text')
  way: ConsentWay

  @Column('text', { name: 'actor_label' })
  actorLabel: string

  @Column('uuid', { name: 'link_id', nullable: true })
  linkId: string | null

  @Column('uuid', { name: 'registration_id', nullable: true })
  registrationId: string | null

  @Column('boolean', { default: false })
  withdrawn: boolean

  @Column('timestamptz')
  at: Date
}
