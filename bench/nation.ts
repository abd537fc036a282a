// bench: how long lists, searches and histories take over HTTP with the whole nation (130,000 units, 600,000 people,
// 2 million registrations) beside a hundredth of it, in the same run. Both are kept for the next run.
// `NATION_PAGES=desk` asks only for those pages in whose name the words stand.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { withClient } from '#postgres'
import type { MeasuredPage } from './nation/measured-page.js'
import { pages } from './nation/pages.js'
import { landmarks, type Landmarks } from './nation/landmarks.js'
import { staff } from './nation/staff.js'
import { folder, nation, startNation } from './nation/world.js'
import { Application } from './registration-world.js'

const warmUps = 20
const rounds = 40
const fewest = 5
/** Milliseconds for warming up, and twice as many in all. */
const patience = 4_000
const poolSize = 8

/** One size: its application, and what is worth looking at in it. */
interface Size {
  app: Application
  tokens: Record<keyof typeof staff, string>
  landmarks: Landmarks
}

async function open(databaseUrl: string, name: string): Promise<Size> {
  const app = await Application.start(databaseUrl, join(folder(), `data-${name}-${process.pid}`), poolSize)
  const tokens: Partial<Size['tokens']> = {}
  for (const [who, email] of Object.entries(staff) as [keyof typeof staff, string][]) {
    await app.signIn(email)
    tokens[who] = app.token
  }
  return { app, tokens: tokens as Size['tokens'], landmarks: await withClient(databaseUrl, landmarks) }
}

/** Milliseconds of one asking; anything but an answer throws. */
async function time({ app, tokens, landmarks: at }: Size, page: MeasuredPage): Promise<number> {
  app.token = tokens[page.as]
  const startedAt = performance.now()
  const { status, body } = await app.ask('GET', page.path(at), undefined, 'text/html')
  const ms = performance.now() - startedAt
  if (status !== 200) throw new Error(`${page.path(at)} answered ${status}: ${body.slice(0, 80)}`)
  return ms
}

const at = (values: number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!

/** Both take turns, so that the machine's moods fall on each alike; a slow page is asked for less often. */
async function compare(small: Size, large: Size, page: MeasuredPage) {
  const startedAt = performance.now()
  for (let n = 0; n < warmUps && performance.now() - startedAt < patience; n++)
    for (const size of [small, large]) await time(size, page)
  const times = { small: [] as number[], large: [] as number[] }
  for (let n = 0; n < rounds && (n < fewest || performance.now() - startedAt < 2 * patience); n++) {
    times.small.push(await time(small, page))
    times.large.push(await time(large, page))
  }
  return { small: at(times.small, 0.5), large: at(times.large, 0.5), p95: at(times.large, 0.95) }
}

async function measure(small: Size, large: Size, page: MeasuredPage): Promise<void> {
  const name = page.name.padEnd(48)
  try {
    const { small: at100, large: whole, p95 } = await compare(small, large, page)
    const ratio = whole / at100
    const isReached = ratio <= (page.atMostTimes ?? Infinity) && whole < (page.atMostMs ?? Infinity)
    const verdict = isReached ? '' : '  NOT REACHED'
    console.log(
      `  ${name}${ms(at100)}${ms(whole)}${ms(p95)}${ratio.toFixed(2).padStart(8)}  ${boundOf(page)}${verdict}`,
    )
    if (!isReached) process.exitCode = 1
  } catch (error) {
    console.log(`  ${name}  ${(error as Error).message}`)
    process.exitCode = 1
  }
}

const boundOf = ({ atMostTimes, atMostMs }: MeasuredPage) =>
  atMostTimes ? `at most ${atMostTimes} times` : atMostMs ? `under ${atMostMs} ms` : ''

const ms = (value: number) => value.toFixed(1).padStart(8)

const server = await startNation()
try {
  console.log('nation: milliseconds over HTTP, HTML, one asking at a time')
  const small = await open(await nation(server, 0.01), 'small')
  const large = await open(await nation(server, 1), 'large')
  try {
    console.log(`  ${''.padEnd(48)}   1/100   whole     p95   ratio`)
    for (const page of pages.filter(({ name }) => name.includes(process.env.NATION_PAGES ?? '')))
      await measure(small, large, page)
  } finally {
    await small.app.stop()
    await large.app.stop()
  }
} finally {
  await server.stop()
  for (const name of ['small', 'large'])
    await rm(join(folder(), `data-${name}-${process.pid}`), { recursive: true, force: true })
}
