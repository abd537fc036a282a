import { actorOf } from '../support/staff.js'
import { person } from '../support/factories/people.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { Database } from '../../src/database/database.js'
import { MatchingService } from '../../src/people/matching.service.js'
import { PeopleService } from '../../src/people/people.service.js'
import type { RowToMatch } from '../../src/people/row-matches.js'

let app: TestApp
beforeAll(async () => void (app = await startTestApp()))
afterAll(() => app.close())

const organizer = () => actorOf(app.own.staff.organizer)
const unit = (n = 0) => app.own.units[n]!.id
const match = (rows: RowToMatch[]) =>
  app.get(MatchingService).matchIn(app.get(Database).reader, organizer(), rows)

describe('rows of a list', () => {
  it('are judged all at once, in their order', async () => {
    const id = await person(app.nest, unit(), { fullName: 'Lê Thị Thuý', birthYear: 1985 })
    const phone = await person(app.nest, unit(1), { fullName: 'Trần Văn Điện', phone: '+84900000101' })
    const outcomes = await match([
      { unitId: unit(), fullName: 'LÊ THỊ THÚY', birthYear: 1985 },
      { unitId: unit(), fullName: 'Người Chưa Có' },
      { unitId: unit(), fullName: 'Trần Văn Điện', phone: '+84900000101' },
      { unitId: unit(), fullName: 'Lê Thị Thuý', birthYear: 1990 },
    ])
    expect(outcomes).toMatchObject([
      { outcome: 'known', candidate: { id, reasons: ['unit'] } },
      { outcome: 'new' },
      { outcome: 'doubtful', candidates: [{ id: phone, reasons: ['phone'], unitName: 'CĐCS số 2' }] },
      { outcome: 'doubtful', candidates: [{ id }] },
    ])
  })

  it('find nobody out of reach, and are not doubted for an office telephone', async () => {
    await person(app.nest, app.foreign.units[0]!.id, { fullName: 'Ngoài Phạm Vi', phone: '+84900000102' })
    await person(app.nest, unit(1), { fullName: 'Văn Phòng Một', phone: '+842633822222' })
    expect(
      await match([
        { unitId: unit(), fullName: 'Ngoài Phạm Vi', phone: '+84900000102' },
        { unitId: unit(), fullName: 'Văn Phòng Hai', phone: '+842633822222' },
      ]),
    ).toEqual([{ outcome: 'new' }, { outcome: 'new' }])
  })

  it('are answered by the person whom somebody merged became', async () => {
    const kept = await person(app.nest, unit(1), { fullName: 'Vũ Văn Giữ' })
    const merged = await person(app.nest, unit(), { fullName: 'Vũ Văn Gộp' })
    await app.query('UPDATE people SET canonical_id = $1 WHERE id = $2', [kept, merged])
    expect(await match([{ unitId: unit(), fullName: 'Vũ Văn Gộp' }])).toMatchObject([
      { outcome: 'known', candidate: { id: kept } },
    ])
  })
})

describe('taking back a person', () => {
  const make = (fullName: string) =>
    app
      .get(Database)
      .transaction((tx) =>
        app.get(PeopleService).createIn(tx, organizer(), { unitId: unit(), fullName, role: 'chair' }),
      )
  const takeBack = (id: string) =>
    app.get(Database).transaction((tx) => app.get(PeopleService).takeBackIn(tx, organizer(), id))

  it('removes him with his positions, and does nothing the second time', async () => {
    const id = await make('Người Nhập Nhầm')
    expect(await takeBack(id)).toBe('gone')
    expect(await app.query('SELECT 1 FROM positions WHERE person_id = $1', [id])).toEqual([])
    expect(await takeBack(id)).toBe('gone')
    expect(
      await app.query(`SELECT 1 FROM audit_entries WHERE subject_id = $1 AND verb = 'people.take_back'`, [
        id,
      ]),
    ).toHaveLength(1)
  })

  it('keeps whom something depends on, and whom somebody edited, and lets the transaction go on', async () => {
    const used = await make('Người Đã Nhận Thư')
    await app.query(
      `INSERT INTO messages (id, organization_id, channel, purpose, person_id, subject, body, dedupe_key, state, created_at)
       VALUES (gen_random_uuid(), $1::uuid, 'mail', 'x', $2::uuid, 'x', 'x', $2::uuid::text, 'ready', now())`,
      [unit(), used],
    )
    const edited = await make('Người Đã Sửa')
    await app.query('UPDATE people SET version = 2 WHERE id = $1', [edited])
    const both = await app
      .get(Database)
      .transaction(async (tx) => [
        await app.get(PeopleService).takeBackIn(tx, organizer(), used),
        await app.get(PeopleService).takeBackIn(tx, organizer(), edited),
      ])
    expect(both).toEqual(['in_use', 'changed'])
    expect(await app.query('SELECT 1 FROM positions WHERE person_id = $1', [used])).toHaveLength(1)
  })
})
