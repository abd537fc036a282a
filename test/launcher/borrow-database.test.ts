import { withClient } from '#postgres'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { borrowDatabase } from '../../src/launch/borrow-database.js'
import { LaunchError } from '../../src/launch/launch.messages.js'
import { createLauncher } from './launched.js'

jest.setTimeout(90_000)

describe('borrowing the database of a data folder', () => {
  const launcher = createLauncher()
  afterAll(() => launcher.clear())

  const notes = () =>
    borrowDatabase({ dataDir: launcher.dataDir, databaseUrl: '' }, (url) =>
      withClient(url, async (client) => {
        const { rows } = await client.query<{ text: string }>('SELECT text FROM notes ORDER BY text')
        return rows.map(({ text }) => text)
      }),
    )

  it('says that there is none before the first start, and makes none', async () => {
    await expect(notes()).rejects.toThrow(LaunchError)
    expect(existsSync(launcher.dataDir)).toBe(false)
  })

  it('reads what the running application wrote, and the same after it stopped', async () => {
    const start = launcher.start()
    await start.ask('/note?text=mot')
    expect(await notes()).toEqual(['mot'])
    expect(await start.ask('/notes')).toEqual(['mot'])

    start.signal('SIGINT')
    await start.ended
    expect(await notes()).toEqual(['mot'])
    expect(existsSync(join(launcher.dataDir, 'running.json'))).toBe(false)
    expect(existsSync(join(launcher.dataDir, 'postgres/cluster/postmaster.pid'))).toBe(false)
  })
})
