import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

const wholeFiles = {
  serif: 'tinos/400Regular/Tinos_400Regular.ttf',
  'serif-bold': 'tinos/700Bold/Tinos_700Bold.ttf',
  'serif-italic': 'tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf',
  'serif-bold-italic': 'tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf',
  sans: 'be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf',
  'sans-bold': 'be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf',
} as const

/** The faces that papers may use: serif has the measures of Times New Roman, sans is Be Vietnam Pro. */
export type FontName = keyof typeof wholeFiles

export const fontNames = Object.keys(wholeFiles) as FontName[]

/** The package root, found upwards because sources and dist lie at different depths. */
function packageRoot() {
  let folder = import.meta.dirname
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error(`No package.json above ${import.meta.dirname}`)
    folder = parent
  }
  return folder
}

/** Path of the whole TTF as its package ships it. */
export function wholeFontFile(name: FontName) {
  return join(packageRoot(), 'node_modules', '@expo-google-fonts', wholeFiles[name])
}

/** Path of the cut TTF that the build writes, or of the whole one where nothing was built. */
export function fontFile(name: FontName) {
  const cut = join(packageRoot(), 'dist', 'assets', 'fonts', 'pdf', `${name}.ttf`)
  return existsSync(cut) ? cut : wholeFontFile(name)
}
