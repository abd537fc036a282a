// Builds the tree into dist/: TypeScript by swc, client assets by tools/assets.mjs.
// `isStale()` lets `npm start` and the test set-up skip what is already built.
import { transformFile } from '@swc/core'
import { existsSync } from 'node:fs'
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildAssets } from './assets.mjs'
import { buildFonts } from './paper-fonts.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')
const stamp = join(dist, '.built')
const folders = ['src', 'libs', 'migrations', 'demo', 'bench']
const inputs = [...folders, 'tools', 'package-lock.json', '.swcrc']

async function filesUnder(path) {
  if (!existsSync(path)) return []
  if (!(await stat(path)).isDirectory()) return [path]
  const entries = await readdir(path, { withFileTypes: true, recursive: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

const isSource = (file) => /\.tsx?$/.test(file) && !/\.spec\.tsx?$|\.d\.ts$|\/client\//.test(file)

/** True when any input is newer than the last build. */
export async function isStale() {
  if (!existsSync(stamp)) return true
  const built = (await stat(stamp)).mtimeMs
  for (const input of inputs) {
    for (const file of await filesUnder(join(root, input))) {
      if ((await stat(file)).mtimeMs > built) return true
    }
  }
  return false
}

async function buildCode() {
  const sources = (await Promise.all(folders.map((folder) => filesUnder(join(root, folder))))).flat()
  await Promise.all(
    sources.filter(isSource).map(async (file) => {
      const target = join(dist, file.slice(root.length)).replace(/\.tsx?$/, '.js')
      const { code } = await transformFile(file, { cwd: root, configFile: join(root, '.swcrc') })
      await mkdir(dirname(target), { recursive: true })
      await writeFile(target, code)
    }),
  )
  return sources.filter(isSource).length
}

export async function build() {
  const startedAt = Date.now()
  for (const folder of folders) await rm(join(dist, folder), { recursive: true, force: true })
  const count = await buildCode()
  await buildAssets({ root, dist })
  await buildFonts({ root, dist })
  await writeFile(stamp, new Date().toISOString())
  return { count, ms: Date.now() - startedAt }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { count, ms } = await build()
  console.log(`built ${count} files in ${ms} ms`)
}
