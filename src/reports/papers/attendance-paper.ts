import { tableInTurns, toBytes, type TableColumn, type TableRow } from '#pdf'
import { formatInteger } from '#text'
import type { AttendanceFigures, Figures } from '../attendance-figures.js'
import type { SessionLabel } from '../session-labels.js'
import { trainingLine, trainingPhrase } from '../training-words.js'
import { attendanceColumns, noteOf, type FigureColumn } from './attendance-columns.js'
import { drawHead, drawSignatures, drawTitle, signatureHeight } from './decree-30.js'
import { openPaper, whenAndWhere, type TrainingPaper } from './training-paper.js'

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
      { title: 'Ghi chú', width: widths.noteWidth },
    ],
    rows: rowsOf(figures, widths.figures),
    fontSize,
    roomAfter: signatureHeight,
  })
  drawSignatures(document, { letterhead, maker, day: paper.lastDay })
  return toBytes(document)
}

function rowsOf({ groups, total }: AttendanceFigures, columns: readonly FigureColumn[]): TableRow[] {
  let ordinal = 0
  const rows: TableRow[] = []
  for (const group of groups) {
    // A cell of a group's row would span the table by itself.
    const cells = cellsOf('', group.name, group.subtotal, columns)
    rows.push({
      kind: 'group',
      cells: cells.map((text, index) => ({ text, span: 1, align: alignOf(index, cells) })),
    })
    for (const unit of group.rows)
      rows.push({ cells: cellsOf(`${++ordinal}`, unit.name, unit, columns, true) })
  }
  return [...rows, { kind: 'total', cells: cellsOf('', 'Tổng cộng', total, columns) }]
}

/** Noughts of single units stay empty, as offices leave them, so that what is not nought is seen. */
function cellsOf(
  ordinal: string,
  name: string,
  figures: Figures,
  columns: readonly FigureColumn[],
  isUnit = false,
): string[] {
  const texts = columns.map(({ kind, value }) => {
    if (kind === 'decimal') return figures.rate
    const number = value(figures) ?? 0
    return isUnit && number === 0 ? '' : formatInteger(number)
  })
  return [ordinal, name, ...texts, noteOf(figures)]
}

const alignOf = (index: number, cells: readonly string[]) =>
  index === 1 || index === cells.length - 1 ? 'left' : 'center'
