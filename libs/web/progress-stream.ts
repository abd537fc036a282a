import { Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'

const LOOK_EVERY_MS = 700

interface Watched<T> {
  /** Reads the database and listens to no process, so that a restart of the worker is only a pause. */
  read: () => Promise<T>
  asHtml: (progress: T) => string
  /** Nothing more will happen by itself. */
  isDone: (progress: T) => boolean
}

/** Progress as an event stream (text/event-stream): a message whenever it has changed, the event `done` at the end. */
export const progressStream = <T>(watched: Watched<T>): Readable =>
  Readable.from(events(watched), { objectMode: false })

async function* events<T>({ read, asHtml, isDone }: Watched<T>) {
  let last = ''
  for (;;) {
    const progress = await read()
    const html = asHtml(progress)
    // A comment when nothing is new: proxies and a closed browser are noticed by it.
    yield html === last ? ':\n\n' : `data: ${html}\n\n`
    last = html
    if (isDone(progress)) break
    await setTimeout(LOOK_EVERY_MS)
  }
  yield 'event: done\ndata: ok\n\n'
}
