// A worker that the tests kill: it runs from dist/, stamps papers, and takes its time over each.
import { DataSource } from 'typeorm'
import { JobsRegistry, OutboxRow, QueueWorker, defineJob, handled } from '../../dist/libs/queue/index.js'

const settings = JSON.parse(process.argv[2])
const dataSource = new DataSource({
  type: 'postgres',
  url: settings.engine.databaseUrl,
  entities: [OutboxRow],
  installExtensions: false,
})
await dataSource.initialize()

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
const stamping = {
  prepare: () => pause(20),
  async perform(tx, { paperId }) {
    await tx.query('INSERT INTO effects VALUES ($1)', [paperId])
    await pause(20)
  },
}
const registry = new JobsRegistry([], [handled(defineJob('stampPaper', 'paperId'), stamping)])
const log = { info() {}, warn() {}, error() {} }
await new QueueWorker(dataSource, registry, { ...settings, log }).start()
