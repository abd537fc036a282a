import { posix } from 'node:path'
import { WorkbookRefused, type ReadLimits, type ReadSheet } from './reading.js'
import { readWholeXml } from './xml.js'
import type { ZipParts } from './zip-parts.js'

export interface WorkbookParts {
  /** Days count from 1904, as old Macintosh files have it. */
  from1904: boolean
  sheets: (ReadSheet & { part: string })[]
  styles: string
  sharedStrings: string
}

const BOOK = 'xl/workbook.xml'

/** Where everything stands. Sheets of charts and macros are left out. @throws WorkbookRefused */
export async function findParts(zip: ZipParts, limits: ReadLimits): Promise<WorkbookParts> {
  if (!zip.has(BOOK)) throw new WorkbookRefused('damaged')
  const relations = await readRelations(zip)
  const targetOf = (ending: string) =>
    [...relations.values()].find(({ type }) => type.endsWith(`/${ending}`))?.part ?? ''
  let from1904 = false
  const sheets: WorkbookParts['sheets'] = []
  await readWholeXml(zip.text(BOOK), {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = isTrue(attributes.date1904)
      if (name !== 'sheet') return
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
      const found = relations.get(id)
      if (!found?.type.endsWith('/worksheet') || !zip.has(found.part)) return
      const hidden = attributes.state === 'hidden' || attributes.state === 'veryHidden'
      const name31 = (attributes.name ?? '').slice(0, 31)
      sheets.push({ index: sheets.length, name: name31, hidden, part: found.part })
      if (sheets.length > limits.sheets) throw new WorkbookRefused('too_many_sheets', limits.sheets)
    },
  })
  if (sheets.length === 0) throw new WorkbookRefused('damaged')
  return { from1904, sheets, styles: targetOf('styles'), sharedStrings: targetOf('sharedStrings') }
}

async function readRelations(zip: ZipParts): Promise<Map<string, { type: string; part: string }>> {
  const relations = new Map<string, { type: string; part: string }>()
  const name = 'xl/_rels/workbook.xml.rels'
  if (!zip.has(name)) throw new WorkbookRefused('damaged')
  await readWholeXml(zip.text(name), {
    open(element, { Id = '', Type = '', Target = '', TargetMode }) {
      // What lies outside the file is never looked at.
      if (element !== 'Relationship' || TargetMode === 'External') return
      const part = Target.startsWith('/') ? Target.slice(1) : posix.join('xl', Target)
      relations.set(Id, { type: Type, part })
    },
  })
  return relations
}

export const isTrue = (value: string | undefined) => value === '1' || value === 'true'
