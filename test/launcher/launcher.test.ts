import { createServer, type AddressInfo } from 'node:net'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { freePort, until } from '#postgres'
import { allGone, createLauncher } from './launched.js'

jest.setTimeout(90_000)

describe('the launcher', () => {
  let launcher: ReturnType<typeof createLauncher>
  beforeEach(() => (launcher = createLauncher()))
  afterEach(() => launcher.clear())

  const unfinished = () =>
    existsSync(launcher.dataDir)
      ? readdirSync(launcher.dataDir).filter((name) => name.startsWith('postgres.unfinished-'))
      : []

  it('lets one of two first starts on a folder run, and the other say which process holds it', async () => {
    const starts = [launcher.start(), launcher.start()]
    const loser = await Promise.race(starts.map((start) => start.ended.then(() => start)))
    const winner = starts.find((start) => start !== loser)!
    expect(await loser.ended).toBe(1)
    expect(loser.output).toContain(`tiến trình ${winner.pid}`)
    const address = await winner.ready()
    expect(winner.output).toContain('thiet-lap/mot-lan')

    const third = launcher.start()
    expect(await third.ended).toBe(1)
    expect(third.output).toContain(`đã chạy sẵn tại ${address} (tiến trình ${winner.pid})`)
  })

  it('finds all data again after it was killed, whether PostgreSQL survived or not', async () => {
    const first = launcher.start()
    await first.ask('/note?text=mot')
    const children = first.lock.children.map(({ pid }) => pid)
    first.signal('SIGKILL')
    await first.ended
    expect(await allGone(children)).toBe(true)

    const second = launcher.start()
    expect(await second.ask('/notes')).toEqual(['mot'])
    expect(second.output).toContain('PostgreSQL còn đang chạy')
    await second.ask('/note?text=hai')
    const everything = [second.pid, ...second.lock.children.map(({ pid }) => pid), second.serverPid]
    for (const pid of everything) process.kill(pid, 'SIGKILL')
    await second.ended

    expect(await launcher.start().ask('/notes')).toEqual(['hai', 'mot'])
  })

  it('ends everything that it started on Ctrl-C', async () => {
    const start = launcher.start({ WEB_CONCURRENCY: '2', PORT: String(await freePort()) })
    await start.ready()
    const children = start.lock.children.map(({ pid }) => pid)
    expect(children).toHaveLength(3)
    const everything = [...children, start.serverPid]
    start.signal('SIGINT')
    expect(await start.ended).toBe(0)
    expect(await allGone(everything)).toBe(true)
    expect(readdirSync(launcher.dataDir)).toEqual(['postgres'])
    expect(existsSync(join(launcher.dataDir, 'postgres/cluster/postmaster.pid'))).toBe(false)
  })

  it('makes the database anew when the first start was killed while making it', async () => {
    const first = launcher.start()
    expect(await until(() => unfinished().length > 0, 20_000, 5)).toBe(true)
    first.signal('SIGKILL')
    await first.ended
    expect(existsSync(join(launcher.dataDir, 'postgres'))).toBe(false)

    expect(await launcher.start().ask('/notes')).toEqual([])
    expect(unfinished()).toEqual([])
  })

  it('starts web and PostgreSQL again when they are killed, with every acknowledged row', async () => {
    const start = launcher.start({ PORT: String(await freePort()) })
    await start.ask('/note?text=mot')
    process.kill((await start.ask<number>('/pid'))!, 'SIGKILL')
    process.kill(start.serverPid, 'SIGKILL')
    let notes: unknown
    await until(async () => (notes = await start.ask('/notes')) !== undefined, 30_000, 100)
    expect(notes).toEqual(['mot'])
    expect(start.output).toMatch(/Phần web vừa dừng ngoài ý muốn/)
    expect(start.output).toMatch(/PostgreSQL đã chạy lại/)
  })

  it('names another port to choose when its own is taken by another program', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as AddressInfo
    const start = launcher.start({ PORT: String(port) })
    expect(await start.ended).toBe(1)
    expect(start.output).toContain(`PORT=${port + 1} npm start`)
    expect(existsSync(join(launcher.dataDir, 'postgres'))).toBe(false)
    other.close()
  })
})
