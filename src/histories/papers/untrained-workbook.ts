import { writeSheet } from '#sheets'
import { formatDateTime, formatInteger } from '#text'
import { roleLabels } from '../../people/position-roles.js'
import { vi as t } from '../messages.vi.js'
import type { Untrained } from '../untrained.presenter.js'
import type { UntrainedRow } from '../untrained.repository.js'
import { landscapePage, leadLine, titleLine } from './sheet-page.js'

export interface UntrainedSheet extends Pick<
  Untrained,
  'topic' | 'years' | 'unit' | 'unitWords' | 'role' | 'group'
> {
  author: string
  madeAt: Date
  /** There are more than the rows that are written. */
  isCut: boolean
}

export function writeUntrained(rows: UntrainedRow[], sheet: UntrainedSheet): Promise<Buffer> {
  const { topic, years, unit, author, madeAt, isCut } = sheet
  const narrowed = [
    sheet.unitWords && t.unitWith(sheet.unitWords),
    sheet.role && roleLabels[sheet.role],
    sheet.group && `${t.group} ${sheet.group}`,
  ]
    .filter(Boolean)
    .join('; ')
  return writeSheet({
    name: t.untrained,
    titleLines: [
      titleLine('CÁN BỘ CHƯA TẬP HUẤN'),
      leadLine(t.onTopic(topic, years)),
      ...(unit ? [leadLine(unit.name)] : []),
      ...(narrowed ? [leadLine(narrowed)] : []),
      leadLine(t.asOf(formatDateTime(madeAt))),
      ...(isCut ? [leadLine(t.sheetLimit(formatInteger(rows.length)))] : []),
    ],
    columns: [
      { header: 'STT', width: 14, kind: 'integer', align: 'center' },
      { header: t.name, width: 55, kind: 'text' },
      { header: t.position, width: 45, kind: 'text' },
      { header: t.unit, width: 75, kind: 'text' },
      { header: t.group, width: 35, kind: 'text' },
      { header: t.lastOn, width: 28, kind: 'date' },
    ],
    rows: rows.map((one, index) => ({
      kind: 'normal',
      cells: [index + 1, one.fullName, one.title, one.unitName, one.unitGroup, one.lastOn],
    })),
    footerLines: [],
    page: landscapePage,
    properties: { author, madeAt },
  })
}
