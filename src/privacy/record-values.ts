import { formatDate, formatDateTime, formatPhone, isDay } from '#text'
import { columnLetters } from '../imports/import-cells.js'
import { peopleColumns } from '../imports/targets/people-columns.js'
import { frozenLabels, sayCode } from './record-words.js'

type Row = Record<string, unknown>

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/
const PHONE = /^\+84\d{9,10}$/

/** What ties rows to one another inside the database and says nothing to a reader. */
const inner = new Set(
  'id countsAs personId keptId mergedId registrationId certificateId noticeVersion mapping'.split(' '),
)

/** The facts of one row as a reader sees them: [field, text]. Ids and what is empty are left out. */
export function* readableFacts(row: Row): Generator<[string, string]> {
  for (const [field, value] of Object.entries(row)) {
    const text = inner.has(field) ? '' : sayFact(row, field, value)
    if (text) yield [field, text]
  }
}

function sayFact(row: Row, field: string, value: unknown): string {
  if (field === 'cells') return sayCells(value as FileCell[], row['mapping'] as Record<string, number>)
  if (field === 'frozen') return sayFrozen(value as Row)
  return sayValue(field, value)
}

/** A day, an instant and a telephone number as offices write them, a code in words. */
export function sayValue(field: string, value: unknown): string {
  if (typeof value === 'boolean') return value ? 'có' : 'không'
  if (Array.isArray(value)) return value.map((one) => sayValue(field, one)).join(' ')
  const text = value === null || value === undefined ? '' : String(value as string | number)
  if (isDay(text)) return formatDate(text)
  if (INSTANT.test(text)) return formatDateTime(new Date(text))
  if (PHONE.test(text)) return formatPhone(text)
  if (field === 'month') return text.split('-').reverse().join('/').replace(/^0/, '')
  return sayCode(field, text)
}

interface FileCell {
  c: number
  t: string
}

/** “Họ và tên: Lê Thị Mẫu; Cột D: …”: the column as the file was read, or where it stood. */
function sayCells(cells: FileCell[], mapping: Record<string, number> = {}): string {
  const labels = new Map(
    peopleColumns.flatMap(({ key, label }) => {
      const column = mapping[key]
      return column === undefined ? [] : [[column, label] as const]
    }),
  )
  return cells
    .filter(({ t }) => t !== '')
    .map(({ c, t }) => `${labels.get(c) ?? `Cột ${columnLetters(c)}`}: ${t.replace(/\s+/g, ' ')}`)
    .join('; ')
}

/** What the paper prints, without its ornaments. */
const sayFrozen = (frozen: Row): string =>
  Object.entries(frozenLabels)
    .map(([field, label]) => [label, sayValue(field, frozen[field])] as const)
    .filter(([, text]) => text !== '')
    .map(([label, text]) => (label ? `${label}: ${text}` : text))
    .join('; ')
