import type { Role } from '../../src/access/permissions.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { startTestWorker, type TestWorker } from '../support/test-worker.js'
import { ImportClient } from './import-client.js'

export interface ImportWorld {
  app: TestApp
  worker: TestWorker
  /** Of the role that the file asked for, over the own district. */
  client: ImportClient
}

/**
 * An application with its worker for a file of tests, and a colleague who brings files into the own district.
 */
export function importWorld(role: Role): ImportWorld {
  jest.setTimeout(60_000)
  const world = {} as ImportWorld
  beforeAll(async () => {
    world.app = await startTestApp()
    world.worker = await startTestWorker(world.app)
    world.client = new ImportClient(world.app, world.app.own.staff[role], world.app.own.district.id)
  })
  afterAll(async () => {
    await world.worker.close()
    await world.app.close()
  })
  return world
}

/** To be called last in a file. */
export const expectQuietLogs = (world: ImportWorld) =>
  it('left no unexpected failure in the logs', () => {
    expect(world.app.log.failures).toEqual([])
    expect(world.worker.log.failures).toEqual([])
  })
