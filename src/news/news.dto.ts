import { ChoiceField, Field, IdField, IdListField, IntField, MomentField, TextField } from '#fields'
import { articleStates } from './article-status.js'

const longest = { title: 200, lead: 1_000, body: 50_000, name: 120 }

export class WriteArticle {
  @IdField({ optional: true, description: 'The body that publishes it; the own one when left out' })
  organizationId?: string

  @TextField({ max: longest.title })
  title: string

  @TextField({ max: longest.lead, description: 'The bold paragraph at the top' })
  lead: string

  @TextField({
    max: longest.body,
    multiline: true,
    description:
      'Text with a blank line between paragraphs, or HTML of p, h2, h3, strong, em, ul, ol, li, a, blockquote',
  })
  body: string

  @TextField({ max: longest.name })
  authorName: string

  @IdListField({ max: 10, optional: true, description: 'Trainings that it tells of' })
  trainingIds?: string[]

  @IdField({ optional: true, description: 'Of POST /pictures' })
  pictureId?: string
}

/** The whole content anew: what is left out is taken away. */
export class EditArticle extends WriteArticle {
  @IntField({ min: 1, max: 1_000_000_000, description: 'The version that was edited' })
  version: number
}

export class PublishArticle {
  @MomentField({ optional: true, description: 'Now when left out; not in the future' })
  publishedAt?: Date
}

export class WithdrawArticle {
  @TextField({ max: 500 })
  reason: string
}

export class ListArticles {
  @TextField({ max: 100, optional: true })
  search?: string

  @ChoiceField(articleStates, { optional: true })
  state?: (typeof articleStates)[number]

  @IntField({ min: 1, max: 100_000, optional: true })
  page?: number
}

export class NewArticleQuery {
  @IdField({ optional: true })
  trainingId?: string
}

/** What social networks and mail programs add to a link that is passed on; read by nobody here. */
export class SharedLinkQuery {
  @ChoiceField(['vi', 'en'], { optional: true })
  lang?: string

  @TextField({ max: 500, optional: true })
  fbclid?: string

  @TextField({ max: 500, optional: true })
  zarsrc?: string

  @TextField({ max: 500, optional: true })
  utm_source?: string

  @TextField({ max: 500, optional: true })
  utm_medium?: string

  @TextField({ max: 500, optional: true })
  utm_campaign?: string
}

export class ListNews extends SharedLinkQuery {
  @TextField({ max: 100, optional: true })
  search?: string

  @IntField({ min: 1, max: 100_000, optional: true })
  page?: number
}

/** A file as the web adapter hands it over. */
export interface SentFile {
  filename: string
  bytes: Buffer
}

const isFile = (raw: unknown): raw is SentFile =>
  typeof raw === 'object' && raw !== null && Buffer.isBuffer((raw as { bytes?: unknown }).bytes)

export class SendPicture {
  @Field(
    { optional: true, description: 'JPEG, PNG or WebP' },
    { type: 'string', format: 'binary' },
    (raw) => ({
      value: isFile(raw) ? raw : undefined,
    }),
  )
  file?: SentFile

  @TextField({ max: 300, description: 'What is to be seen, for people who do not see it' })
  alt: string

  @TextField({ max: 300 })
  caption: string

  @IdField({ optional: true, description: 'Becomes the picture of this article at once' })
  articleId?: string

  @IdField({ optional: true, description: 'The own body when left out' })
  organizationId?: string
}
