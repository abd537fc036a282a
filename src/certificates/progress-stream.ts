import type { MessageEvent } from '@nestjs/common'
import {
  concat,
  distinctUntilChanged,
  exhaustMap,
  from,
  map,
  of,
  takeWhile,
  timer,
  type Observable,
} from 'rxjs'
import type { Progress } from './certificate-progress.js'

const LOOK_EVERY_MS = 700

/**
 * The progress as an event stream: a message whenever it has changed, the event `done` once nothing waits.
 * It reads the database and hears no other process, so that a restart of the worker is only a pause.
 */
export function progressStream(
  read: () => Promise<Progress>,
  asHtml: (progress: Progress) => string,
): Observable<MessageEvent> {
  const messages = timer(0, LOOK_EVERY_MS).pipe(
    exhaustMap(() => from(read())),
    takeWhile((progress) => progress.waiting > 0, true),
    map(asHtml),
    distinctUntilChanged(),
    map((data) => ({ data })),
  )
  return concat(messages, of({ type: 'done', data: 'ok' }))
}
