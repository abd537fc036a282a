import { writeSheet } from '#sheets'
import { formatDate, formatDateTime } from '#text'
import { vi as t } from '../messages.vi.js'
import type { HistoryEntry, PersonHistory } from '../person-history.presenter.js'
import { noteOf } from '../history-words.js'
import { landscapePage, leadLine, titleLine } from './sheet-page.js'

export function writePersonHistory(history: PersonHistory, author: string): Promise<Buffer> {
  const { person, summary, asOf } = history
  const made = new Date(asOf)
  const figures = (['trainings', 'sessions', 'certificates'] as const).map(
    (name) => `${summary[name]} ${t.figures[name]}`,
  )
  return writeSheet({
    name: t.history,
    titleLines: [
      titleLine(t.history.toUpperCase()),
      titleLine(person.fullName),
      leadLine(person.unit.name),
      leadLine(`${figures.join(', ')}. ${t.asOf(formatDateTime(made))}`),
    ],
    columns: [
      { header: 'STT', width: 10, kind: 'integer', align: 'center' },
      { header: t.day, width: 22, kind: 'date' },
      { header: t.training, width: 60, kind: 'text' },
      { header: t.organizer, width: 38, kind: 'text' },
      { header: t.unit, width: 38, kind: 'text' },
      { header: t.position, width: 26, kind: 'text' },
      { header: t.attendance, width: 20, kind: 'text', align: 'center' },
      { header: t.certificate, width: 24, kind: 'text' },
      { header: t.note, width: 30, kind: 'text' },
    ],
    rows: history.entries.map((entry, index) => ({ kind: 'normal', cells: cellsOf(entry, index + 1) })),
    footerLines: [],
    page: landscapePage,
    properties: { author, madeAt: made },
  })
}

function cellsOf(entry: HistoryEntry, ordinal: number) {
  const held = entry.sessions.filter(({ state }) => state !== null)
  return [
    ...[ordinal, entry.training.startsOn, entry.training.title, entry.organizerName],
    ...[entry.unitName, entry.positionTitle],
    held.length > 0 ? t.sessionsOf(entry.sessionsAttended, held.length) : null,
    entry.certificates.map(certificateWords).join('; ') || null,
    noteOf(entry) || null,
  ]
}

const certificateWords = ({ numberText, state, issuedOn }: HistoryEntry['certificates'][number]) =>
  state === 'issued'
    ? `${numberText} (${formatDate(issuedOn)})`
    : `${numberText} (${t.certificateStates[state]})`
