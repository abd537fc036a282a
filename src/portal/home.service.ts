import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import { todayIn } from '#text'
import { SetUpService } from '../accounts/set-up.service.js'
import { Database } from '../database/database.js'
import { viewsKey } from '../news/article-reads.service.js'
import { PublicNewsService } from '../news/public-news.service.js'
import { VisitsService } from '../visits/visits.service.js'
import type { ListPublicTrainings } from './portal.dto.js'
import { presentLine, type HomeData, type PublicTrainingList } from './home.presenter.js'
import { PublicTrainingsRepository } from './public-trainings.repository.js'

const PAGE_SIZE = 12
const NEWS = 5
const COMING = 4

/** The public face: home and the list of trainings. */
@Injectable()
export class HomeService {
  constructor(
    private readonly database: Database,
    private readonly setUp: SetUpService,
    private readonly news: PublicNewsService,
    private readonly trainings: PublicTrainingsRepository,
    private readonly visits: VisitsService,
    private readonly clock: Clock,
  ) {}

  async home(): Promise<HomeData> {
    const [setUp, [newest, ...news], trainings, statistics] = await Promise.all([
      this.setUp.find().then((found) => found !== null),
      this.news.latest(NEWS),
      this.list('coming', undefined, COMING, 0),
      this.visits.siteStatistics(),
    ])
    const views = newest ? await this.visits.views(viewsKey(newest.id)) : 0
    return {
      setUp,
      newest: newest ? { ...newest, views } : null,
      news,
      trainings: trainings.items,
      statistics,
    }
  }

  async publicTrainings(query: ListPublicTrainings): Promise<PublicTrainingList> {
    const page = query.page ?? 1
    const [found, statistics] = await Promise.all([
      this.list(query.when ?? null, query.search, PAGE_SIZE, (page - 1) * PAGE_SIZE),
      this.visits.siteStatistics(),
    ])
    return { ...found, page, pageSize: PAGE_SIZE, statistics }
  }

  private async list(
    when: 'coming' | 'past' | null,
    search: string | undefined,
    limit: number,
    offset: number,
  ) {
    const now = this.clock.now()
    const filter = { today: todayIn(now), when, search, limit, offset }
    const { rows, total } = await this.trainings.list(this.database.reader, filter)
    return { items: rows.map((row) => presentLine(row, now)), total }
  }
}
