import { tableInTurns, toBytes, type TableColumn, type TableRow } from '#pdf'
import { formatInteger } from '#text'
import type { AttendanceFigures, Figures } from '../attendance-figures.js'
import type { SessionLabel } from '../session-labels.js'
import { trainingLine, trainingPhrase } from '../training-words.js'
import {
  attendanceColumns,
  noteOf,
  type AttendanceColumns,
  type FigureColumn,
} from '../attendance-columns.js'
import { drawHead, drawSignatures, drawTitle, signatureHeight } from './decree-30.js'
import { keepNumber, openPaper, whenAndWhere, type TrainingPaper } from './training-paper.js'

export interface AttendancePaper extends TrainingPaper {
  sessions: SessionLabel[]
  figures: AttendanceFigures
  /** Said under the title while the training is not over: `Số liệu đến 10:20 ngày 26/4/2023`. */
  asOf: string | null
}

export const reportName = 'BẢNG TỔNG HỢP ĐIỂM DANH'
const fontSize = 11

/** Bảng tổng hợp điểm danh on A4 across: units by khối, each khối led by its subtotal, the total, signatures. */
export async function drawAttendancePaper(paper: AttendancePaper): Promise<Buffer> {
  const { figures, letterhead, maker, sessions } = paper
  const name = `Bảng tổng hợp điểm danh, ${trainingPhrase(paper.title)}`
  const document = openPaper(paper, { name, orientation: 'landscape' })
  drawHead(document, letterhead)
  const when = whenAndWhere(paper.firstDay, paper.lastDay, paper.venue)
  drawTitle(document, {
    name: reportName,
    about: trainingLine(paper.title),
    when: paper.asOf ? `${when}\n${paper.asOf}` : when,
  })
  const widths = attendanceColumns(sessions)
  await tableInTurns(document, {
    columns: [
      { title: 'STT', width: widths.ordinalWidth, align: 'center' },
      { title: 'Đơn vị', width: widths.unitWidth },
      ...widths.figures.map(({ title, width, group }): TableColumn => ({
        title,
        width,
        group,
        align: 'center',
      })),
      ...(widths.noteWidth > 0 ? [{ title: 'Ghi chú', width: widths.noteWidth }] : []),
    ],
    rows: rowsOf(figures, widths),
    fontSize,
    roomAfter: signatureHeight,
  })
  drawSignatures(document, { letterhead, maker, day: paper.lastDay })
  return toBytes(document)
}

function rowsOf({ groups, total }: AttendanceFigures, columns: AttendanceColumns): TableRow[] {
  let ordinal = 0
  const rows: TableRow[] = []
  for (const { name, subtotal, rows: units } of groups) {
    const cells = cellsOf(['', name, subtotal, ''], columns)
    // A cell of a group's row would span the table by itself.
    rows.push({
      kind: 'group',
      cells: cells.map((text, index) => ({ text, span: 1, align: index === 1 ? 'left' : 'center' })),
    })
    for (const unit of units) {
      rows.push({ cells: cellsOf([`${++ordinal}`, keepNumber(unit.name), unit, noteOf(unit)], columns) })
    }
  }
  return [...rows, { kind: 'total', cells: cellsOf(['', 'Tổng cộng', total, ''], columns) }]
}

type Line = [ordinal: string, name: string, figures: Figures, note: string]

function cellsOf([ordinal, name, figures, note]: Line, { figures: columns, noteWidth }: AttendanceColumns) {
  const texts = columns.map((column) => textOf(column, figures))
  return [ordinal, name, ...texts, ...(noteWidth > 0 ? [note] : [])]
}

function textOf({ kind, value, isRare }: FigureColumn, figures: Figures): string {
  if (kind === 'decimal') return figures.rate
  const number = value(figures) ?? 0
  return isRare && number === 0 ? '' : formatInteger(number)
}
