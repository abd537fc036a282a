import { writeSheet, type SheetRow } from '#sheets'
import { formatDateTime } from '#text'
import type { PersonRecord, RecordPart } from './person-record.repository.js'
import { readableFacts } from './record-values.js'
import { labelOf, partLabels } from './record-words.js'

interface SheetHead {
  personName: string
  organizationName: string
  madeAt: Date
}

/** A person's data to be read and printed: one group of lines for each room, one line for each fact. */
export function writeRecordSheet(record: PersonRecord, head: SheetHead): Promise<Buffer> {
  return writeSheet({
    name: 'Dữ liệu cá nhân',
    titleLines: [
      { text: 'DỮ LIỆU CÁ NHÂN ĐANG LƯU', bold: true, size: 14 },
      { text: head.personName, bold: true },
      { text: `${head.organizationName} lập lúc ${formatDateTime(head.madeAt)}`, italic: true },
    ],
    columns: [
      { header: 'Mục', width: 12, kind: 'integer' },
      { header: 'Thông tin', width: 48, kind: 'text' },
      { header: 'Giá trị', width: 110, kind: 'text' },
    ],
    rows: linesOf(record),
    footerLines: [],
    page: { orientation: 'portrait', margins: { top: 20, bottom: 20, left: 25, right: 15 } },
    properties: { author: head.organizationName, madeAt: head.madeAt },
  })
}

function* linesOf(record: PersonRecord): Generator<SheetRow> {
  for (const [part, label] of Object.entries(partLabels)) {
    const rows = record[part as RecordPart]
    yield { kind: 'group', label: rows.length > 0 ? label : `${label}: không có` }
    for (const [index, row] of rows.entries()) {
      for (const [field, text] of readableFacts(row))
        yield { kind: 'normal', cells: [index + 1, labelOf(field), text] }
    }
  }
}
