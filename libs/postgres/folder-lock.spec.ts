import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FolderInUseError, lockFolder, markOf } from './folder-lock.js'
import { processSpace } from './processes.js'

describe('lockFolder', () => {
  let folder: string
  let file: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lock-'))
    file = join(folder, 'running.json')
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const leave = (facts: object) =>
    writeFileSync(
      file,
      JSON.stringify({ id: 'earlier', space: processSpace(), since: '', children: [], ...facts }),
    )

  it('refuses a folder that a living process holds, and says which and where', async () => {
    const lock = await lockFolder(folder)
    await lock.note({ address: 'http://localhost:3000' })
    const refusal = await lockFolder(folder).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(FolderInUseError)
    expect((refusal as FolderInUseError).holder).toMatchObject({
      pid: process.pid,
      address: 'http://localhost:3000',
    })
    await lock.release()
  })

  it('gives a released folder to the next', async () => {
    await (await lockFolder(folder)).release()
    const lock = await lockFolder(folder)
    expect(lock.previous).toBeUndefined()
    await lock.release()
  })

  it('takes over from a process whose number now belongs to another one, and tells its children', async () => {
    const children = [markOf(process.pid)]
    leave({ pid: process.pid, start: 'long ago', children })
    const lock = await lockFolder(folder)
    expect(lock.previous?.children).toEqual(children)
    await lock.release()
  })

  it('takes over a lock that a full disk tore', async () => {
    writeFileSync(file, '{"pid":')
    const lock = await lockFolder(folder)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid })
    await lock.release()
  })

  it('gives a dead process’s folder to exactly one of many that come at once', async () => {
    leave({ pid: process.pid, start: 'long ago' })
    const answers = await Promise.allSettled(Array.from({ length: 20 }, () => lockFolder(folder)))
    const taken = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []))
    expect(taken).toHaveLength(1)
    await taken[0]!.release()
  })

  it('respects a holder in another container while its heart beats', async () => {
    leave({ pid: 1, space: 'elsewhere' })
    const heart = setInterval(() => utimesSync(file, new Date(), new Date()), 50)
    await expect(lockFolder(folder)).rejects.toThrow(FolderInUseError)
    clearInterval(heart)
  })
})
