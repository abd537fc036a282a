/** What a web or worker process tells the launcher that forked it. */
export interface ReadyMessage {
  ready: true
  /** Where people reach it, for example `http://localhost:3000`. */
  address?: string
  /** The one-time link of the first start. */
  setUpLink?: string
}

/** Tells the launcher that this process now does its work. Without a launcher nothing happens. */
export function reportReady(facts: Omit<ReadyMessage, 'ready'> = {}) {
  process.send?.({ ready: true, ...facts } satisfies ReadyMessage)
}

/**
 * Leaves when the launcher is gone, even when it was killed and could not say so: ends the application by
 * `close`, and the process after 10 s at the latest. Without a launcher nothing happens.
 */
export function followParent(close: () => Promise<unknown>) {
  if (!process.send) return
  const leave = () => {
    setTimeout(() => process.exit(1), 10_000).unref()
    void close().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  if (process.connected) process.once('disconnect', leave)
  else leave()
}
