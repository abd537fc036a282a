import { rawZip, type RawEntry } from './raw-zip.fixture.js'

/** A cell as the file holds it. A plain string is a shared text, a number a number. */
export type RawCell =
  | null
  | string
  | number
  | {
      value?: string | number
      font?: string
      /** A format of Excel's own by its number, or a code. */
      format?: number | string
      formula?: string
      /** Written as XML inside `<is>`. */
      inline?: string
      /** Pieces with fonts of their own. */
      rich?: { text: string; font?: string }[]
    }

export interface RawSheet {
  name: string
  rows: RawCell[][]
  /** `A1:C2` */
  merges?: string[]
  /** Numbers of rows, from 1. */
  hiddenRows?: number[]
  hidden?: boolean
}

export interface RawBook {
  sheets: RawSheet[]
  from1904?: boolean
  more?: RawEntry[]
  /** Stands before the sheet's XML. */
  prolog?: string
}

export const xml = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/\r/g, '&#13;')

const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** An XLSX file written as XML by hand, with what a library would not write. */
export function rawXlsx(book: RawBook): Buffer {
  return rawZip(rawParts(book))
}

export function rawParts({ sheets, from1904, more = [], prolog = HEAD }: RawBook): RawEntry[] {
  const styles = new Styles()
  const texts = new Texts()
  const sheetParts = sheets.map((sheet, at) => ({
    name: `xl/worksheets/sheet${at + 1}.xml`,
    content: prolog + sheetXml(sheet, styles, texts),
  }))
  const list = sheets.map(
    ({ name, hidden }, at) =>
      `<sheet name="${xml(name)}" sheetId="${at + 1}" ${hidden ? 'state="hidden" ' : ''}r:id="rId${at + 1}"/>`,
  )
  const relations = sheets.map(
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="${REL}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  )
  return [
    { name: '[Content_Types].xml', content: `${HEAD}<Types/>` },
    {
      name: 'xl/workbook.xml',
      content: `${HEAD}<workbook ${NS} xmlns:r="${REL}"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `${HEAD}<Relationships>${relations.join('')}<Relationship Id="rIdS" Type="${REL}/styles" Target="styles.xml"/><Relationship Id="rIdT" Type="${REL}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
    },
    { name: 'xl/styles.xml', content: HEAD + styles.toXml() },
    { name: 'xl/sharedStrings.xml', content: HEAD + texts.toXml() },
    ...sheetParts,
    ...more,
  ]
}

function sheetXml(sheet: RawSheet, styles: Styles, texts: Texts): string {
  const rows = sheet.rows.map((cells, at) => {
    const hidden = sheet.hiddenRows?.includes(at + 1) ? ' hidden="1"' : ''
    const inside = cells.map((cell, column) => cellXml(cell, `${letters(column)}${at + 1}`, styles, texts))
    return `<row r="${at + 1}"${hidden}>${inside.join('')}</row>`
  })
  const merges = (sheet.merges ?? []).map((ref) => `<mergeCell ref="${ref}"/>`)
  return `<worksheet ${NS}><sheetData>${rows.join('')}</sheetData>${merges.length > 0 ? `<mergeCells>${merges.join('')}</mergeCells>` : ''}</worksheet>`
}

function cellXml(cell: RawCell, ref: string, styles: Styles, texts: Texts): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${ref}"><v>${cell}</v></c>`
  if (typeof cell === 'string') return `<c r="${ref}" t="s"><v>${texts.add(`<t>${xml(cell)}</t>`)}</v></c>`
  const style = ` s="${styles.add(cell.font ?? 'Calibri', cell.format ?? 0)}"`
  const formula = cell.formula === undefined ? '' : `<f>${xml(cell.formula)}</f>`
  if (cell.inline !== undefined) return `<c r="${ref}"${style} t="inlineStr"><is>${cell.inline}</is></c>`
  if (cell.rich) {
    const runs = cell.rich.map(
      ({ text, font }) =>
        `<r>${font ? `<rPr><rFont val="${xml(font)}"/></rPr>` : ''}<t xml:space="preserve">${xml(text)}</t></r>`,
    )
    return `<c r="${ref}"${style} t="s"><v>${texts.add(runs.join(''))}</v></c>`
  }
  if (cell.value === undefined) return `<c r="${ref}"${style}>${formula}</c>`
  if (typeof cell.value === 'number') return `<c r="${ref}"${style}>${formula}<v>${cell.value}</v></c>`
  if (formula) return `<c r="${ref}"${style} t="str">${formula}<v>${xml(cell.value)}</v></c>`
  return `<c r="${ref}"${style} t="s"><v>${texts.add(`<t xml:space="preserve">${xml(cell.value)}</t>`)}</v></c>`
}

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))

class Texts {
  private readonly all = new Map<string, number>()

  add(inside: string): number {
    const known = this.all.get(inside)
    if (known !== undefined) return known
    this.all.set(inside, this.all.size)
    return this.all.size - 1
  }

  toXml() {
    return `<sst ${NS}>${[...this.all.keys()].map((inside) => `<si>${inside}</si>`).join('')}</sst>`
  }
}

class Styles {
  private readonly all = new Map<string, number>([['Calibri\n0', 0]])

  add(font: string, format: number | string): number {
    const key = `${font}\n${format}`
    if (!this.all.has(key)) this.all.set(key, this.all.size)
    return this.all.get(key)!
  }

  toXml() {
    const styles = [...this.all.keys()].map((key) => key.split('\n') as [string, string])
    const ids = styles.map(([, format], at) =>
      /^\d+$/.test(format) && !/^0\d/.test(format) ? Number(format) : 164 + at,
    )
    const formats = styles.flatMap(([, format], at) =>
      ids[at]! >= 164 ? [`<numFmt numFmtId="${ids[at]}" formatCode="${xml(format)}"/>`] : [],
    )
    const fonts = styles.map(([font]) => `<font><sz val="11"/><name val="${xml(font)}"/></font>`)
    const xfs = styles.map((_, at) => `<xf numFmtId="${ids[at]}" fontId="${at}"/>`)
    return `<styleSheet ${NS}><numFmts>${formats.join('')}</numFmts><fonts>${fonts.join('')}</fonts><cellStyleXfs><xf numFmtId="14" fontId="0"/></cellStyleXfs><cellXfs>${xfs.join('')}</cellXfs><dxfs><dxf><font><name val=".VnTime"/></font></dxf></dxfs></styleSheet>`
  }
}
