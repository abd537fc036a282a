// `npm run soak`: the long figures of the scarce seats. Runs test/registrations/surge with ten times as many random
// acts, or as many times as said: `npm run soak -- 100` for 100,000.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { followNpm, prepare, refuse } from './prepare.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const [times = '10'] = process.argv.slice(2)
if (!/^[1-9]\d{0,3}$/.test(times)) {
  console.error('How many times as many? A whole number: npm run soak -- 10')
  process.exit(2)
}

followNpm()
await prepare().catch(refuse)
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/jest/bin/jest.js',
    '--selectProjects',
    'database',
    '--testPathPatterns',
    'test/registrations/surge',
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, SOAK: times } },
)
process.exitCode = status ?? 1
