import { Injectable } from '@nestjs/common'
import { randomBytes } from 'node:crypto'
import { Clock } from '#clock'
import { addDays, todayIn, vietnamDayRange, weekdayOf } from '#text'
import { Database, type Tx } from '../database/database.js'
import { halfHourOf, isReading, minuteOf, visitorOf, type ReadingFacts } from './reading.js'
import { ONLINE, SITE, VisitsRepository, type SiteStatistics } from './visits.repository.js'

export type { SiteStatistics }

/** Days whose readings stay apart by half hour and visitor, before they become one number. */
const DAYS_KEPT_APART = 2

/**
 * How often the public pages are read. A visitor is a hash of address and browser with the day's salt:
 * no cookie is set and no address is kept. Days and hours are those of the business clock.
 */
@Injectable()
export class VisitsService {
  private salt: { day: string; value: Promise<Buffer> } | null = null

  constructor(
    private readonly database: Database,
    private readonly visits: VisitsRepository,
    private readonly clock: Clock,
  ) {}

  /** Counts a person's reading of `page` once in each half hour, and for the whole site; null: only for the site. */
  async count(page: string | null, facts: ReadingFacts): Promise<void> {
    if (!isReading(facts)) return
    const now = this.clock.now()
    const visitor = visitorOf(await this.saltOf(todayIn(now)), facts)
    const pages = page === null ? [SITE] : [page, SITE]
    await this.visits.add(this.database.reader, visitor, [
      ...pages.map((each) => ({ page: each, start: halfHourOf(now) })),
      { page: ONLINE, start: minuteOf(now) },
    ])
  }

  /** How often a page was read, this moment included. */
  async views(page: string): Promise<number> {
    return (await this.viewsOf([page])).get(page) ?? 0
  }

  /** The same for the pages of a list in one query; a page that nobody read is not in the map. */
  async viewsOf(pages: string[]): Promise<Map<string, number>> {
    const rows = await this.visits.countViews(this.database.reader, pages)
    return new Map(rows.map(({ page, views }) => [page, views]))
  }

  async siteStatistics(): Promise<SiteStatistics> {
    const now = this.clock.now()
    const today = todayIn(now)
    return this.visits.siteStatistics(this.database.reader, {
      now,
      today,
      weekFrom: addDays(today, -((weekdayOf(today) + 6) % 7)),
      monthFrom: `${today.slice(0, 7)}-01`,
      yearFrom: `${today.slice(0, 4)}-01-01`,
    })
  }

  /** Makes numbers of the days that are over and forgets their visitors and salts. Repeating it changes nothing. */
  async foldIn(tx: Tx): Promise<void> {
    const now = this.clock.now()
    const today = todayIn(now)
    await this.visits.fold(tx, vietnamDayRange(addDays(today, -DAYS_KEPT_APART)).from)
    await this.visits.forgetOnline(tx, new Date(now.getTime() - 60 * 60_000))
    await this.visits.forgetSalts(tx, today)
  }

  private saltOf(day: string): Promise<Buffer> {
    if (this.salt?.day === day) return this.salt.value
    const value = this.visits.takeSalt(this.database.reader, day, randomBytes(32), this.clock.now())
    this.salt = { day, value }
    value.catch(() => (this.salt = null))
    return value
  }
}
