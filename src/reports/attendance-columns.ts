import type { Figures } from './attendance-figures.js'
import { labelWithin, type SessionLabel } from './session-labels.js'

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
  /** Noughts stay empty on paper, so that what is not nought is seen. */
  isRare?: boolean
}

/** Text width of A4 across between the margins of Decree 30. */
const paperWidth = 252
const ordinal = 10
const note = 22
/** The office's layout, and one for many sessions, in which the unit's name still has 48 mm. */
const wide = { count: 16, substitutes: 16, absence: 18, rate: 16 }
const narrow = { count: 14, substitutes: 13, absence: 15, rate: 13 }
const sessionsInWide = 4
const sessionsBesideNote = 6
/** Where more sessions would leave no room for the unit's name, they are not told apart. */
const mostSessions = 8

export interface AttendanceColumns {
  ordinalWidth: number
  unitWidth: number
  figures: FigureColumn[]
  /** 0 where there is no room for a column of notes. */
  noteWidth: number
}

/** Columns of the attendance report; those of presence follow the sessions. Widths sum up to the text's width. */
export function attendanceColumns(sessions: readonly SessionLabel[]): AttendanceColumns {
  const count = sessions.length > mostSessions ? 0 : sessions.length
  const noteWidth = count > sessionsBesideNote ? 0 : note
  const figures = figureColumns(sessions)
  const taken = figures.reduce((sum, { width }) => sum + width, ordinal + noteWidth)
  return { ordinalWidth: ordinal, unitWidth: paperWidth - taken, figures, noteWidth }
}

export function figureColumns(sessions: readonly SessionLabel[]): FigureColumn[] {
  const presence = presenceColumns(sessions)
  const { count, substitutes, absence, rate } = presence.length > sessionsInWide ? narrow : wide
  const whole = (title: string, width: number, value: FigureColumn['value']): FigureColumn => ({
    title,
    width,
    kind: 'integer',
    value,
  })
  const rare = (title: string, width: number, value: FigureColumn['value']) => ({
    ...whole(title, width, value),
    isRare: true,
  })
  return [
    whole('Chỉ tiêu', count, ({ quota }) => quota),
    whole('Đăng ký', count, ({ registered }) => registered),
    ...presence,
    // With one session “there” and “there throughout” are the same.
    ...(sessions.length === 1 ? [] : [whole('Dự đủ', count, ({ bothSessions }) => bothSessions)]),
    rare('Dự thay', substitutes, ({ substitutes }) => substitutes),
    rare('Vắng có phép', absence, ({ excused }) => excused),
    rare('Vắng không phép', absence, ({ unexcused }) => unexcused),
    { title: 'Tỷ lệ %', width: rate, kind: 'decimal', value: ({ percent }) => percent },
  ]
}

function presenceColumns(sessions: readonly SessionLabel[]): FigureColumn[] {
  if (sessions.length > mostSessions) return []
  return sessions.map(({ label }, index) => {
    const common = { kind: 'integer', value: ({ present }: Figures) => present[index] ?? 0 } as const
    if (sessions.length === 1) return { ...common, title: 'Có mặt', width: 18 }
    if (sessions.length === 2) return { ...common, title: `Có mặt ${labelWithin(label)}`, width: 18 }
    return { ...common, title: label, group: 'Có mặt', width: sessions.length <= sessionsInWide ? 14 : 12 }
  })
}

/** Beside a unit some of whose people were there for a part. */
export const noteOf = ({ partly }: Figures) => (partly > 0 ? `${partly} thiếu buổi` : '')
