import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm'
import { StoredFile } from '../files/stored-file.entity.js'
import { Organization } from '../organizations/organization.entity.js'
import { Person } from '../people/person.entity.js'
import { Registration } from '../registrations/registration.entity.js'
import { Training } from '../trainings/training.entity.js'
import { CertificateBatch } from './certificate-batch.entity.js'

@Entity('certificates')
@Check('certificates_state_check', "state IN ('waiting', 'issued', 'revoked', 'replaced')")
@Check('certificates_file_check', "state <> 'issued' OR file_id IS NOT NULL")
@Unique('certificates_number_unique', ['issuerId', 'year', 'number'])
@Unique('certificates_code_unique', ['code'])
@Index('certificates_person_unique', ['trainingId', 'personId'], {
  unique: true,
  where: "state IN ('waiting', 'issued')",
})
@Index('certificates_batch_idx', ['batchId'])
@Index('certificates_registration_idx', ['registrationId'])
@Index('certificates_training_idx', ['trainingId'])
@Index('certificates_standing_idx', ['trainingId'], { where: 'revoked_at IS NULL' })
@Index('certificates_register_idx', ['year', 'issuerId', 'number'])
@Index('certificates_words_idx', { synchronize: false })
@Index('certificates_number_text_idx', { synchronize: false })
export class Certificate {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'certificates_pk' })
  id: string

  @ForeignKey(() => Organization, { name: 'certificates_issuer_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'issuer_id' })
  issuerId: string

  @Column('int')
  year: number

  @Column('int')
  number: number

  @Column('text', { name: 'number_text' })
  numberText: string

  @ForeignKey(() => Training, { name: 'certificates_training_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'training_id' })
  trainingId: string

  @ForeignKey(() => Person, { name: 'certificates_person_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'person_id' })
  personId: string

  @ForeignKey(() => Registration, { name: 'certificates_registration_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'registration_id' })
  registrationId: string

  @ForeignKey(() => CertificateBatch, { name: 'certificates_batch_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'batch_id' })
  batchId: string

  @Column('text')
  code: string

  @Column('text', { name: 'template_version' })
  templateVersion: string

  @Column('jsonb')
  frozen: unknown

  @Column('text')
  state: string

  @ForeignKey(() => StoredFile, { name: 'certificates_file_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'file_id', nullable: true })
  fileId: string | null

  @Column('date', { name: 'issued_on' })
  issuedOn: string

  @Column('timestamptz', { name: 'made_at', nullable: true })
  madeAt: Date | null

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt: Date | null

  @Column('text', { name: 'revocation_reason', nullable: true })
  revocationReason: string | null

  @ForeignKey(() => Certificate, { name: 'certificates_replaced_by_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'replaced_by_id', nullable: true })
  replacedById: string | null

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date
}
