import { Database } from '../../src/database/database.js'
import { CheckingService } from '../../src/imports/checking.service.js'
import { PersonErasureService } from '../../src/people/person-erasure.service.js'
import { until } from '../support/until.js'
import { ImportsErasingService } from '../../src/imports/imports-erasing.service.js'
import { ImportErasureService } from '../../src/imports/import-erasure.service.js'
import { person } from '../support/factories/people.js'
import { row } from '../support/sample-rows.js'
import { book, outcomes } from './import-client.js'
import { expectQuietLogs, importWorld } from './world.js'

const world = importWorld('organizer')
let { app, client } = world
beforeAll(() => void ({ app, client } = world))

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

describe('a person who is erased while a list with him is checked', () => {
  /** A list as reading leaves it, whose check no worker has been asked for. */
  async function listToCheck(...rows: string[][]) {
    const mapping = JSON.stringify({ fullName: 0, birth: 1, unit: 2 })
    const id = await row(app, 'imports', {
      ...{ target: 'people', organization_id: app.own.district.id, state: 'checking' },
      ...{ sheet: 0, header_first: 1, header_last: 1, mapping },
    })
    for (const [at, texts] of rows.entries()) {
      const cells = JSON.stringify(texts.map((t, c) => ({ c, t })))
      await row(app, 'import_rows', { import_id: id, sheet: 0, row_no: at + 2, cells })
    }
    return id
  }

  const checking = () => world.worker.nest.get(CheckingService, { strict: false })

  const rowsOf = (id: string) =>
    app.query(
      `SELECT row_no AS row, outcome, subject_id AS subject, meaning, cells = '[]' AS "isEmpty"
       FROM import_rows WHERE import_id = $1 ORDER BY row_no`,
      [id],
    )
  const gone = { outcome: 'left_out', subject: null, isEmpty: true }

  it('has left it when the check goes on, and does not come back when it is done again', async () => {
    const unit = app.own.units[0]!
    const personId = await person(app.nest, unit.id, { fullName: 'Hà Đang Kiểm', birthYear: 1972 })
    const id = await listToCheck(['Hà Đang Kiểm', '1972', unit.name], ['Hà Ở Bên', '1980', unit.name])
    let check: Promise<boolean> | undefined
    await app.get(Database).transaction(async (tx) => {
      await app.get(ImportErasureService).eraseIn(tx, { personIds: [personId], contacts: [] })
      check = checking().check(id)
      await until(async () => {
        const waiting = await app.query(`SELECT 1 FROM pg_locks WHERE NOT granted`)
        return waiting.length > 0
      }, 'the check waits for the erasing')
      await app.get(PersonErasureService).eraseFactsIn(tx, [personId])
      await app.get(PersonErasureService).eraseNamesIn(tx, [personId])
    })
    expect(await check).toBe(true)
    const after = [
      expect.objectContaining({ row: 2, ...gone }),
      expect.objectContaining({ row: 3, outcome: 'new', isEmpty: false }),
    ]
    expect(await rowsOf(id)).toEqual(after)
    await checking().check(id)
    expect(await rowsOf(id)).toEqual(after)
  })

  it('is erased after the rows before him, which name him as matched', async () => {
    const unit = app.own.units[0]!
    const personId = await person(app.nest, unit.id, { fullName: 'Hà Vừa Xong', birthYear: 1973 })
    const id = await listToCheck(['Hà Vừa Xong', '1973', unit.name])
    await checking().check(id)
    expect(await rowsOf(id)).toMatchObject([{ outcome: 'matched', subject: personId }])
    await app
      .get(Database)
      .transaction((tx) => app.get(ImportErasureService).eraseIn(tx, { personIds: [personId], contacts: [] }))
    expect(await rowsOf(id)).toMatchObject([{ ...gone, meaning: null }])
  })

  it('goes from the row that two people shared too', async () => {
    const unit = app.own.units[0]!
    const personId = await person(app.nest, unit.id, { fullName: 'Hà Chung Ô', birthYear: 1974 })
    const id = await listToCheck(['Hà Chung Ô, Võ Chung Ô', '', unit.name])
    await checking().check(id)
    await app
      .get(Database)
      .transaction((tx) => app.get(ImportErasureService).eraseIn(tx, { personIds: [personId], contacts: [] }))
    expect(await rowsOf(id)).toMatchObject([gone])
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

expectQuietLogs(world)
