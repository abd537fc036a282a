import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm'
import { StoredFile } from '../files/stored-file.entity.js'
import { PrivacyRequest } from './privacy-request.entity.js'

/** A person's data as files, made for one request; after `expiresAt` the files are gone and both ids null. */
@Entity('privacy_exports')
@Index('privacy_exports_request_idx', ['requestId'])
@Index('privacy_exports_expiry_idx', ['expiresAt'], { where: 'data_file_id IS NOT NULL' })
export class PrivacyExport {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'privacy_exports_pk' })
  id: string

  @ForeignKey(() => PrivacyRequest, { name: 'privacy_exports_request_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'request_id' })
  requestId: string

  @ForeignKey(() => StoredFile, { name: 'privacy_exports_data_file_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'data_file_id', nullable: true })
  dataFileId: string | null

  @ForeignKey(() => StoredFile, { name: 'privacy_exports_sheet_file_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'sheet_file_id', nullable: true })
  sheetFileId: string | null

  @Column('timestamptz', { name: 'made_at' })
  madeAt: Date

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date
}
