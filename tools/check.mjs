// `npm run check`: format, lint, types, import rules and schema drift. Two at a time; each says what it found.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { followNpm, prepare, refuse } from './prepare.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const tool = (path) => `node_modules/${path}`

/** What both know from the last time, by the contents of the files: only what changed is looked at again. */
const knownFiles = ['--cache', '--cache-strategy', 'content', '--cache-location', '.cache/prettier']
const knownTypes = ['--incremental', '--tsBuildInfoFile', '.cache/types.tsbuildinfo']

/** One lane after the other would leave a core idle: the slow one goes beside all the rest. */
const lanes = [
  [{ name: 'Lint', hint: 'npx eslint .', commands: [[tool('eslint/bin/eslint.js'), '.']] }],
  [
    {
      name: 'Format',
      hint: 'npm run format',
      commands: [[tool('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', ...knownFiles, '.']],
    },
    {
      name: 'Types',
      hint: 'npx tsc -p .',
      commands: [
        [tool('typescript/bin/tsc'), '--noEmit', '-p', '.', ...knownTypes],
        [tool('typescript/bin/tsc'), '--noEmit', '-p', 'libs/pages/client'],
        [tool('typescript/bin/tsc'), '--noEmit', '-p', 'src/attendance/client'],
        [tool('typescript/bin/tsc'), '--noEmit', '-p', 'src/organizations/client'],
      ],
    },
    {
      name: 'Import rules',
      hint: 'the rules and their reasons stand in .dependency-cruiser.cjs',
      commands: [
        [
          tool('dependency-cruiser/bin/dependency-cruise.mjs'),
          ...['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long'],
          ...['src', 'libs', 'migrations', 'test', 'bench', 'demo'],
        ],
      ],
    },
    {
      name: 'Schema drift',
      hint: 'make the entity say what the migration made, or write a migration',
      commands: [['tools/drift.mjs']],
    },
  ],
]

/** Runs all checks even when one fails, and prints each in one piece. Returns the names of those that failed. */
export async function check() {
  const startedAt = Date.now()
  const failed = (await Promise.all(lanes.map(runLane))).flat()
  const all = failed.length === 0 ? 'all passed' : `failed: ${failed.join(', ')}`
  console.log(`\nChecks: ${all} (${seconds(startedAt)})`)
  return failed
}

async function runLane(steps) {
  const failed = []
  for (const step of steps) if (!(await runStep(step))) failed.push(step.name)
  return failed
}

async function runStep({ name, hint, commands }) {
  const startedAt = Date.now()
  const results = []
  for (const command of commands) results.push(await run(command))
  const passed = results.every(({ code }) => code === 0)
  console.log(`${passed ? '✓' : '✗'} ${name} (${seconds(startedAt)})${passed ? '' : ` — ${hint}`}`)
  if (!passed) console.log(results.map(({ output }) => output.trimEnd()).join('\n'))
  return passed
}

function run(command) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
    child.once('error', (error) => resolve({ code: 1, output: String(error) }))
    child.once('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

const seconds = (since) => `${((Date.now() - since) / 1_000).toFixed(1)} s`

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  followNpm()
  await prepare().catch(refuse)
  process.exitCode = (await check()).length === 0 ? 0 : 1
}
