import { type ApplicationOptions, type RunningApplication, startApplication } from './application.js'
import { messages, sayTo, wordsFor } from './launch.messages.js'

type RunOptions = Omit<ApplicationOptions, 'say' | 'signal'>

/** What to do once the application runs; a number ends it with that exit code, nothing keeps it running. */
type Use = (application: RunningApplication) => Promise<number | void>

/**
 * A whole command: starts the application, tells its address, and ends the process when it is told to
 * (Ctrl-C, SIGTERM, a closed terminal) after everything is stopped. Exit code 1 when it cannot start.
 */
export async function runApplication(options: RunOptions, use: Use = announce): Promise<void> {
  const interrupt = new AbortController()
  const say = sayTo(process.stdout)
  let running: RunningApplication | undefined
  onSignal(
    () => {
      say(messages.stopping())
      interrupt.abort(new Interrupted())
    },
    () => (running ? running.hurry() : process.exit(1)),
  )
  try {
    running = await startApplication({ ...options, say, signal: interrupt.signal })
    const code = await untilOver(running, use, interrupt.signal)
    await running.stop()
    say(messages.stopped())
    process.exit(code)
  } catch (error) {
    await running?.stop()
    process.exit(error instanceof Interrupted ? 0 : complain(error))
  }
}

class Interrupted extends Error {}

/** Later signals hurry; Ctrl-C under npm often arrives twice at once, so the second counts after 1 s. */
function onSignal(first: () => void, again: () => void) {
  let firstAt = 0
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (firstAt === 0) {
        firstAt = Date.now()
        first()
      } else if (Date.now() - firstAt > 1_000) again()
    })
  }
}

async function untilOver(application: RunningApplication, use: Use, signal: AbortSignal): Promise<number> {
  const interrupted = new Promise<number>((resolve) => {
    if (signal.aborted) resolve(0)
    signal.addEventListener('abort', () => resolve(0), { once: true })
  })
  const used = use(application).then(async (code) => code ?? (await interrupted))
  return await Promise.race([used, interrupted])
}

async function announce({ address, setUpLink }: RunningApplication) {
  const say = sayTo(process.stdout)
  say(messages.running(address))
  if (setUpLink) say(messages.setUp(setUpLink))
}

function complain(error: unknown) {
  const words = wordsFor(error)
  if (words) sayTo(process.stderr)(words)
  else console.error(error)
  return 1
}
