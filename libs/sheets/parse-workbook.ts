import { refusalByKind } from './file-kind.js'
import { readSharedStrings } from './read-texts.js'
import { readStyles } from './read-styles.js'
import { readLimits, WorkbookRefused, type ReadEvent, type ReadLimits } from './reading.js'
import { SheetParser, type SheetSurroundings } from './sheet-parser.js'
import { findParts } from './workbook-parts.js'
import { readXml } from './xml.js'
import { ZipParts } from './zip-parts.js'

/**
 * Reads an XLSX file sheet by sheet, row by row; only the shared texts and styles are held. Formulas are never
 * worked out, nothing outside the file is looked at. Bytes are those of the whole file.
 *
 * It spends the processor of its own process: a server calls `readWorkbook`, which does it in a process apart.
 * @throws WorkbookRefused before parsing for what the archive says of itself, else as soon as a bound is broken
 */
export async function* parseWorkbook(
  bytes: Buffer,
  limits: ReadLimits = readLimits,
): AsyncGenerator<ReadEvent> {
  const refusal = refusalByKind(bytes)
  if (refusal) throw new WorkbookRefused(refusal)
  const zip = await ZipParts.open(bytes, limits)
  const parts = await findParts(zip, limits)
  const styles = zip.has(parts.styles) ? await readStyles(zip.text(parts.styles)) : []
  const texts = zip.has(parts.sharedStrings)
    ? await readSharedStrings(zip.text(parts.sharedStrings), limits.cellCharacters)
    : []
  let rows = 0
  for (const { part, ...sheet } of parts.sheets) {
    yield { sheet }
    const around = { sheet: sheet.index, styles, texts, from1904: parts.from1904, limits }
    for await (const event of readSheet(zip, part, around)) {
      if ('row' in event && ++rows > limits.rows) throw new WorkbookRefused('too_many_rows', limits.rows)
      yield event
    }
  }
}

async function* readSheet(zip: ZipParts, part: string, around: SheetSurroundings): AsyncGenerator<ReadEvent> {
  const parser = new SheetParser(around)
  for await (const _ of readXml(zip.text(part), parser)) {
    for (const row of parser.rows.splice(0)) yield { row }
  }
  yield { merges: parser.merges, of: around.sheet }
}
