import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm'
import { Article } from './article.entity.js'

@Entity('article_versions')
export class ArticleVersion {
  @ForeignKey(() => Article, { name: 'article_versions_article_fk', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { name: 'article_id', primaryKeyConstraintName: 'article_versions_pk' })
  articleId: string

  @PrimaryColumn('int', { primaryKeyConstraintName: 'article_versions_pk' })
  version: number

  @Column('text')
  title: string

  @Column('text')
  lead: string

  @Column('text', { name: 'body_html' })
  bodyHtml: string

  @Column('text', { name: 'author_name' })
  authorName: string

  @Column('text', { name: 'actor_label' })
  actorLabel: string

  @Column('timestamptz')
  at: Date
}
