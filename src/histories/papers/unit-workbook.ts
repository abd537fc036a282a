import { writeSheet } from '#sheets'
import { formatDateTime } from '#text'
import { vi as t } from '../messages.vi.js'
import type { UnitHistory, UnitTraining } from '../unit-history.presenter.js'
import { landscapePage, leadLine, titleLine } from './sheet-page.js'

export function writeUnitHistory(
  name: string,
  { items, rollUp, year }: Pick<UnitHistory, 'items' | 'rollUp' | 'year'>,
  author: string,
  madeAt: Date,
): Promise<Buffer> {
  return writeSheet({
    name: t.history,
    titleLines: [
      titleLine(t.history.toUpperCase()),
      titleLine(name),
      leadLine(`${year === null ? t.everyYear : t.yearOf(year)}. ${rollUp === 'now' ? t.asNow : t.asThen}.`),
      leadLine(t.asOf(formatDateTime(madeAt))),
    ],
    columns: [
      { header: 'STT', width: 12, kind: 'integer', align: 'center' },
      { header: t.day, width: 24, kind: 'date' },
      { header: t.training, width: 90, kind: 'text' },
      { header: t.organizer, width: 60, kind: 'text' },
      { header: t.nominated, width: 22, kind: 'integer' },
      { header: t.present, width: 22, kind: 'integer' },
      { header: t.certificates, width: 22, kind: 'integer' },
    ],
    rows: items.map((one, index) => ({ kind: 'normal', cells: cellsOf(one, index + 1) })),
    footerLines: [],
    page: landscapePage,
    properties: { author, madeAt },
  })
}

const cellsOf = (one: UnitTraining, ordinal: number) => [
  ...[ordinal, one.startsOn, one.title, one.organizerName, one.nominated, one.present, one.certificates],
]
