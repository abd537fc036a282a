import { NO_STYLE, type ReadStyle } from './read-styles.js'
import { cleanText, TextBuilder, type ReadText } from './read-texts.js'
import { shownNumber } from './number-format.js'
import { WorkbookRefused, type ReadCell, type ReadLimits, type ReadMerge, type ReadRow } from './reading.js'
import { isTrue } from './workbook-parts.js'
import type { Attributes, XmlHandler } from './xml.js'

export interface SheetSurroundings {
  sheet: number
  styles: ReadStyle[]
  texts: ReadText[]
  from1904: boolean
  limits: ReadLimits
}

const MOST_MERGES = 2_000

/** Gathers the rows of one sheet as its elements come by. */
export class SheetParser implements XmlHandler {
  /** Whole rows with something in them; the reader takes them away. */
  readonly rows: ReadRow[] = []
  readonly merges: ReadMerge[] = []
  private readonly origins = new Set<string>()
  private row: ReadRow = { sheet: 0, row: 0, hidden: false, cells: [] }
  private cell: Attributes = {}
  private column = -1
  private value: string | null = null
  private formula: string | null = null
  private within: 'v' | 'f' | null = null
  private readonly inline = new TextBuilder()

  constructor(private readonly around: SheetSurroundings) {}

  open(name: string, attributes: Attributes): void {
    if (name === 'row') this.openRow(attributes)
    else if (name === 'c') this.openCell(attributes)
    else if (name === 'v') [this.within, this.value] = ['v', '']
    else if (name === 'f') [this.within, this.formula] = ['f', '']
    else if (name === 'mergeCell') this.addMerge(attributes.ref ?? '')
    else this.inline.open(name, attributes)
  }

  text(text: string): void {
    if (this.within === 'v') this.value += text
    else if (this.within === 'f') this.formula += text
    else this.inline.text(text)
  }

  close(name: string): void {
    if (name === 'v' || name === 'f') this.within = null
    else if (name === 'c') this.closeCell()
    else if (name === 'row') {
      if (this.row.cells.length > 0) this.rows.push(this.row)
    } else this.inline.close(name)
  }

  private openRow({ r, hidden }: Attributes): void {
    const row = Number(r) || this.row.row + 1
    this.row = { sheet: this.around.sheet, row, hidden: isTrue(hidden), cells: [] }
    this.column = -1
  }

  private openCell(attributes: Attributes): void {
    this.cell = attributes
    this.column = attributes.r ? columnOf(attributes.r) : this.column + 1
    this.value = this.formula = null
  }

  private closeCell(): void {
    const found = this.readCell()
    if (!found || (found.text.trim() === '' && !found.parts)) return
    const { columns } = this.around.limits
    if (this.column >= columns || this.row.cells.length >= columns)
      throw new WorkbookRefused('too_many_columns', columns)
    const cell: ReadCell = { column: this.column, ...found }
    if (this.formula !== null) cell.formula = true
    this.row.cells.push(cell)
  }

  private readCell(): Omit<ReadCell, 'column'> | null {
    const { styles, texts, from1904, limits } = this.around
    const { font, format } = styles[Number(this.cell.s)] ?? NO_STYLE
    const { t: type = 'n' } = this.cell
    if (type === 'inlineStr') return textCell(this.inline.take(limits.cellCharacters), font)
    if (this.value === null) {
      // A formula that no program ever worked out: the formula itself, as text.
      return this.formula ? textCell(cleanText(`=${this.formula}`, limits.cellCharacters), font) : null
    }
    const raw = cleanText(this.value, limits.cellCharacters)
    if (type === 's') return textCell(texts[Number(raw)] ?? '', font)
    if (type === 'str') return textCell(raw, font)
    if (type === 'b') return { kind: 'boolean', text: raw === '1' ? 'TRUE' : 'FALSE', font }
    if (type === 'e') return { kind: 'error', text: raw, font }
    if (type === 'd') return { kind: 'date', text: raw.slice(0, 10), font }
    return { ...shownNumber(raw, format, from1904), font }
  }

  /** One at a cell, as Excel keeps them, and none beyond the columns that are read. */
  private addMerge(ref: string): void {
    const [first = '', last = first] = ref.split(':')
    const [top, bottom, left] = [rowOf(first), rowOf(last), columnOf(first)]
    const { columns } = this.around.limits
    const isOdd = !(top > 0) || !(bottom >= top) || left >= columns || this.origins.has(`${top}/${left}`)
    if (isOdd || this.merges.length >= MOST_MERGES) return
    this.origins.add(`${top}/${left}`)
    this.merges.push({ top, left, bottom, right: Math.min(columnOf(last), columns - 1) })
  }
}

function textCell(text: ReadText, font: string | null): Omit<ReadCell, 'column'> {
  if (typeof text === 'string') return { kind: 'text', text, font }
  const parts = text.map((part) => ({ text: part.text, font: part.font ?? font }))
  return { kind: 'text', text: parts.map((part) => part.text).join(''), font, parts }
}

/** `AB12` → 27. */
export function columnOf(reference: string): number {
  const letters = /^[A-Za-z]{1,3}/.exec(reference)?.[0].toUpperCase() ?? 'A'
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

const rowOf = (reference: string) => Number(/\d+$/.exec(reference)?.[0])
