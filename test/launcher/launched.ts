import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isAlive, type LockHolder, stopServer, until } from '#postgres'

const script = join(__dirname, 'fake/start.mjs')

/** One start of the application as a process, over a data folder. */
export class Launched {
  output = ''
  private readonly process: ChildProcess
  readonly ended: Promise<number | null>

  constructor(
    readonly dataDir: string,
    env: NodeJS.ProcessEnv = {},
  ) {
    const own = { DATA_DIR: dataDir, HOST: '127.0.0.1', PORT: '0', DATABASE_URL: '', ...env }
    this.process = spawn(process.execPath, [script], { env: { ...process.env, ...own } })
    this.process.stdout!.on('data', (chunk: Buffer) => (this.output += chunk.toString()))
    this.process.stderr!.on('data', (chunk: Buffer) => (this.output += chunk.toString()))
    this.ended = new Promise((resolve) => this.process.once('close', resolve))
  }

  get pid() {
    return this.process.pid!
  }

  signal(signal: NodeJS.Signals) {
    this.process.kill(signal)
  }

  get lock() {
    return JSON.parse(readFileSync(join(this.dataDir, 'running.json'), 'utf8')) as LockHolder
  }

  /** The number of PostgreSQL's first process. */
  get serverPid() {
    return Number(readFileSync(join(this.dataDir, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0])
  }

  /** Resolves with the address when the application has told it; fails with the output when it ended instead. */
  async ready() {
    let over = false
    void this.ended.then(() => (over = true))
    const told = () => /đang chạy tại (\S+)/.exec(this.output)?.[1]
    await until(() => over || told() !== undefined, 60_000)
    const address = told()
    if (!address) throw new Error(`not ready:\n${this.output}`)
    return address
  }

  /** Asks the small web process; undefined while it cannot answer. */
  async ask<T>(path: string): Promise<T | undefined> {
    const response = await fetch((await this.ready()) + path).catch(() => undefined)
    return response?.ok ? ((await response.json()) as T) : undefined
  }
}

/** A data folder of its own, and the starts over it; `clear` ends all of it. */
export function createLauncher() {
  const dataDir = join(mkdtempSync(join(tmpdir(), 'launcher-')), 'data')
  const starts: Launched[] = []
  return {
    dataDir,
    start(env?: NodeJS.ProcessEnv) {
      const launched = new Launched(dataDir, env)
      starts.push(launched)
      return launched
    },
    async clear() {
      for (const launched of starts) launched.signal('SIGKILL')
      await Promise.all(starts.map((launched) => launched.ended))
      if (existsSync(join(dataDir, 'postgres'))) await stopServer(join(dataDir, 'postgres'), 'immediate')
      rmSync(join(dataDir, '..'), { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

export const allGone = (pids: number[]) => until(() => pids.every((pid) => !isAlive(pid)), 15_000)
