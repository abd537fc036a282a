import { writeSheet, type SheetColumn, type SheetLine, type SheetRow } from '#sheets'
import { splitTitle } from '#text'
import type { Figures } from '../attendance-figures.js'
import { trainingLine } from '../training-words.js'
import { attendanceColumns, noteOf, type FigureColumn } from '../attendance-columns.js'
import { reportName, type AttendancePaper } from './attendance-paper.js'
import { margins, nationalMotto, nationalName, placeAndDate } from './decree-30.js'
import { whenAndWhere } from './training-paper.js'

/** The attendance report as XLSX: the same table, laid out to be printed; figures are numbers. */
export function writeAttendanceWorkbook(paper: AttendancePaper): Promise<Buffer> {
  const widths = attendanceColumns(paper.sessions)
  return writeSheet({
    name: 'Điểm danh',
    titleLines: titleLines(paper),
    columns: [
      { header: 'STT', width: widths.ordinalWidth, kind: 'integer', align: 'center' },
      { header: 'Đơn vị', width: widths.unitWidth, kind: 'text' },
      ...widths.figures.map(({ title, width, group, kind }): SheetColumn => ({
        header: title,
        width,
        group,
        kind,
        align: 'center',
      })),
      // Excel scales the page to its width, so there is always room for the notes.
      { header: 'Ghi chú', width: widths.noteWidth || 22, kind: 'text' },
    ],
    rows: rowsOf(paper, widths.figures),
    footerLines: footerLines(paper),
    page: { orientation: 'landscape', margins },
    properties: { author: paper.letterhead.bodyLine, madeAt: paper.madeAt },
  })
}

const bold = (text: string, size = 13) => ({ text, bold: true, size })
const italic = (text: string) => ({ text, italic: true, size: 13 })
const nothing = { text: '' }

function titleLines({ letterhead, sample, asOf, ...paper }: AttendancePaper): SheetLine[] {
  return [
    ...(sample ? [bold('DỮ LIỆU MẪU')] : []),
    { left: { text: letterhead.parentLine, size: 13 }, right: bold(nationalName) },
    { left: bold(letterhead.bodyLine), right: bold(nationalMotto) },
    nothing,
    bold(reportName, 14),
    bold(trainingLine(paper.title), 14),
    italic(whenAndWhere(paper.firstDay, paper.lastDay, paper.venue)),
    ...(asOf ? [italic(asOf)] : []),
  ]
}

function* rowsOf({ figures }: AttendancePaper, columns: readonly FigureColumn[]): Generator<SheetRow> {
  let ordinal = 0
  for (const { name, rows, subtotal } of figures.groups) {
    yield { kind: 'subtotal', cells: [null, name, ...cellsOf(subtotal, columns), null] }
    for (const unit of rows) {
      yield { kind: 'normal', cells: [++ordinal, unit.name, ...cellsOf(unit, columns), noteOf(unit) || null] }
    }
  }
  yield { kind: 'total', cells: [null, 'Tổng cộng', ...cellsOf(figures.total, columns), null] }
}

const cellsOf = (figures: Figures, columns: readonly FigureColumn[]) =>
  columns.map(({ value }) => value(figures))

function footerLines({ letterhead, lastDay, maker }: AttendancePaper): SheetLine[] {
  return [
    { left: nothing, right: italic(placeAndDate(letterhead.place, lastDay)) },
    { left: bold('NGƯỜI LẬP'), right: bold(letterhead.signingAuthority) },
    { left: nothing, right: bold(letterhead.signerTitle) },
    nothing,
    nothing,
    nothing,
    nothing,
    { left: bold(maker ?? ''), right: bold(splitTitle(letterhead.signerName).name) },
  ]
}
