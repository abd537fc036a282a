import { formatOf, GENERAL, type NumberFormat } from './number-format.js'
import { fontName } from './read-texts.js'
import { readWholeXml } from './xml.js'

export interface ReadStyle {
  font: string | null
  format: NumberFormat
}

export const NO_STYLE: ReadStyle = { font: null, format: GENERAL }

/** The styles that cells name by their number: of each the font and how it shows numbers. */
export async function readStyles(pieces: AsyncIterable<string>): Promise<ReadStyle[]> {
  const fonts: (string | null)[] = []
  const codes = new Map<number, string>()
  const styles: ReadStyle[] = []
  const path: string[] = []
  await readWholeXml(pieces, {
    open(name, attributes) {
      const parent = path.at(-1)
      path.push(name)
      // Fonts stand also below <dxf>, where they count for nothing here.
      if (name === 'font' && parent === 'fonts') fonts.push(null)
      if (name === 'name' && parent === 'font' && path.at(-3) === 'fonts')
        fonts[fonts.length - 1] = fontName(attributes.val)
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      if (name === 'xf' && parent === 'cellXfs') {
        const id = Number(attributes.numFmtId ?? 0)
        styles.push({
          font: fonts[Number(attributes.fontId ?? 0)] ?? null,
          format: formatOf(id, codes.get(id)),
        })
      }
    },
    close: () => void path.pop(),
  })
  return styles
}
