import { createServer } from 'node:net'
import { LaunchError, messages } from './launch.messages.js'

/** Asks for the port before anything is started: people then read words, not a stack of the web process. */
export async function assertPortFree(port: number, host: string) {
  if (port === 0) return
  const error = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
    const probe = createServer()
    probe.once('error', resolve)
    probe.listen({ port, host }, () => probe.close(() => resolve(undefined)))
  })
  if (error?.code === 'EADDRINUSE') throw new LaunchError(messages.portTaken(port))
  if (error?.code === 'EACCES') throw new LaunchError(messages.portRefused(port))
  if (error) throw error
}
