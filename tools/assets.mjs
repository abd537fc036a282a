// Builds dist/assets/: two style sheets, scripts, fonts and images under hashed names, each with .br and .gz,
// and manifest.json (logical name → address). Skipped while its inputs are what they were.
import esbuild from 'esbuild'
import { transform } from 'lightningcss'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { PurgeCSS } from 'purgecss'
import { fontFaces, fonts } from './fonts.mjs'

const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)
const hash = (content) => createHash('sha256').update(content).digest('hex').slice(0, 10)

// Before these, Tabler's `light-dark()` would drop whole rules: it is rewritten for them.
const targets = { chrome: 95 << 16, firefox: 95 << 16, safari: (15 << 16) | (4 << 8) }

// Classes that scripts or Tabler's own rules set while a page is open.
const safelist = [
  'show',
  'scripted',
  'needs-script',
  'confirm-dialog',
  'question',
  /^htmx-/,
  /^(?:tag|note|btn)-(?:cham|co|dat|la|primary|plain|danger)$/,
]

// Attributes whose values the sources do not spell out.
const dynamicAttributes = ['data-l', 'aria-current', 'aria-busy', 'aria-expanded', 'open', 'type', 'dir']

const purgeVersion = JSON.stringify([safelist.map(String), dynamicAttributes])

const staffShells = /\b(?:StaffPage|DarkPage)\b/
const publicShells = /\b(?:PublicPage|PhonePage|SplitPage|PrintPage)\b/

/** Sources of class names; a view that only staff see does not enlarge the public sheet. */
const isPublic = ({ text }) => !staffShells.test(text) || publicShells.test(text)

// The order of our own sheets; those of the capabilities come after them.
const styleOrder = [
  'tokens',
  'base',
  'controls',
  'forms',
  'shell',
  'menus',
  'seats',
  'lists',
  'tables',
  'door',
  'portal',
  'narrow',
  'print',
]

async function filesUnder(folder, matches) {
  if (!existsSync(folder)) return []
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return paths.filter(matches).sort()
}

const readAll = (paths) =>
  Promise.all(paths.map(async (path) => ({ path, text: await readFile(path, 'utf8') })))

async function gather(root) {
  const under = async (matches) =>
    (await Promise.all(['libs', 'src'].map((folder) => filesUnder(join(root, folder), matches)))).flat()
  const isClient = (path) => /\/client\/.*\.ts$/.test(path)
  const sources = await under((path) => (/\.tsx$/.test(path) && !/\.spec\.tsx$/.test(path)) || isClient(path))
  return {
    sources: await readAll(sources),
    sheets: await readAll(await under((path) => /\/(?:styles|views)\/[^/]+\.css$/.test(path))),
    entries: sources.filter((path) => path.endsWith('.entry.ts')),
    images: await filesUnder(join(root, 'libs/pages/images'), (path) => /\.(?:svg|png|jpg|webp)$/.test(path)),
  }
}

/** Everything that decides the result, in one hash. */
async function fingerprint(root, { sources, sheets, images }) {
  const own = ['tools/assets.mjs', 'tools/fonts.mjs', 'package-lock.json'].map((path) => join(root, path))
  const all = [...sources, ...sheets, ...(await readAll([...own, ...images]))]
  return hash(all.map(({ path, text }) => `${path}\n${text}`).join('\n'))
}

/** Writes content under its hashed name and remembers the address. */
async function emit(out, name, content) {
  const dot = name.lastIndexOf('.')
  const file = `${name.slice(0, dot)}.${hash(content)}${name.slice(dot)}`
  const bytes = Buffer.from(content)
  await writeFile(join(out.folder, file), bytes)
  if (/\.(?:css|js|svg)$/.test(name)) {
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
    await writeFile(join(out.folder, `${file}.br`), await compressBrotli(bytes, quality))
    await writeFile(join(out.folder, `${file}.gz`), await compressGzip(bytes, { level: 9 }))
  }
  out.manifest[name] = `/assets/${file}`
}

/** `url(seat-strip.svg)` → `url(/assets/seat-strip.<hash>.svg)`; a file that was not built is an error. */
function withAddresses(css, manifest) {
  return css.replace(/url\(["']?([\w.-]+)["']?\)/g, (_, name) => {
    if (!manifest[name]) throw new Error(`A style sheet names ${name}, which is not among the built files`)
    return `url(${manifest[name]})`
  })
}

const wordsOf = (text) => text.match(/[\w-]+/g) ?? []

/** Keeps the rules whose names stand in the sources; the last result is kept, as most edits change no names. */
async function purge(root, label, css, sources) {
  const known = new Set(wordsOf(css))
  const named = new Set(sources.flatMap(({ text }) => wordsOf(text)).filter((word) => known.has(word)))
  const words = [...named].sort().join(' ')
  const cache = join(root, 'node_modules/.cache/tap-huan')
  const kept = join(cache, `${label}.json`)
  const key = hash(purgeVersion + words + css)
  const last = existsSync(kept) ? JSON.parse(await readFile(kept, 'utf8')) : null
  if (last?.key === key) return last.css
  const [purged] = await new PurgeCSS().purge({
    content: [{ raw: words, extension: 'tsx' }],
    css: [{ raw: css }],
    extractors: [{ extractor: wordsOf, extensions: ['tsx'] }],
    safelist,
    dynamicAttributes,
    variables: true,
    keyframes: true,
  })
  await mkdir(cache, { recursive: true })
  await writeFile(kept, JSON.stringify({ key, css: purged.css }))
  return purged.css
}

const minify = (css) => transform({ filename: 'all.css', code: Buffer.from(css), minify: true, targets }).code

async function buildStyles(root, out, { sheets, sources }) {
  const tabler = await readFile(join(root, 'node_modules/@tabler/core/dist/css/tabler.min.css'), 'utf8')
  const order = (path) => (styleOrder.indexOf(basename(path, '.css')) + 100) % 100
  const own = sheets.toSorted((a, b) => order(a.path) - order(b.path) || (a.path < b.path ? -1 : 1))
  const css = [tabler, fontFaces, ...own.map(({ text }) => text)].join('\n').replace(/^@charset[^;]+;/, '')
  const all = withAddresses(css, out.manifest)
  const staff = await purge(root, 'staff', all, sources)
  await emit(out, 'staff.css', minify(staff))
  await emit(out, 'public.css', minify(await purge(root, 'public', staff, sources.filter(isPublic))))
}

/** htmx and its event-stream extension come first and in one file: apart, the extension can come too late. */
async function buildScripts(root, out, { entries }) {
  const library = (path) => readFile(join(root, 'node_modules/htmx.org/dist', path), 'utf8')
  const htmx = [await library('htmx.min.js'), await library('ext/hx-sse.min.js')]
  for (const entry of entries) {
    const { outputFiles } = await esbuild.build({
      entryPoints: [entry],
      bundle: true,
      minify: true,
      write: false,
      format: 'iife',
      target: ['chrome95', 'firefox95', 'safari15.4'],
      legalComments: 'none',
      conditions: ['development'],
    })
    const isApp = entry.endsWith('libs/pages/client/main.entry.ts')
    const own = outputFiles[0].text
    const name = isApp ? 'app.js' : `${basename(entry, '.entry.ts')}.js`
    await emit(out, name, isApp ? [...htmx, own].join('\n;') : own)
  }
}

async function buildAll(root, folder, inputs) {
  await mkdir(folder, { recursive: true })
  const out = { folder, manifest: {} }
  for (const { name, bytes } of await fonts(root)) await emit(out, name, bytes)
  for (const path of inputs.images) await emit(out, basename(path), await readFile(path))
  await Promise.all([buildStyles(root, out, inputs), buildScripts(root, out, inputs)])
  return out.manifest
}

/** Builds what the pages refer to. Resolves to true when it built, false when nothing had changed. */
export async function buildAssets({ root, dist }) {
  const folder = join(dist, 'assets')
  const manifestFile = join(folder, 'manifest.json')
  const keyFile = join(folder, '.key')
  const inputs = await gather(root)
  const key = await fingerprint(root, inputs)
  const isFresh = existsSync(manifestFile) && existsSync(keyFile) && (await readFile(keyFile, 'utf8')) === key
  if (isFresh) return false
  // Made aside and moved into place: a build that fails leaves no half, and of two at once one result stands.
  const aside = `${folder}.${process.pid}`
  const manifest = await buildAll(root, aside, inputs)
  await writeFile(join(aside, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  await writeFile(join(aside, '.key'), key)
  await rm(folder, { recursive: true, force: true })
  await rename(aside, folder).catch(() => rm(aside, { recursive: true, force: true }))
  return true
}
