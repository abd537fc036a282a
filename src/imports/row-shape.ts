import { searchKey } from '#text'
import type { FileRow } from './file-row.js'

/** Why a row of the file is no row of the list. */
export type NoRowReason = 'sum' | 'heading' | 'numbering' | 'signature' | 'hidden'

/** Never a name alone: “Công” and “Tống” are names. */
const SUM = /^(tong (cong|so)( |$)|(tong|cong)$|cong \d|cong (khoi|don vi|nhom)( |$))/
const CLOSING = /^(danh sach (nay|tren)|an dinh danh sach|tong so .* nguoi|ghi chu )/
const SIGNATURE =
  /^(nguoi lap|tm|kt|tl|tuq|noi nhan|xac nhan|thu truong|ky ten|ke toan truong|dai dien|lap bang|(t m )?ban (chap hanh|thuong vu))( |$)/
/** “I. Khối trường học”, or “Khối …” alone. */
const HEADING = /^([ivx]+|[a-d]) \p{L}|^khoi /u
const HEADING_NUMBER = /^([ivx]+|[a-d])$/
const PLACE_AND_DAY = /(^| )ngay (\d{1,2} )?thang (\d{1,2} )?nam( \d{4})?$/

/**
 * Looks at the rows of a list one after the other, from the first below the header. `required` are the columns
 * without which a row is none of the list: a name.
 */
export class RowShapes {
  private isFirst = true
  private isSigned = false

  constructor(private readonly required: number[]) {}

  /** Null for a row of the list. */
  reasonAgainst(row: FileRow & { hidden: boolean }): NoRowReason | null {
    if (this.isSigned) return 'signature'
    const isFirst = this.isFirst
    this.isFirst = false
    if (isFirst && isNumbering(row)) {
      this.isFirst = true
      return 'numbering'
    }
    const reason = this.reasonByWords(row)
    if (reason === 'signature') this.isSigned = true
    return reason ?? (row.hidden ? 'hidden' : null)
  }

  private reasonByWords({ cells }: FileRow): NoRowReason | null {
    const texts = cells.map(({ t }) => searchKey(t)).filter(Boolean)
    const hasName = cells.some(({ c, t }) => this.required.includes(c) && t !== '')
    const names = cells.filter(({ c }) => this.required.includes(c)).map(({ t }) => searchKey(t))
    const first = texts[0] ?? ''
    if (SUM.test(first) || names.some((name) => SUM.test(name))) return 'sum'
    if (CLOSING.test(first)) return 'sum'
    if ([first, ...names].some((text) => SIGNATURE.test(text))) return 'signature'
    const words = texts.filter((text) => !HEADING_NUMBER.test(text))
    if (new Set(words).size === 1 && (words.length < texts.length || HEADING.test(words[0] ?? '')))
      return 'heading'
    if (hasName && new Set(texts).size > 1) return null
    if (texts.some((text) => PLACE_AND_DAY.test(text) || SIGNATURE.test(text))) return 'signature'
    return hasName ? headingOrRow(cells) : headingOrNothing(texts)
  }
}

/** One and the same text over several columns is a merged heading; a lone name is a row with nothing else. */
const headingOrRow = (cells: FileRow['cells']): NoRowReason | null => (cells.length > 1 ? 'heading' : null)

/** A single text where the name should be missing: “I. Khối trường học”. More is a row whose name was forgotten. */
function headingOrNothing(texts: string[]): NoRowReason | null {
  const words = texts.filter((text) => !/^([ivx]+|[a-z]|\d+)$/.test(text))
  return new Set(words).size <= 1 ? 'heading' : null
}

/** (1) (2) (3) … below the header. */
function isNumbering({ cells }: FileRow): boolean {
  const numbers = cells.map(({ t }) => /^\(?(\d{1,2})\)?$/.exec(t)?.[1])
  return (
    cells.length >= 3 &&
    numbers.every((number, at) => number !== undefined && Number(number) - Number(numbers[0]) === at)
  )
}
