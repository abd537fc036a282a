import ExcelJS from 'exceljs'
import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { columnWidth, PAGE_NUMBER, pageSetup, sheetName } from './page-setup.js'
import { SheetWriter } from './sheet-writer.js'
import type { SheetContent } from './sheet.js'

/**
 * An XLSX file of one sheet, laid out for A4 paper: lines above, a bordered table whose header is
 * repeated on each page, lines below. All in Times New Roman.
 * @throws TypeError when a row does not fit the columns
 */
export async function writeSheet(content: SheetContent): Promise<Buffer> {
  return writeSheets([content])
}

/** The same for several sheets; the properties are the first one's. */
export async function writeSheets(contents: [SheetContent, ...SheetContent[]]): Promise<Buffer> {
  const output = new PassThrough()
  const { author, madeAt } = contents[0].properties
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: output,
    useStyles: true,
    // Texts of their own (type "s"), not results of formulas ("str"), which is the writer's default.
    useSharedStrings: true,
  })
  workbook.creator = workbook.lastModifiedBy = author
  workbook.created = workbook.modified = madeAt
  const [bytes] = await Promise.all([buffer(output), fill(workbook, contents).catch(endWith(output))])
  return bytes
}

async function fill(workbook: ExcelJS.stream.xlsx.WorkbookWriter, contents: SheetContent[]): Promise<void> {
  for (const content of contents) fillSheet(workbook, content)
  await workbook.commit()
}

function fillSheet(workbook: ExcelJS.stream.xlsx.WorkbookWriter, content: SheetContent): void {
  const sheet = workbook.addWorksheet(sheetName(content.name), {
    headerFooter: PAGE_NUMBER,
    // The streaming writer sends "fit to page" off at once: it cannot be set later.
    pageSetup: pageSetup(content.page),
  })
  sheet.columns = content.columns.map((column) => ({ width: columnWidth(column.width) }))
  const writer = new SheetWriter(sheet, content.columns)
  for (const line of content.titleLines) writer.writeLine(line)
  if (content.titleLines.length > 0) writer.writeBlankLine()
  const { first, last } = writer.writeHeader()
  sheet.pageSetup.printTitlesRow = `${first}:${last}`
  for (const row of content.rows) writer.writeRow(row)
  if (content.footerLines.length > 0) writer.writeBlankLine()
  for (const line of content.footerLines) writer.writeLine(line)
}

/** Without it the reading side would wait for ever for a file that nobody finishes. */
const endWith = (output: PassThrough) => (error: unknown) => {
  output.destroy(error as Error)
  throw error
}
