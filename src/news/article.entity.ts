import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm'
import { Organization } from '../organizations/organization.entity.js'
import type { ArticleState } from './article-status.js'
import { Picture } from './picture.entity.js'

@Entity('articles')
@Check('articles_state_check', "state IN ('draft', 'published', 'withdrawn')")
@Check('articles_published_check', "state = 'draft' OR published_at IS NOT NULL")
@Check(
  'articles_withdrawn_check',
  "(state = 'withdrawn') = (withdrawn_at IS NOT NULL AND withdrawal_reason IS NOT NULL)",
)
@Unique('articles_slug_unique', ['slug'])
@Index('articles_published_idx', ['publishedAt'])
export class Article {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'articles_pk' })
  id: string

  @ForeignKey(() => Organization, { name: 'articles_organization_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'organization_id' })
  organizationId: string

  @Column('text')
  slug: string

  @Column('text')
  title: string

  @Column('text', { name: 'search_key' })
  searchKey: string

  @Column('text')
  lead: string

  @Column('text', { name: 'body_html' })
  bodyHtml: string

  @Column('text', { name: 'author_name' })
  authorName: string

  @ForeignKey(() => Picture, { name: 'articles_picture_fk', onDelete: 'RESTRICT' })
  @Column('uuid', { name: 'picture_id', nullable: true })
  pictureId: string | null

  @Column('text', { default: 'draft' })
  state: ArticleState

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt: Date | null

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null

  @Column('text', { name: 'withdrawal_reason', nullable: true })
  withdrawalReason: string | null

  @Column('boolean', { default: false })
  sample: boolean

  @Column('int', { default: 1 })
  version: number

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date
}
