// A worker that the tests kill: the real one from dist/, with short timings, that takes its time over each file.
import 'reflect-metadata'
import { NestFactory } from '@nestjs/core'
import { readSettings } from '../../dist/src/config/settings.js'
import { WorkerModule } from '../../dist/src/worker.module.js'
import { FileStorage } from '../../dist/libs/storage/index.js'

const { DATABASE_URL, DATA_DIR, timing } = JSON.parse(process.argv[2])
const settings = readSettings({ DATABASE_URL, DATA_DIR, LOG_LEVEL: 'error' })

const put = FileStorage.prototype.put
FileStorage.prototype.put = async function (content) {
  const stored = await put.call(this, content)
  await new Promise((resolve) => setTimeout(resolve, 25))
  return stored
}

await NestFactory.createApplicationContext(WorkerModule.with(settings, { queue: { timing } }), {
  logger: ['error'],
  abortOnError: false,
})
