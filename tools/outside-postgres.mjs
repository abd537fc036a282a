// A second, shorter pass of the database tests on an outside PostgreSQL, where Debian's (15 or later) is installed:
// what `DATABASE_URL` promises. A throw-away cluster of its own, never the one that the machine may be running.
import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const debian = '/usr/lib/postgresql'
const OLDEST = 15

/** Where initdb and pg_ctl lie; null when no PostgreSQL that is new enough is installed. */
export function findOutsidePostgres() {
  if (!existsSync(debian)) return null
  const versions = readdirSync(debian)
    .map(Number)
    .filter((version) => version >= OLDEST)
  const version = versions.sort((a, b) => a - b).find((one) => existsSync(join(debian, `${one}/bin/initdb`)))
  return version ? { version, bin: join(debian, String(version), 'bin') } : null
}

/** PostgreSQL refuses to run as root: then as the user that Debian's package made. */
function run(bin, program, args) {
  const command = join(bin, program)
  const asRoot = process.getuid?.() === 0
  const [file, rest] = asRoot ? ['runuser', ['-u', 'postgres', '--', command, ...args]] : [command, args]
  const result = spawnSync(file, rest, { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] })
  if (result.status !== 0) throw new Error(`${program}: ${result.stderr || result.error?.message}`)
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

function ownerOf(folder) {
  if (process.getuid?.() !== 0) return
  const id = (flag) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout)
  chownSync(folder, id('-u'), id('-g'))
}

/** Starts the throw-away server and gives `work` its address; removes everything afterwards. */
export async function withOutsidePostgres({ bin }, work) {
  const folder = mkdtempSync(join(tmpdir(), 'tap-huan-outside-'))
  ownerOf(folder)
  const data = join(folder, 'data')
  const port = await freePort()
  try {
    run(bin, 'initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '-N'])
    const options = `-p ${port} -c listen_addresses=127.0.0.1 -k ${folder} -c fsync=off -c max_connections=200`
    run(bin, 'pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start'])
    try {
      return await work(`postgres://postgres@127.0.0.1:${port}/postgres`)
    } finally {
      run(bin, 'pg_ctl', ['-D', data, '-m', 'immediate', 'stop'])
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
