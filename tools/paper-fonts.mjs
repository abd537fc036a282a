// Writes the fonts that papers embed: cut to the letters offices print and without hinting, because a
// document pays for every table of its fonts. Outputs stand in dist/assets/fonts/pdf/.
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import subsetFont from 'subset-font'

const faces = {
  'serif.ttf': 'tinos/400Regular/Tinos_400Regular.ttf',
  'serif-bold.ttf': 'tinos/700Bold/Tinos_700Bold.ttf',
  'serif-italic.ttf': 'tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf',
  'serif-bold-italic.ttf': 'tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf',
  'sans.ttf': 'be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf',
  'sans-bold.ttf': 'be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf',
}

// First and last code points. The combining marks serve letters of minority languages that have no
// single code point (ơ̆, ê̆), which stay decomposed under NFC.
const ranges = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x1a0, 0x1a1],
  [0x1af, 0x1b0],
  [0x300, 0x30c],
  [0x31b, 0x31b],
  [0x323, 0x331],
  [0x1ea0, 0x1ef9],
]
// None of the families has ✓ or ☐.
const punctuation = '‐‑‒–—‘’‚“”„†•…‰′″‹›€₫№−≤≥≠→←'

function repertoire() {
  const letters = ranges.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
  )
  return letters.join('') + punctuation
}

async function changedAt(path) {
  return stat(path).then(
    (found) => found.mtimeMs,
    () => 0,
  )
}

async function isFresh(root, folder) {
  const inputs = [join(root, 'package-lock.json'), join(root, 'tools', 'paper-fonts.mjs')]
  const newestInput = Math.max(...(await Promise.all(inputs.map(changedAt))))
  const outputs = await Promise.all(Object.keys(faces).map((name) => changedAt(join(folder, name))))
  return outputs.every((time) => time > newestInput)
}

/** Builds the fonts unless each one is newer than package-lock.json and this file. */
export async function buildFonts({ root, dist }) {
  const folder = join(dist, 'assets', 'fonts', 'pdf')
  if (await isFresh(root, folder)) return
  const text = repertoire()
  for (const [name, source] of Object.entries(faces)) {
    const whole = await readFile(join(root, 'node_modules', '@expo-google-fonts', source))
    const cut = await subsetFont(whole, text, {
      targetFormat: 'truetype',
      noHinting: true,
      keepFeatures: ['kern', 'mark', 'mkmk', 'ccmp'],
    })
    const target = join(folder, name)
    await mkdir(dirname(target), { recursive: true })
    // Whole or not at all: another process may be reading the one that is there.
    await writeFile(`${target}.${process.pid}`, cut)
    await rename(`${target}.${process.pid}`, target)
  }
}
