import { Controller, Get, Param, Query } from '@nestjs/common'
import { Page } from '#web'
import { Public } from '../access/allow.js'
import { Counted } from '../visits/counted.js'
import { viewsKey } from './article-reads.service.js'
import { ListNews } from './news.dto.js'
import type { NewsPageData } from './news.presenter.js'
import { PublicNewsService } from './public-news.service.js'
import { NewsListPage } from './views/news-list.page.js'
import { NewsPrintPage } from './views/news-print.page.js'
import { NewsPage } from './views/news.page.js'

/** Pages of one article take any query: social networks add their own to a link that is passed on. */
@Controller('tin-bai')
export class PublicNewsController {
  constructor(private readonly news: PublicNewsService) {}

  @Get()
  @Public()
  @Counted('news')
  @Page(NewsListPage)
  list(@Query() query: ListNews) {
    return this.news.list(query)
  }

  @Get(':slug')
  @Public()
  @Counted((_request, item: NewsPageData) => viewsKey(item.id))
  @Page(NewsPage)
  read(@Param('slug') slug: string) {
    return this.news.read(slug)
  }

  @Get(':slug/in')
  @Public()
  @Page(NewsPrintPage)
  print(@Param('slug') slug: string) {
    return this.news.get(slug)
  }
}
