import { Controller, Get, Module, NotFoundException, Param } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify'
import { ConfigModule } from '../../src/config/config.module.js'
import { DatabaseModule } from '../../src/database/database.module.js'
import { Counted } from '../../src/visits/counted.js'
import { VisitsModule } from '../../src/visits/visits.module.js'
import { VisitsService } from '../../src/visits/visits.service.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

interface Article {
  id: string
}

@Controller()
class PublicPages {
  @Get('home')
  @Counted('home')
  home() {
    return {}
  }

  @Get('about')
  @Counted()
  about() {
    return {}
  }

  @Get('articles/:id')
  @Counted((_, article: Article) => `article:${article.id}`)
  article(@Param('id') id: string): Article {
    if (id === 'none') throw new NotFoundException()
    return { id }
  }
}

describe('@Counted', () => {
  let app: TestApp
  let pages: NestFastifyApplication
  beforeAll(async () => {
    app = await startTestApp({ empty: true })
    @Module({
      imports: [
        ConfigModule.with(app.settings, app.clock),
        DatabaseModule.connect(app.settings.databaseUrl, 2),
        VisitsModule,
      ],
      controllers: [PublicPages],
    })
    class Site {}
    pages = await NestFactory.create<NestFastifyApplication>(Site, new FastifyAdapter(), { logger: false })
    await pages.init()
    await pages.getHttpAdapter().getInstance().ready()
  })
  afterAll(async () => {
    await pages.close()
    await app.close()
  })
  beforeEach(() => app.query('TRUNCATE page_views, page_day_counts'))

  const browser = { accept: 'text/html', 'user-agent': 'Mozilla/5.0 (X11) Chrome/120.0 Safari/537.36' }
  const ask = async (
    url: string,
    headers: Record<string, string> = browser,
    method: 'GET' | 'HEAD' = 'GET',
  ) => (await pages.inject({ method, url, headers })).statusCode
  const views = (page: string) => app.get(VisitsService).views(page)

  it('counts a page under its key and for the site', async () => {
    await ask('/home')
    await ask('/articles/7')
    await ask('/about')
    expect([await views('home'), await views('article:7'), await views('site')]).toEqual([1, 1, 1])
    expect(await app.query('SELECT DISTINCT page FROM page_views ORDER BY page')).toEqual(
      ['article:7', 'home', 'online', 'site'].map((page) => ({ page })),
    )
  })

  it('counts nothing at an address that leads nowhere', async () => {
    expect(await ask('/articles/none')).toBe(404)
    expect(await app.count('page_views')).toBe(0)
  })

  it('counts no program, no HEAD and nothing fetched ahead', async () => {
    expect(await ask('/home', { ...browser, accept: 'application/json' })).toBe(200)
    expect(await ask('/home', browser, 'HEAD')).toBe(200)
    expect(await ask('/home', { ...browser, 'sec-purpose': 'prefetch;prerender' })).toBe(200)
    expect(await ask('/home', { ...browser, 'user-agent': 'Mozilla/5.0 (compatible; bingbot/2.0)' })).toBe(
      200,
    )
    expect(await app.count('page_views')).toBe(0)
  })

  it('shows the page also when it cannot be counted', async () => {
    await app.query('ALTER TABLE page_views RENAME TO page_views_away')
    try {
      expect(await ask('/home')).toBe(200)
    } finally {
      await app.query('ALTER TABLE page_views_away RENAME TO page_views')
    }
  })
})
