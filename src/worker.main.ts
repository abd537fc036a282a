import 'reflect-metadata'
import { NestFactory } from '@nestjs/core'
import { followParent } from './config/follow-parent.js'
import { Log } from './config/log.js'
import { readSettings } from './config/settings.js'
import { migrate } from './database/migrate.js'
import { WorkerModule } from './worker.module.js'

/** The process that works off jobs. */
const settings = readSettings()
const log = new Log(settings.logLevel, 'worker')
await migrate(settings.databaseUrl)
const app = await NestFactory.createApplicationContext(WorkerModule.with(settings), {
  logger: log,
  abortOnError: false,
})
app.enableShutdownHooks()
followParent(() => app.close())
log.info('worker: ready')
process.send?.({ ready: true })
