import { Body, Controller, Get, Post, Query } from '@nestjs/common'
import { After, Form, Id, Page, pathOf } from '#web'
import type { Actor } from '../access/actor.js'
import { Allow } from '../access/allow.js'
import { CurrentActor } from '../access/current-actor.js'
import { ArticleReadsService } from './article-reads.service.js'
import { ArticlesService } from './articles.service.js'
import { vi as t } from './messages.vi.js'
import {
  EditArticle,
  ListArticles,
  NewArticleQuery,
  PublishArticle,
  WithdrawArticle,
  WriteArticle,
} from './news.dto.js'
import type { ArticleView } from './news.presenter.js'
import { ArticleFormPage } from './views/article-form.page.js'
import { ArticlePage } from './views/article.page.js'
import { ArticlesPage } from './views/articles.page.js'

const toArticle = (article: ArticleView) => `/articles/${article.id}`

/** `/articles/<id>/publication` is asked for again on the article's own page. */
const parentOf = (path: string) => path.slice(0, path.lastIndexOf('/'))

@Controller('articles')
export class ArticlesController {
  constructor(
    private readonly reads: ArticleReadsService,
    private readonly articles: ArticlesService,
  ) {}

  @Get()
  @Allow('news.read')
  @Page(ArticlesPage)
  list(@CurrentActor() actor: Actor, @Query() query: ListArticles) {
    return this.reads.list(actor, query)
  }

  @Get('new')
  @Allow('news.edit')
  @Form()
  @Page(ArticleFormPage)
  newForm(@CurrentActor() actor: Actor, @Query() query: NewArticleQuery) {
    return this.reads.newForm(actor, query.trainingId)
  }

  @Post()
  @Allow('news.edit')
  @After({ to: toArticle, say: () => t.created, form: () => '/articles/new' })
  create(@CurrentActor() actor: Actor, @Body() body: WriteArticle) {
    return this.articles.create(actor, body)
  }

  @Get(':id')
  @Allow('news.read')
  @Page(ArticlePage)
  get(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.reads.get(actor, id)
  }

  @Get(':id/edit')
  @Allow('news.edit')
  @Form()
  @Page(ArticleFormPage)
  editForm(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.reads.editForm(actor, id)
  }

  @Post(':id')
  @Allow('news.edit')
  @After({ to: toArticle, say: () => t.saved, form: (request) => `${pathOf(request)}/edit` })
  edit(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: EditArticle) {
    return this.articles.edit(actor, id, body)
  }

  @Post(':id/publication')
  @Allow('news.edit')
  @After({ to: toArticle, say: () => t.publishedSentence, form: (request) => parentOf(pathOf(request)) })
  publish(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: PublishArticle) {
    return this.articles.publish(actor, id, body)
  }

  @Post(':id/withdrawal')
  @Allow('news.edit')
  @After({ to: toArticle, say: () => t.withdrawnSentence, form: (request) => parentOf(pathOf(request)) })
  withdraw(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: WithdrawArticle) {
    return this.articles.withdraw(actor, id, body)
  }
}
