// npm run bench [-- name …]: runs the benches named, or all of them, one after the other from the built tree.
// A bench is bench/<name>.ts whose first line begins with "// bench:"; it prints its figures and leaves with a
// failing code when a required ratio is not reached.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, isStale } from './build.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

// The other files beside the benches are their parts.
const isBench = (name) => readFileSync(join(root, 'bench', `${name}.ts`), 'utf8').startsWith('// bench:')

function benches() {
  const folder = join(root, 'bench')
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  return names.map((file) => file.slice(0, -3)).filter(isBench)
}

const known = benches()
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !known.includes(name))
if (unknown.length > 0) {
  console.error(`There is no bench named ${unknown.join(', ')}. There are: ${known.join(', ') || 'none'}`)
  process.exit(2)
}
if (await isStale()) await build()
const failed = []
for (const name of asked.length > 0 ? asked : known) {
  const { status } = spawnSync(process.execPath, [join(root, 'dist', 'bench', `${name}.js`)], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status !== 0) failed.push(name)
}
if (failed.length > 0) {
  console.error(`Not reached or failed: ${failed.join(', ')}`)
  process.exit(1)
}
