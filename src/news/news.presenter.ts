import { statusLabels } from '../trainings/training-status.js'
import type { VisitsService } from '../visits/visits.service.js'
import { stateLabels } from './article-status.js'
import type {
  ArticleListRow,
  ArticleRow,
  ArticleVersionRow,
  PictureRow,
  RelatedTraining,
  TrainingOption,
} from './articles.repository.js'

export type SiteStatistics = Awaited<ReturnType<VisitsService['siteStatistics']>>

/** A picture in its sizes, smallest first; addresses are of this site. */
export interface PictureView {
  id: string
  alt: string
  caption: string
  width: number
  height: number
  sizes: { format: 'webp' | 'jpeg'; width: number; height: number; href: string }[]
}

export const presentPicture = ({ id, alt, caption, width, height, variants }: PictureRow): PictureView => ({
  id,
  alt,
  caption,
  width,
  height,
  sizes: variants.map((one) => ({
    format: one.format,
    width: one.width,
    height: one.height,
    href: `/anh/${id}/${one.file}`,
  })),
})

export interface RelatedTrainingView extends RelatedTraining {
  statusLabel: string
}

const presentTraining = (row: RelatedTraining): RelatedTrainingView => ({
  ...row,
  statusLabel: statusLabels[row.status],
})

/** An article as everybody may read it. */
export interface NewsItem {
  id: string
  slug: string
  title: string
  lead: string
  /** Clean HTML; pages put it through the sanitiser again. */
  bodyHtml: string
  authorName: string
  organizationName: string
  publishedAt: string
  sample: boolean
  picture: PictureView | null
  trainings: RelatedTrainingView[]
}

export const presentNewsItem = (row: ArticleRow): NewsItem => ({
  id: row.id,
  slug: row.slug,
  title: row.title,
  lead: row.lead,
  bodyHtml: row.bodyHtml,
  authorName: row.authorName,
  organizationName: row.organizationName,
  publishedAt: row.publishedAt!.toISOString(),
  sample: row.sample,
  picture: row.picture && presentPicture(row.picture),
  trainings: row.trainings.filter(({ status }) => status !== 'draft').map(presentTraining),
})

/** An article as its writers see it. */
export interface ArticleView extends Omit<NewsItem, 'publishedAt'> {
  organizationId: string
  state: ArticleRow['state']
  stateLabel: string
  publishedAt: string | null
  withdrawnAt: string | null
  withdrawalReason: string | null
  version: number
  versions: { version: number; by: string; at: string }[]
}

export const presentArticle = (row: ArticleRow, versions: ArticleVersionRow[]): ArticleView => ({
  id: row.id,
  organizationId: row.organizationId,
  organizationName: row.organizationName,
  slug: row.slug,
  title: row.title,
  lead: row.lead,
  bodyHtml: row.bodyHtml,
  authorName: row.authorName,
  state: row.state,
  stateLabel: stateLabels[row.state],
  publishedAt: row.publishedAt?.toISOString() ?? null,
  withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
  withdrawalReason: row.withdrawalReason,
  sample: row.sample,
  version: row.version,
  picture: row.picture && presentPicture(row.picture),
  trainings: row.trainings.map(presentTraining),
  versions: versions.map(({ version, actorLabel, at }) => ({
    version,
    by: actorLabel,
    at: at.toISOString(),
  })),
})

/** One line of a list. */
export interface ArticleSummary {
  id: string
  slug: string
  title: string
  lead: string
  authorName: string
  state: ArticleRow['state']
  stateLabel: string
  publishedAt: string | null
  sample: boolean
  picture: PictureView | null
}

export const presentSummary = (row: ArticleListRow): ArticleSummary => ({
  id: row.id,
  slug: row.slug,
  title: row.title,
  lead: row.lead,
  authorName: row.authorName,
  state: row.state,
  stateLabel: stateLabels[row.state],
  publishedAt: row.publishedAt?.toISOString() ?? null,
  sample: row.sample,
  picture: row.picture && presentPicture(row.picture),
})

export interface ArticleList {
  items: (ArticleSummary & { views: number })[]
  total: number
  page: number
  pageSize: number
}

/** What the form of an article offers. */
export interface ArticleFormData {
  article: ArticleView | null
  trainings: TrainingOption[]
  /** Ticked when the form opens. */
  chosen: string[]
  authorName: string
}

export interface NewsPageData extends NewsItem {
  views: number
  latest: ArticleSummary[]
  statistics: SiteStatistics
}

export interface NewsListData {
  items: ArticleSummary[]
  total: number
  page: number
  pageSize: number
  statistics: SiteStatistics
}
