import { Injectable } from '@nestjs/common'
import { searchPatterns } from '#text'
import type { Tx } from '../database/database.js'
import { withinReach } from '../organizations/reach.js'
import type { TrainingStatus } from '../trainings/training-status.js'
import type { ArticleState } from './article-status.js'
import { ArticleTraining } from './article-training.entity.js'
import { ArticleVersion } from './article-version.entity.js'
import { Article } from './article.entity.js'
import type { PictureVariant } from './picture.entity.js'

export interface ArticleRow {
  id: string
  organizationId: string
  organizationName: string
  slug: string
  title: string
  lead: string
  bodyHtml: string
  authorName: string
  state: ArticleState
  publishedAt: Date | null
  withdrawnAt: Date | null
  withdrawalReason: string | null
  sample: boolean
  version: number
  picture: PictureRow | null
  trainings: RelatedTraining[]
}

export interface PictureRow {
  id: string
  alt: string
  caption: string
  width: number
  height: number
  variants: PictureVariant[]
}

export interface RelatedTraining {
  id: string
  title: string
  slug: string
  startsOn: string | null
  status: TrainingStatus
  sessions: number
  /** How many were at every session; null until the training was held. */
  attendedAll: number | null
}

export interface ArticleListRow {
  id: string
  slug: string
  title: string
  lead: string
  authorName: string
  state: ArticleState
  publishedAt: Date | null
  sample: boolean
  picture: PictureRow | null
}

export interface ArticleVersionRow {
  version: number
  actorLabel: string
  at: Date
}

const PICTURE = `(SELECT json_build_object('id', p.id, 'alt', p.alt, 'caption', p.caption, 'width', p.width,
    'height', p.height, 'variants', p.variants) FROM pictures p WHERE p.id = a.picture_id) AS picture`

const ATTENDED_ALL = `CASE WHEN t.status IN ('held', 'completed') THEN (SELECT count(*)::int FROM (
    SELECT 1 FROM attendance e WHERE e.training_id = t.id
    GROUP BY e.registration_id HAVING bool_and(e.state IN ('present', 'late'))) AS whole) END`

/** A whole article in one row: the public page is one query. */
const WHOLE = `a.id, a.organization_id AS "organizationId", o.name AS "organizationName", a.slug, a.title, a.lead,
  a.body_html AS "bodyHtml", a.author_name AS "authorName", a.state, a.published_at AS "publishedAt",
  a.withdrawn_at AS "withdrawnAt", a.withdrawal_reason AS "withdrawalReason", a.sample, a.version, ${PICTURE},
  coalesce((SELECT json_agg(json_build_object('id', t.id, 'title', t.title, 'slug', t.slug,
      'startsOn', t.starts_on, 'status', t.status, 'attendedAll', ${ATTENDED_ALL},
      'sessions', (SELECT count(*)::int FROM training_sessions s WHERE s.training_id = t.id))
      ORDER BY t.starts_on, t.id)
    FROM article_trainings x JOIN trainings t ON t.id = x.training_id WHERE x.article_id = a.id), '[]') AS trainings`

const LISTED = `a.id, a.slug, a.title, a.lead, a.author_name AS "authorName", a.state,
  a.published_at AS "publishedAt", a.sample, ${PICTURE}`

export interface ArticleFilter {
  roots: string[]
  search?: string
  state?: ArticleState
  limit: number
  offset: number
}

/** A training that an article may tell of. */
export type TrainingOption = Pick<RelatedTraining, 'id' | 'title' | 'startsOn'>

/** Content that an edit replaces. */
export type ArticleContent = Pick<
  Article,
  'title' | 'searchKey' | 'lead' | 'bodyHtml' | 'authorName' | 'pictureId'
>

@Injectable()
export class ArticlesRepository {
  async insert(tx: Tx, article: Article): Promise<void> {
    await tx.insert(Article, article)
  }

  async keepVersion(tx: Tx, version: ArticleVersion): Promise<void> {
    await tx.insert(ArticleVersion, version)
  }

  /** Newest first. */
  versions(tx: Tx, articleId: string): Promise<ArticleVersionRow[]> {
    return tx.find(ArticleVersion, {
      select: { version: true, actorLabel: true, at: true },
      where: { articleId },
      order: { version: 'DESC' },
      take: 20,
    })
  }

  /** False when somebody else has written a newer version. */
  async replaceContent(tx: Tx, id: string, version: number, content: ArticleContent): Promise<boolean> {
    const { affected } = await tx.update(Article, { id, version }, { ...content, version: version + 1 })
    return affected === 1
  }

  /** False when the article is in another state by now. */
  async change(tx: Tx, id: string, from: ArticleState, changes: Partial<Article>): Promise<boolean> {
    const { affected } = await tx.update(Article, { id, state: from }, changes)
    return affected === 1
  }

  async setPicture(tx: Tx, id: string, pictureId: string): Promise<void> {
    await tx.update(Article, { id }, { pictureId, version: () => 'version + 1' })
  }

  async setTrainings(tx: Tx, articleId: string, trainingIds: string[]): Promise<void> {
    await tx.delete(ArticleTraining, { articleId })
    for (const trainingId of trainingIds) await tx.insert(ArticleTraining, { articleId, trainingId })
  }

  /** Those of the given addresses that are in use: `slug`, `slug-2` … */
  async takenSlugs(tx: Tx, slug: string): Promise<string[]> {
    const rows = await tx.query<{ slug: string }[]>(
      `SELECT slug FROM articles WHERE slug = $1 OR slug ~ ('^' || $1 || '-[0-9]+$')`,
      [slug],
    )
    return rows.map((row) => row.slug)
  }

  async findWithin(tx: Tx, roots: string[], id: string): Promise<ArticleRow | null> {
    const [row] = await tx.query<ArticleRow[]>(
      `SELECT ${WHOLE} FROM articles a JOIN current_organizations o ON o.id = a.organization_id
       WHERE a.id = $1 AND ${withinReach('a.organization_id', 2)}`,
      [id, roots],
    )
    return row ?? null
  }

  async findBySlug(tx: Tx, slug: string): Promise<ArticleRow | null> {
    const [row] = await tx.query<ArticleRow[]>(
      `SELECT ${WHOLE} FROM articles a JOIN current_organizations o ON o.id = a.organization_id
       WHERE a.slug = $1 AND a.state <> 'draft'`,
      [slug],
    )
    return row ?? null
  }

  async list(tx: Tx, filter: ArticleFilter): Promise<{ rows: ArticleListRow[]; total: number }> {
    const where = `${withinReach('a.organization_id', 1)} AND ($2::text IS NULL OR a.state = $2)
      AND a.search_key LIKE ALL ($3::text[])`
    const values = [filter.roots, filter.state ?? null, searchPatterns(filter.search ?? '')]
    const [count] = await tx.query<{ total: number }[]>(
      `SELECT count(*)::int AS total FROM articles a WHERE ${where}`,
      values,
    )
    const rows = await tx.query<ArticleListRow[]>(
      `SELECT ${LISTED} FROM articles a WHERE ${where}
       ORDER BY a.published_at DESC NULLS FIRST, a.created_at DESC, a.id LIMIT $4 OFFSET $5`,
      [...values, filter.limit, filter.offset],
    )
    return { rows, total: count!.total }
  }

  async listPublished(
    tx: Tx,
    filter: { search?: string; limit: number; offset: number; except?: string },
  ): Promise<{ rows: ArticleListRow[]; total: number }> {
    const rows = await tx.query<(ArticleListRow & { total: number })[]>(
      `SELECT ${LISTED}, count(*) OVER ()::int AS total FROM articles a
       WHERE a.state = 'published' AND a.search_key LIKE ALL ($1::text[]) AND ($4::uuid IS NULL OR a.id <> $4)
       ORDER BY a.published_at DESC, a.id DESC LIMIT $2 OFFSET $3`,
      [searchPatterns(filter.search ?? ''), filter.limit, filter.offset, filter.except ?? null],
    )
    return { rows, total: rows[0]?.total ?? 0 }
  }

  /** Trainings that the actor may see, the newest first. */
  trainingOptions(tx: Tx, roots: string[]): Promise<TrainingOption[]> {
    return tx.query(
      `SELECT t.id, t.title, t.starts_on AS "startsOn" FROM trainings t
       WHERE t.status <> 'draft' AND ${withinReach('t.organizer_id', 1)}
       ORDER BY t.starts_on DESC NULLS LAST, t.id LIMIT 30`,
      [roots],
    )
  }

  /** The article about a training that is furthest on its way; withdrawn ones do not count. */
  async findAboutTraining(
    tx: Tx,
    trainingId: string,
  ): Promise<Pick<Article, 'id' | 'title' | 'state'> | null> {
    const [row] = await tx.query<Pick<Article, 'id' | 'title' | 'state'>[]>(
      `SELECT a.id, a.title, a.state FROM article_trainings x JOIN articles a ON a.id = x.article_id
       WHERE x.training_id = $1 AND a.state <> 'withdrawn' ORDER BY a.state DESC, a.created_at LIMIT 1`,
      [trainingId],
    )
    return row ?? null
  }
}
