// bench: how long lists, searches and histories take over HTTP with the whole nation (130,000 units, 600,000 people,
// 2 million registrations) beside a hundredth of it, in the same run. Both are kept for the next run.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { withClient } from '#postgres'
import { pages, type MeasuredPage } from './nation/pages.js'
import { landmarks, type Landmarks } from './nation/landmarks.js'
import { staff } from './nation/staff.js'
import { folder, nation, startNation } from './nation/world.js'
import { Application } from './registration-world.js'

const warmUps = 20
const rounds = 60
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
  if (status !== 200) throw new Error(`${page.path(at)} answered ${status}: ${body.slice(0, 300)}`)
  return ms
}

const at = (values: number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!

/** Both take turns, so that the machine's moods fall on each alike. */
async function compare(small: Size, large: Size, page: MeasuredPage) {
  for (let n = 0; n < warmUps; n++) for (const size of [small, large]) await time(size, page)
  const times = { small: [] as number[], large: [] as number[] }
  for (let n = 0; n < rounds; n++) {
    times.small.push(await time(small, page))
    times.large.push(await time(large, page))
  }
  return { small: at(times.small, 0.5), large: at(times.large, 0.5), p95: at(times.large, 0.95) }
}

function report(page: MeasuredPage, { small, large, p95 }: { small: number; large: number; p95: number }) {
  const ratio = large / small
  const bounds = [
    ...(page.atMostTimes ? [`at most ${page.atMostTimes}`] : []),
    ...(page.atMostMs ? [`under ${page.atMostMs} ms`] : []),
  ]
  const reached = ratio <= (page.atMostTimes ?? Infinity) && large < (page.atMostMs ?? Infinity)
  console.log(
    `  ${page.name.padEnd(52)} ${ms(small)} ${ms(large)} ${ms(p95)}   ${ratio.toFixed(2)}  ` +
      `${bounds.length > 0 ? `(${bounds.join(', ')})` : ''}${reached ? '' : '  NOT REACHED'}`,
  )
  if (!reached) process.exitCode = 1
}

const ms = (value: number) => value.toFixed(1).padStart(8)

const server = await startNation()
try {
  console.log('nation: milliseconds over HTTP, HTML, one asking at a time')
  const small = await open(await nation(server, 0.01), 'small')
  const large = await open(await nation(server, 1), 'large')
  try {
    console.log(`  ${''.padEnd(52)}    1/100    whole      p95   ratio`)
    for (const page of pages) report(page, await compare(small, large, page))
  } finally {
    await small.app.stop()
    await large.app.stop()
  }
} finally {
  await server.stop()
  for (const name of ['small', 'large'])
    await rm(join(folder(), `data-${name}-${process.pid}`), { recursive: true, force: true })
}
