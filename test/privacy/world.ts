import { writeSheet } from '#sheets'
import { FileStorage } from '#storage'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { v7 as uuid } from 'uuid'
import { Database } from '../../src/database/database.js'
import { StoredFilesService } from '../../src/files/stored-files.service.js'
import { row } from '../support/sample-rows.js'
import type { TestApp } from '../support/test-app.js'

/** Values that stand nowhere by chance. */
export interface Canary {
  name: string
  phone: string
  email: string
  birthDate: string
}

/** The forms in which a value may stand in a row or a file. */
export const formsOf = ({ name, phone, email, birthDate }: Canary) => {
  const national = phone.replace('+84', '0')
  const [year, month, day] = birthDate.split('-')
  return {
    name: [name],
    contact: [phone, national, national.slice(1), email],
    birth: [
      birthDate,
      `${Number(day)}/${Number(month)}/${year}`,
      `${day}/${Number(month)}/${year}`,
      `${day}/${month}/${year}`,
    ],
  }
}

/** `schema.table` of every row whose text holds one of `texts`, in every schema of the database. */
export async function tablesWith(app: TestApp, texts: string[]): Promise<string[]> {
  const tables = await app.query<{ name: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
  )
  const found: string[] = []
  for (const { name } of tables) {
    const rows = await app.query(
      `SELECT 1 FROM ${name} AS one
       WHERE EXISTS (SELECT 1 FROM unnest($1::text[]) AS wanted WHERE position(lower(wanted) IN lower(one::text)) > 0)`,
      [texts],
    )
    if (rows.length > 0) found.push(name)
  }
  return found
}

/** Bytes of every file that the installation keeps. */
export function storedBytes(app: TestApp): Buffer[] {
  const folder = join(app.settings.dataDir, 'files')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path))
}

/** A file that was brought in, with its row about the person and one about somebody else. */
export async function importedFile(app: TestApp, organizationId: string, canary: Canary, personId: string) {
  const bytes = await writeSheet({
    name: 'Danh sách',
    titleLines: [],
    columns: [{ header: 'Họ và tên', width: 60, kind: 'text' }],
    rows: [{ kind: 'normal', cells: [`${canary.name} ${canary.phone}`] }],
    footerLines: [],
    page: { orientation: 'portrait', margins: { top: 20, right: 20, bottom: 20, left: 20 } },
    properties: { author: 'test', madeAt: new Date(0) },
  })
  const stored = await app.get(FileStorage).put(bytes)
  const fileId = await app.get(Database).transaction((tx) =>
    app.get(StoredFilesService).recordIn(tx, {
      ...stored,
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      filename: 'danh-sach.xlsx',
      purpose: 'import',
      isPublic: false,
      organizationId,
      createdAt: app.clock.now(),
    }),
  )
  const importId = await row(app, 'imports', {
    target: 'people',
    organization_id: organizationId,
    file_id: fileId,
    state: 'applied',
  })
  const cells = (text: string, phone: string) =>
    JSON.stringify([
      { c: 1, t: text },
      { c: 5, t: phone },
    ])
  const bare = canary.phone.replace('+84', '')
  await importRow(app, importId, 2, cells(canary.name, bare), {
    subject_id: personId,
    meaning: JSON.stringify({ fullName: canary.name, phone: canary.phone }),
    outcome: 'matched',
  })
  await importRow(app, importId, 3, cells(canary.name, canary.phone), { outcome: 'doubtful' })
  const suggested = JSON.stringify([{ id: personId, label: canary.name }])
  await importRow(app, importId, 4, cells(canary.name.toUpperCase(), ''), { candidates: suggested })
  const otherId = await importRow(app, importId, 5, cells('Lê Văn Khác', '900000009'), {})
  return { sha256: stored.sha256, otherRowId: otherId }
}

const importRow = (app: TestApp, import_id: string, row_no: number, cells: string, more: object) =>
  row(app, 'import_rows', { import_id, sheet: 0, row_no, cells, ...more })

/** What a repeat of an earlier request would be answered. */
export const keptAnswer = (app: TestApp, answer: unknown) =>
  app.query(
    `INSERT INTO idempotency_keys (actor, key, request_hash, answer, created_at) VALUES ($1, $2, 'x', $3, now())`,
    [`user:${uuid()}`, uuid(), JSON.stringify(answer)],
  )
