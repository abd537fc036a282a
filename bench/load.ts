import { Agent, request } from 'node:http'

/** As a person's browser names itself: a reading is counted. Nothing is compressed, on either side. */
const headers = { accept: 'text/html', 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64)' }

export interface Answer {
  status: number
  body: string
}

export function ask(url: URL, agent?: Agent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { headers, agent }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks).toString() }),
      )
    })
    sent.on('error', reject)
    sent.end()
  })
}

/** Requests answered 200 per second, with `inFlight` at once for `ms` milliseconds. Any other answer throws. */
export async function requestsPerSecond(url: URL, inFlight: number, ms: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: inFlight })
  const startedAt = performance.now()
  let answered = 0
  const one = async () => {
    while (performance.now() - startedAt < ms) {
      const { status } = await ask(url, agent)
      if (status !== 200) throw new Error(`${url.href} answered ${status}`)
      answered++
    }
  }
  await Promise.all(Array.from({ length: inFlight }, one))
  const seconds = (performance.now() - startedAt) / 1000
  agent.destroy()
  return answered / seconds
}

/** Asks the given number of times, so that what follows measures a server that has been running for a while. */
export async function warmUp(url: URL, inFlight: number, requests: number): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: inFlight })
  let left = requests
  const one = async () => {
    while (left-- > 0) await ask(url, agent)
  }
  await Promise.all(Array.from({ length: inFlight }, one))
  agent.destroy()
}
