import type { Figures } from '../attendance-figures.js'
import { labelWithin, type SessionLabel } from '../session-labels.js'

/** A column of figures: the same on page, paper and workbook. */
export interface FigureColumn {
  title: string
  /** Neighbours with the same group stand under one title. */
  group?: string
  /** Millimetres on A4 across. */
  width: number
  /** `decimal` has one digit after the comma; null where there is nothing to divide by. */
  kind: 'integer' | 'decimal'
  value: (figures: Figures) => number | null
}

/** Text width of A4 across between the margins of Decree 30. */
const paperWidth = 252
const ordinalWidth = 10
const noteWidth = 22
/** Where more sessions would leave no room for the unit's name, they are not told apart. */
const mostSessions = 8

export interface AttendanceColumns {
  ordinalWidth: number
  unitWidth: number
  figures: FigureColumn[]
  noteWidth: number
}

/** Columns of the attendance report; those of presence follow the sessions. Widths sum up to the text's width. */
export function attendanceColumns(sessions: readonly SessionLabel[]): AttendanceColumns {
  const figures = figureColumns(sessions)
  const taken = figures.reduce((sum, { width }) => sum + width, ordinalWidth + noteWidth)
  return { ordinalWidth, unitWidth: paperWidth - taken, figures, noteWidth }
}

export function figureColumns(sessions: readonly SessionLabel[]): FigureColumn[] {
  const whole = (title: string, width: number, value: (figures: Figures) => number): FigureColumn => ({
    title,
    width,
    kind: 'integer',
    value,
  })
  return [
    whole('Chỉ tiêu', 16, ({ quota }) => quota),
    whole('Đăng ký', 16, ({ registered }) => registered),
    ...presenceColumns(sessions),
    // With one session “there” and “there throughout” are the same.
    ...(sessions.length === 1 ? [] : [whole('Dự đủ', 16, ({ bothSessions }) => bothSessions)]),
    whole('Dự thay', 16, ({ substitutes }) => substitutes),
    whole('Vắng có phép', 18, ({ excused }) => excused),
    whole('Vắng không phép', 18, ({ unexcused }) => unexcused),
    { title: 'Tỷ lệ %', width: 16, kind: 'decimal', value: ({ percent }) => percent },
  ]
}

function presenceColumns(sessions: readonly SessionLabel[]): FigureColumn[] {
  if (sessions.length > mostSessions) return []
  return sessions.map(({ label }, index) => {
    const common = { kind: 'integer', value: ({ present }: Figures) => present[index] ?? 0 } as const
    if (sessions.length === 1) return { ...common, title: 'Có mặt', width: 18 }
    if (sessions.length === 2) return { ...common, title: `Có mặt ${labelWithin(label)}`, width: 18 }
    return { ...common, title: label, group: 'Có mặt', width: sessions.length <= 4 ? 14 : 12 }
  })
}

/** Beside a unit some of whose people were there for a part. */
export const noteOf = ({ partly }: Figures) => (partly > 0 ? `${partly} thiếu buổi` : '')
