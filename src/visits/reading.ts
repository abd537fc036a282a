import { createHmac } from 'node:crypto'

/** What is known of a request that may be a person's reading. */
export interface ReadingFacts {
  method: string
  address: string
  /** The header User-Agent; empty when there is none. */
  agent: string
  /** The headers Sec-Purpose, Purpose, X-Purpose and X-Moz, joined. */
  purpose: string
}

const HALF_HOUR_MS = 30 * 60_000
const MINUTE_MS = 60_000

// CUBOT makes telephones.
const machines =
  /(?<!cu)bot\b|(?<!cu)bot[/_;-]|crawl|spider|slurp|scrap|archiver|preview|externalhit|embed|headless|lighthouse|pagespeed|monitor|uptime|pingdom|phantom|prerender|validator|checker/i

/** True for a person with a browser who looks at the page; false for machines, HEAD and what is fetched ahead. */
export function isReading(facts: ReadingFacts): boolean {
  if (facts.method !== 'GET') return false
  if (/prefetch|prerender|preview/i.test(facts.purpose)) return false
  // Every browser calls itself Mozilla (Opera Mini: Opera); programs mostly go by their own name.
  return /^(?:Mozilla|Opera)\//.test(facts.agent) && !machines.test(facts.agent)
}

/** The half hour of an instant: readings within it count once. Its days begin at midnight in Vietnam too. */
export const halfHourOf = (at: Date): Date => floor(at, HALF_HOUR_MS)

export const minuteOf = (at: Date): Date => floor(at, MINUTE_MS)

/** Tells visitors of a day apart, and nobody who has not got the day's salt can tell who they were. */
export function visitorOf(salt: Buffer, { address, agent }: ReadingFacts): string {
  return createHmac('sha256', salt)
    .update(`${address}\n${agent}`)
    .digest()
    .subarray(0, 16)
    .toString('base64url')
}

const floor = (at: Date, stepMs: number) => new Date(Math.floor(at.getTime() / stepMs) * stepMs)
