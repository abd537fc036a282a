import { Database } from '../../src/database/database.js'
import { ImportsErasingService } from '../../src/imports/imports-erasing.service.js'
import { ImportErasureService } from '../../src/imports/import-erasure.service.js'
import { person } from '../support/factories/people.js'
import { row } from '../support/sample-rows.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { startTestWorker, type TestWorker } from '../support/test-worker.js'
import { book, ImportClient, outcomes } from './import-client.js'

jest.setTimeout(60_000)

let app: TestApp
let worker: TestWorker
let client: ImportClient
beforeAll(async () => {
  app = await startTestApp()
  worker = await startTestWorker(app)
  client = new ImportClient(app, app.own.staff.organizer, app.own.district.id)
})
afterAll(async () => {
  await worker.close()
  await app.close()
})

const HEADER = ['Họ và tên', 'Năm sinh', 'Chức vụ', 'Đơn vị', 'Điện thoại']

/** A checked list with a row of somebody known and one of somebody new. */
async function checkedList(known: string, newcomer: string) {
  const personId = await person(app.nest, app.own.units[0]!.id, { fullName: known, birthYear: 1970 })
  const view = await client.checked(
    'people',
    book([HEADER, [known, 1970, 'Chủ tịch', 'CĐCS số 1'], [newcomer, 1980, 'Chủ tịch', 'CĐCS số 1']]),
  )
  expect(view.counts).toMatchObject({ matched: 1, new: 1, toApply: 2 })
  return { personId, id: view.id }
}

describe('a person who is erased while a list with him waits', () => {
  it('is left out of it, and the rest is taken in', async () => {
    const { id, personId } = await checkedList('Hà Bị Xóa', 'Hà Ở Lại')
    await app.get(Database).transaction((tx) => app.get(ImportsErasingService).erasePeopleIn(tx, [personId]))
    const view = await client.show(id)
    expect(outcomes(view)).toEqual(['2 left_out: Đã xóa theo yêu cầu về dữ liệu cá nhân.', '3 new'])
    expect(view.counts.toApply).toBe(1)
    await client.confirm(id)
    expect((await client.settled(id)).state).toBe('applied')
    expect((await client.show(id)).counts).toMatchObject({ made: 1, failed: 0, toApply: 1 })
  })

  it('does not hold up a list whose row had lost its meaning alone', async () => {
    const { id } = await checkedList('Hồ Mất Nghĩa', 'Hồ Ở Lại')
    await app.query(`UPDATE import_rows SET meaning = NULL WHERE import_id = $1 AND outcome = 'matched'`, [
      id,
    ])
    await client.confirm(id)
    expect((await client.settled(id)).state).toBe('applied')
  })
})

describe('a row that nobody was found for', () => {
  /** One row of a list that was finished, as a person would send it. */
  async function strangeRow(organizationId: string, ...texts: string[]) {
    const import_id = await row(app, 'imports', {
      ...{ target: 'people', organization_id: organizationId, state: 'applied' },
    })
    const cells = JSON.stringify(texts.map((t, c) => ({ c, t })))
    return row(app, 'import_rows', { import_id, sheet: 0, row_no: 2, cells })
  }

  it('goes with the person whom it surely means, not with everybody of the name', async () => {
    const [unit] = app.own.units
    const personId = await person(app.nest, unit!.id, { fullName: 'Hà Thị Trùng', birthYear: 1971 })
    const far = app.province.id
    const kept = [
      await strangeRow(far, 'Hà Thị Trùng', '1990', 'CĐCS ở nơi khác'),
      await strangeRow(far, 'Hà Thị Trùng Dương', '1971'),
      await strangeRow(app.own.district.id, 'Hà Thị Trùng Dương'),
    ]
    const erased = [
      await strangeRow(far, 'HÀ THỊ TRÙNG', '1971'),
      await strangeRow(far, 'Hà Thị Trùng', unit!.name),
      await strangeRow(app.own.district.id, 'Hà Thị Trùng'),
      await strangeRow(far, 'Trùng', '0988 000 111'),
    ]
    await app
      .get(Database)
      .transaction((tx) =>
        app.get(ImportErasureService).eraseIn(tx, { personIds: [personId], contacts: ['0988000111'] }),
      )
    const emptied = await app.query<{ id: string }>(
      `SELECT id FROM import_rows WHERE id = ANY ($1::uuid[]) AND cells = '[]'`,
      [[...kept, ...erased]],
    )
    expect(emptied.map(({ id }) => id).sort()).toEqual([...erased].sort())
  })
})

it('a file whose reading was given up may be thrown away, one that is read may not', async () => {
  const importId = await row(app, 'imports', {
    ...{ target: 'people', organization_id: app.own.district.id, state: 'reading' },
  })
  await client.post(importId, 'discard').expect(409)
  await app.query(
    `INSERT INTO outbox (id, kind, ref, state, attempts) VALUES (gen_random_uuid(), 'readImport', $1, 'parked', 5)`,
    [importId],
  )
  expect((await client.show(importId)).mayDiscard).toBe(true)
  const { text } = await app.as(app.own.staff.organizer).page(`/imports/${importId}`).expect(200)
  expect(text).toContain('#discard')
  await client.post(importId, 'discard').expect(201)
})

it('left no unexpected failure in the logs', () => {
  expect(app.log.failures).toEqual([])
  expect(worker.log.failures).toEqual([])
})
