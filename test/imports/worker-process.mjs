// A worker that the tests kill: the real one from dist/, with short timings, that takes its time over each person.
import 'reflect-metadata'
import { NestFactory } from '@nestjs/core'
import { readSettings } from '../../dist/src/config/settings.js'
import { PeopleService } from '../../dist/src/people/people.service.js'
import { WorkerModule } from '../../dist/src/worker.module.js'

const { DATABASE_URL, DATA_DIR, timing } = JSON.parse(process.argv[2])
const settings = readSettings({ DATABASE_URL, DATA_DIR, LOG_LEVEL: 'error' })

const createIn = PeopleService.prototype.createIn
PeopleService.prototype.createIn = async function (...args) {
  const id = await createIn.apply(this, args)
  await new Promise((resolve) => setTimeout(resolve, 10))
  return id
}

await NestFactory.createApplicationContext(WorkerModule.with(settings, { queue: { timing } }), {
  logger: ['error'],
  abortOnError: false,
})
