import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm'
import { Organization } from '../organizations/organization.entity.js'

/** One size of a picture as it is stored: `960.webp`. */
export interface PictureVariant {
  file: string
  format: 'webp' | 'jpeg'
  width: number
  height: number
  sha256: string
  size: number
}

@Entity('pictures')
export class Picture {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pictures_pk' })
  id: string

  @ForeignKey(() => Organization, { name: 'pictures_organization_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'organization_id' })
  organizationId: string

  @Column('text')
  alt: string

  @Column('text')
  caption: string

  @Column('int')
  width: number

  @Column('int')
  height: number

  @Column('jsonb')
  variants: PictureVariant[]

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date
}
