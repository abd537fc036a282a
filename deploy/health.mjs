// Whether this container does its work: the web process is asked over HTTP; of the worker it is asked whether
// the database and the queue that it works off can be reached. Exit code 0: yes.
import { readFileSync } from 'node:fs'
import { connect } from 'node:net'

const within = 4_000

async function webAnswers() {
  const url = `http://127.0.0.1:${process.env.PORT ?? 3000}/health/ready`
  const answer = await fetch(url, { signal: AbortSignal.timeout(within) })
  return answer.ok
}

/** The container's first process runs the worker (it ends itself when it has gone deaf), and its ground stands. */
async function workerRuns() {
  const first = readFileSync('/proc/1/cmdline', 'utf8')
  if (!first.includes('worker.main.js')) return false
  const addresses = [process.env.DATABASE_URL, process.env.REDIS_URL].filter(Boolean)
  for (const address of addresses) await reach(new URL(address))
  return true
}

function reach({ hostname, port, protocol }) {
  return new Promise((resolve, reject) => {
    const standard = protocol.startsWith('redis') ? 6379 : 5432
    const socket = connect({ host: hostname, port: Number(port || standard), timeout: within })
    socket.once('connect', () => resolve(socket.destroy()))
    socket.once('timeout', () => reject(new Error(`${hostname} does not answer`)))
    socket.once('error', reject)
  })
}

const works = await (process.argv[2] === 'worker' ? workerRuns() : webAnswers()).catch(() => false)
process.exit(works ? 0 : 1)
