import { Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { isWorking } from './import-states.js'
import type { ImportProgress } from './imports.presenter.js'

const LOOK_EVERY_MS = 700

/**
 * The progress as an event stream: a message whenever it has changed, `done` once the file waits for a person. It
 * reads the database and listens to no process, so that a restart of the worker is only a pause.
 */
export function progressStream(
  read: () => Promise<ImportProgress>,
  asHtml: (progress: ImportProgress) => string,
): Readable {
  return Readable.from(events(read, asHtml), { objectMode: false })
}

async function* events(read: () => Promise<ImportProgress>, asHtml: (progress: ImportProgress) => string) {
  let last = ''
  for (;;) {
    const progress = await read()
    const html = asHtml(progress)
    // A comment when nothing is new: proxies and a closed browser are noticed by it.
    yield html === last ? ':\n\n' : `data: ${html}\n\n`
    last = html
    if (!isWorking(progress.state)) break
    await setTimeout(LOOK_EVERY_MS)
  }
  yield 'event: done\ndata: ok\n\n'
}
