import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'

export interface CountedWindow {
  page: string
  start: Date
}

/** The key under which the readings of all public pages count. */
export const SITE = 'site'
/** The key under which a visitor is noted every minute: who is here now. Never counted as views. */
export const ONLINE = 'online'

export interface SiteStatistics {
  total: number
  /** Different visitors within the last 15 minutes. */
  online: number
  today: number
  /** Since Monday. */
  week: number
  month: number
  year: number
}

export interface Periods {
  now: Date
  today: string
  weekFrom: string
  monthFrom: string
  yearFrom: string
}

@Injectable()
export class VisitsRepository {
  /** Adds what is new. Updates nothing, so that no two readings wait for each other. */
  async add(tx: Tx, visitor: string, windows: CountedWindow[]): Promise<void> {
    await tx.query(
      `INSERT INTO page_views (page, window_start, visitor)
       SELECT page, start, $1 FROM unnest($2::text[], $3::timestamptz[]) AS counted (page, start)
       ON CONFLICT ON CONSTRAINT page_views_pk DO NOTHING`,
      [visitor, windows.map(({ page }) => page), windows.map(({ start }) => start)],
    )
  }

  async countViews(tx: Tx, pages: string[]): Promise<{ page: string; views: number }[]> {
    return tx.query(
      `SELECT page, sum(views)::int AS views FROM (
         SELECT page, views FROM page_day_counts WHERE page = ANY($1::text[])
         UNION ALL SELECT page, count(*) FROM page_views WHERE page = ANY($1::text[]) GROUP BY page) AS counted
       GROUP BY page`,
      [pages],
    )
  }

  async siteStatistics(tx: Tx, periods: Periods): Promise<SiteStatistics> {
    const since = (n: number) =>
      `coalesce(sum(views) FILTER (WHERE day BETWEEN $${n}::date AND $1::date), 0)::int`
    const [row] = await tx.query<SiteStatistics[]>(
      `WITH days AS (
         SELECT day, views FROM page_day_counts WHERE page = '${SITE}'
         UNION ALL SELECT (window_start AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, count(*)
         FROM page_views WHERE page = '${SITE}' GROUP BY 1)
       SELECT coalesce(sum(views), 0)::int AS total, ${since(1)} AS today, ${since(2)} AS week, ${since(3)} AS month,
         ${since(4)} AS year,
         (SELECT count(DISTINCT visitor)::int FROM page_views WHERE page = '${ONLINE}'
          AND window_start > $5::timestamptz - interval '15 minutes' AND window_start <= $5) AS online
       FROM days`,
      [periods.today, periods.weekFrom, periods.monthFrom, periods.yearFrom, periods.now],
    )
    return row!
  }

  /** Moves windows that began before `limit` into the counts of their days: in one statement, so none is lost. */
  async fold(tx: Tx, limit: Date): Promise<void> {
    await tx.query(
      `WITH folded AS (
         DELETE FROM page_views WHERE window_start < $1 AND page <> '${ONLINE}' RETURNING page, window_start)
       INSERT INTO page_day_counts AS held (page, day, views)
       SELECT page, (window_start AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, count(*) FROM folded
       GROUP BY 1, 2 ORDER BY 1, 2
       ON CONFLICT ON CONSTRAINT page_day_counts_pk DO UPDATE SET views = held.views + EXCLUDED.views`,
      [limit],
    )
  }

  async forgetOnline(tx: Tx, limit: Date): Promise<void> {
    await tx.query(`DELETE FROM page_views WHERE page = '${ONLINE}' AND window_start < $1`, [limit])
  }

  /** The salt of a day, made by whoever needs it first. */
  async takeSalt(tx: Tx, day: string, made: Buffer, now: Date): Promise<Buffer> {
    await tx.query(
      `INSERT INTO visit_salts (day, salt, created_at) VALUES ($1, $2, $3)
       ON CONFLICT ON CONSTRAINT visit_salts_pk DO NOTHING`,
      [day, made, now],
    )
    const [row] = await tx.query<{ salt: Buffer }[]>(`SELECT salt FROM visit_salts WHERE day = $1`, [day])
    return row!.salt
  }

  async forgetSalts(tx: Tx, today: string): Promise<void> {
    await tx.query(`DELETE FROM visit_salts WHERE day < $1`, [today])
  }
}
