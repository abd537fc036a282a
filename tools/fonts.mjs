// The fonts of screens and print pages, as files and as @font-face rules (all under the Open Font License,
// Tinos under Apache 2.0). Be Vietnam Pro has no tabular figures, so digits come from a subset of Inter.
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import subsetFont from 'subset-font'

const ranges = {
  vietnamese:
    'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
}

const screen = ['400', '600'].map((weight) => ({ package: 'be-vietnam-pro', weight, style: 'normal' }))
const paper = ['400', '700'].flatMap((weight) =>
  ['normal', 'italic'].map((style) => ({ package: 'tinos', weight, style })),
)

const whole = [...screen, ...paper].flatMap((face) =>
  Object.keys(ranges).map((script) => ({
    ...face,
    script,
    family: face.package === 'tinos' ? 'Tinos' : 'Be Vietnam Pro',
    range: ranges[script],
    name: `${face.package}-${script}-${face.weight}${face.style === 'italic' ? '-italic' : ''}.woff2`,
    source: `@fontsource/${face.package}/files/${face.package}-${script}-${face.weight}-${face.style}.woff2`,
  })),
)

const digits = ['400', '600'].map((weight) => ({
  family: 'Tap Huan So',
  weight,
  style: 'normal',
  range: 'U+30-39',
  name: `digits-${weight}.woff2`,
  source: `@fontsource/inter/files/inter-latin-${weight}-normal.woff2`,
  only: '0123456789',
}))

/** Rules that name the files as `url(<name>)`; the builder puts the addresses in. */
export const fontFaces = [...whole, ...digits]
  .map(
    ({ family, weight, style, range, name }) =>
      `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};font-display:swap;src:url(${name}) format("woff2");unicode-range:${range}}`,
  )
  .join('\n')

/** Subsetting takes most of a second, so its result is kept beside the packages it came from. */
async function subset(root, font) {
  const cache = join(root, 'node_modules/.cache/tap-huan')
  const kept = join(cache, font.name)
  if (existsSync(kept)) return readFile(kept)
  const bytes = await subsetFont(await readFile(join(root, 'node_modules', font.source)), font.only, {
    targetFormat: 'woff2',
  })
  await mkdir(cache, { recursive: true })
  await writeFile(kept, bytes)
  return bytes
}

/** All font files: `[{ name, bytes }]`. */
export async function fonts(root) {
  return Promise.all(
    [...whole, ...digits].map(async (font) => ({
      name: font.name,
      bytes: font.only ? await subset(root, font) : await readFile(join(root, 'node_modules', font.source)),
    })),
  )
}
