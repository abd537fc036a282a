import { writeSheet, type SheetRow } from '#sheets'
import { formatDate, formatDateTime } from '#text'
import { detailWords, fieldWords } from './field-words.js'
import { vi as t } from './messages.vi.js'
import type { AuditEntryView } from './oversight.presenter.js'

const margins = { top: 20, right: 15, bottom: 20, left: 20 }

/** The entries as a sheet: texts only, so that nothing in a name is calculated. */
export function writeAuditWorkbook(
  entries: AuditEntryView[],
  isCut: boolean,
  by: { organization: string; madeAt: Date },
): Promise<Buffer> {
  return writeSheet({
    name: t.sheet,
    titleLines: [
      { text: t.audit.toLocaleUpperCase('vi'), bold: true, size: 14 },
      { text: `${by.organization}, ${formatDate(by.madeAt)}`, italic: true, size: 12 },
      ...(isCut ? [{ text: t.cut, italic: true, size: 11 }] : []),
    ],
    columns: [
      { header: t.when, width: 32, kind: 'text' },
      { header: t.who, width: 45, kind: 'text' },
      { header: t.act, width: 55, kind: 'text' },
      { header: t.subject, width: 60, kind: 'text' },
      { header: t.organization, width: 45, kind: 'text' },
      { header: t.changed, width: 40, kind: 'text' },
    ],
    rows: rowsOf(entries),
    footerLines: [],
    page: { orientation: 'landscape', margins },
    properties: { author: by.organization, madeAt: by.madeAt },
  })
}

function* rowsOf(entries: AuditEntryView[]): Generator<SheetRow> {
  for (const entry of entries) {
    yield {
      kind: 'normal',
      cells: [
        formatDateTime(new Date(entry.at)),
        `${entry.actor.label} (${t.actorKinds[entry.actor.kind] ?? entry.actor.kind})`,
        entry.act,
        [entry.subject.label, entry.subject.name].filter(Boolean).join(': '),
        entry.organization?.name ?? null,
        [fieldWords(entry.fields), detailWords(entry.detail)].filter(Boolean).join('; ') || null,
      ],
    }
  }
}
