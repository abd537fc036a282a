import { Database } from '../../src/database/database.js'
import { ImportsErasingService } from '../../src/imports/imports-erasing.service.js'
import { person } from '../support/factories/people.js'
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

it('left no unexpected failure in the logs', () => {
  expect(app.log.failures).toEqual([])
  expect(worker.log.failures).toEqual([])
})
