// `npm test`: on a fresh clone too. All checks, then all tests, or those that are named:
// `npm test -- test/organizations`.
import { spawn, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { check } from './check.mjs'
import { findOutsidePostgres, withOutsidePostgres } from './outside-postgres.mjs'
import { followNpm, prepare, refuse } from './prepare.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Programs that some tests use beside Node, with Debian's package and what is left out without them. */
const helpers = [
  { program: 'redis-server', argument: '--version', of: 'redis-server', left: 'the queue on Redis' },
  { program: 'chromium', argument: '--version', of: 'chromium', left: 'pages in a browser' },
  {
    program: 'pdftotext',
    argument: '-v',
    of: 'poppler-utils',
    left: 'text and fonts read back from PDF files',
  },
  { program: 'qpdf', argument: '--version', of: 'qpdf', left: 'the inner order of PDF files' },
]

function sayWhatIsSkipped() {
  const missing = helpers.filter(({ program, argument }) => spawnSync(program, [argument]).error)
  for (const { program, of, left } of missing)
    console.log(`SKIPPED: ${left}, for ${program} is not installed (Debian: apt-get install ${of})`)
  if (missing.length === 0)
    console.log('Nothing is skipped: redis-server, chromium, poppler and qpdf are here.')
}

function runJest(named, env = {}) {
  const args = ['node_modules/jest/bin/jest.js', ...(process.env.CI ? ['--ci'] : []), ...named]
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    })
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

/** What leans most on the server: locks, order, constraints. The whole suite runs on the embedded one. */
const onOutsidePostgres = [
  'test/people',
  'test/registry',
  'test/trainings/seats',
  'test/registrations/surge',
  'test/certificates/issuing',
]

async function runOnOutsidePostgres() {
  const outside = findOutsidePostgres()
  if (!outside) {
    console.log('SKIPPED: the pass on an outside PostgreSQL 15 or later, for Debian has none installed here')
    return 0
  }
  console.log(`A pass on an outside PostgreSQL ${outside.version}:`)
  return withOutsidePostgres(outside, (url) => runJest(onOutsidePostgres, { TEST_DATABASE_URL: url }))
}

followNpm()
await prepare().catch(refuse)
const named = process.argv.slice(2)
const failed = named.length > 0 ? [] : await check()
console.log('')
sayWhatIsSkipped()
console.log('')
const outside = named.length > 0 ? 0 : await runOnOutsidePostgres()
const code = await runJest(named)
if (failed.length > 0) console.log(`\nThe checks above failed: ${failed.join(', ')}`)
process.exitCode = code !== 0 || outside !== 0 || failed.length > 0 ? 1 : 0
