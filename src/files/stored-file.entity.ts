import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm'

@Entity('stored_files')
@Check('stored_files_sha256_check', "sha256 ~ '^[0-9a-f]{64}$'")
@Index('stored_files_sha256_idx', ['sha256'])
export class StoredFile {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'stored_files_pk' })
  id: string

  @Column('text')
  sha256: string

  @Column('int')
  size: number

  @Column('text')
  type: string

  @Column('text')
  filename: string

  @Column('text')
  purpose: string

  @Column('boolean', { name: 'is_public' })
  isPublic: boolean

  @Column('uuid', { name: 'organization_id', nullable: true })
  organizationId: string | null

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date
}
