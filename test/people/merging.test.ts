import type { PersonDetail } from '../../src/people/people.presenter.js'
import type { PositionsView } from '../../src/people/positions.presenter.js'
import { person, type PersonFacts } from '../support/factories/people.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp
beforeAll(async () => void (app = await startTestApp()))
afterAll(() => app.close())

const organizer = () => app.as(app.own.staff.organizer)
const unit = (n = 0) => app.own.units[n]!.id
const make = (fullName: string, facts: PersonFacts = {}, n = 0) =>
  person(app.nest, unit(n), { fullName, ...facts })
const get = async (id: string) => (await organizer().get(`/people/${id}`).expect(200)).body as PersonDetail
const merge = (keptId: string, otherId: string, more = {}) =>
  organizer().post('/people/merges', { oneId: keptId, otherId, keptId, ...more })
const merged = async (keptId: string, otherId: string, more = {}) =>
  (await merge(keptId, otherId, more).expect(201)).body.mergeId as string
const undo = (mergeId: string) => organizer().post(`/people/merges/${mergeId}/undo`, {})
const countsAs = async (...ids: string[]) => {
  const rows = await app.query<{ person_id: string; canonical_id: string }>(
    'SELECT person_id, canonical_id FROM person_identities WHERE person_id = ANY ($1)',
    [ids],
  )
  return ids.map((id) => rows.find((row) => row.person_id === id)!.canonical_id)
}

describe('merging two people', () => {
  it('shows them as one everywhere, under the one kept, and keeps both rows', async () => {
    const kept = await make('Hồ Thị Giữ', { birthYear: 1985 })
    const gone = await make('Hồ Thị Giữ Lại', { email: 'giu@example.org' }, 1)
    await merged(kept, gone)
    const { body } = await organizer().get('/people?search=ho+thi+giu').expect(200)
    expect(body).toMatchObject({ total: 1, items: [{ id: kept }] })
    expect(await get(gone)).toMatchObject({
      id: kept,
      email: 'giu@example.org',
      birthYear: 1985,
      head: { id: kept, mergedName: 'Hồ Thị Giữ Lại' },
      merged: [{ mergedId: gone, mergedName: 'Hồ Thị Giữ Lại' }],
    })
    const page = await organizer().page(`/people/${gone}`).expect(200)
    expect(page.text).toContain('Hồ sơ Hồ Thị Giữ Lại đã gộp vào hồ sơ Hồ Thị Giữ.')
    const positions = (await organizer().get(`/people/${kept}/positions`)).body as PositionsView
    expect(positions.items.map(({ organization }) => organization.id).sort()).toEqual(
      [unit(), unit(1)].sort(),
    )
    const [row] = await app.query<object>('SELECT full_name, email FROM people WHERE id = $1', [gone])
    expect(row).toEqual({ full_name: 'Hồ Thị Giữ Lại', email: 'giu@example.org' })
  })

  it('takes each fact from whom was chosen, and writes down which', async () => {
    const kept = await make('Vũ Thị Thuý', { birthYear: 1985, phone: '+84900000401' })
    const gone = await make('Vũ Thị Thúy', { birthYear: 1984, phone: '+84900000402' }, 1)
    await merged(kept, gone, { nameFrom: gone, phoneFrom: gone, birthFrom: kept, unitFrom: gone })
    expect(await get(kept)).toMatchObject({
      fullName: 'Vũ Thị Thúy',
      birthYear: 1985,
      phone: '+84900000402',
      unit: { id: unit(1) },
    })
    const entries = await app.query(
      `SELECT verb, subject_id, fields FROM audit_entries WHERE verb IN ('people.merge', 'people.merged')
       AND subject_id = ANY ($1) ORDER BY verb`,
      [[kept, gone]],
    )
    expect(entries).toEqual([
      { verb: 'people.merge', subject_id: kept, fields: ['name', 'phone', 'unit'] },
      { verb: 'people.merged', subject_id: gone, fields: [] },
    ])
  })

  it('never makes a chain: whoever counted as the merged one counts as the kept one', async () => {
    const [a, b, c, d] = [await make('Ly A'), await make('Ly B'), await make('Ly C'), await make('Ly D')]
    await merged(b, a)
    await merged(b, c)
    await merged(d, b)
    expect(await countsAs(a, b, c, d)).toEqual([d, d, d, d])
  })

  it('makes one merge of a double click, of two tabs, and of both ways at once', async () => {
    const [a, b] = [await make('Tạ Một'), await make('Tạ Hai')]
    const body = { oneId: a, otherId: b, keptId: a }
    const [first, second] = await Promise.all([
      organizer().post('/people/merges', body, 'same-click'),
      organizer().post('/people/merges', body, 'same-click'),
    ])
    expect([first.status, second.status]).toEqual([201, 201])
    expect(first.body.mergeId).toBe(second.body.mergeId)
    expect((await merge(a, b).expect(409)).body.code).toBe('same_person')
    const [c, d] = [await make('Tạ Ba'), await make('Tạ Bốn')]
    const ways = await Promise.all([merge(c, d), merge(d, c)])
    expect(ways.map(({ status }) => status).sort()).toEqual([201, 409])
    expect(new Set(await countsAs(c, d)).size).toBe(1)
  })

  it('needs both within reach, two people, and one of them to be kept', async () => {
    const own = await make('Ngô Trong')
    const other = await make('Ngô Trong Hai')
    const foreign = await person(app.nest, app.foreign.units[0]!.id, { fullName: 'Ngô Ngoài' })
    await merge(own, foreign).expect(404)
    await merge(own, own).expect(409)
    expect((await merge(own, other, { keptId: foreign }).expect(422)).body.code).toBe('kept_unknown')
    expect((await merge(own, other, { phoneFrom: foreign }).expect(422)).body.code).toBe('fact_of_neither')
    await app.as(app.own.staff.viewer).post('/people/merges', {}).expect(403)
    await organizer().page(`/people/${own}/merges/new?otherId=${foreign}`).expect(404)
  })

  it('refuses to edit the one who was merged', async () => {
    const [a, b] = [await make('Đinh Một'), await make('Đinh Hai')]
    await merged(a, b)
    const { body } = await organizer().post(`/people/${b}`, { fullName: 'Đinh Ba', version: 1 }).expect(409)
    expect(body).toMatchObject({ code: 'person_merged' })
    expect(body.detail).toContain('Đinh Một')
  })

  it('shows both side by side before, with what differs to choose, and shows the form again when refused', async () => {
    const a = await make('Mai Một', { birthYear: 1980, phone: '+84900000411' })
    const b = await make('Mai Một', { birthYear: 1981 }, 1)
    const form = await organizer().page(`/people/${a}/merges/new?otherId=${b}`).expect(200)
    for (const name of ['keptId', 'birthFrom', 'phoneFrom', 'unitFrom']) {
      expect(form.text).toContain(`name="${name}"`)
    }
    expect(form.text).not.toContain('name="nameFrom"')
    const refused = await organizer().submit('/people/merges', { oneId: a, otherId: b, keptId: '' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('name="birthFrom"')
    await organizer().submit('/people/merges', { oneId: a, otherId: b, keptId: a }).expect(303)
  })
})

describe('taking a merge back', () => {
  it('lets both stand again, with what the merge changed and nobody touched since', async () => {
    const kept = await make('Quách Giữ', { birthYear: 1985, phone: '+84900000421' })
    const gone = await make('Quách Tách', {
      birthYear: 1984,
      phone: '+84900000422',
      email: 'tach@example.org',
    })
    const id = await merged(kept, gone, { birthFrom: gone, phoneFrom: gone })
    await organizer()
      .post(`/people/${kept}`, {
        ...{ fullName: 'Quách Giữ', birth: '1984', phone: '0900000423', email: 'tach@example.org' },
        version: (await get(kept)).version,
      })
      .expect(201)
    await organizer().submit(`/people/merges/${id}/undo`, {}).expect(303)
    expect(await countsAs(kept, gone)).toEqual([kept, gone])
    expect(await get(kept)).toMatchObject({ birthYear: 1985, phone: '+84900000423', email: null, merged: [] })
    expect(await get(gone)).toMatchObject({ birthYear: 1984, phone: '+84900000422' })
    expect((await undo(id).expect(409)).body.code).toBe('merge_undone')
  })

  it('works after the kept one was merged on, and leaves the rest as it was', async () => {
    const [a, b, c, e] = [await make('Từ A'), await make('Từ B'), await make('Từ C'), await make('Từ E')]
    await merged(a, c)
    const first = await merged(b, a)
    const second = await merged(e, b)
    await undo(first).expect(201)
    expect(await countsAs(a, b, c, e)).toEqual([a, e, a, e])
    await merged(e, a)
    await undo(second).expect(201)
    expect(await countsAs(a, b, c, e)).toEqual([e, b, e, e])
  })

  it('gives back what stood before two merges, in whichever order they are taken back', async () => {
    const kept = await make('Kiều Giữ', { phone: '+84900000431' })
    const [one, two] = [
      await make('Kiều Một', { phone: '+84900000432' }),
      await make('Kiều Hai', { phone: '+84900000433' }),
    ]
    const first = await merged(kept, one, { phoneFrom: one })
    const second = await merged(kept, two, { phoneFrom: two })
    await undo(first).expect(201)
    expect((await get(kept)).phone).toBe('+84900000433')
    await undo(second).expect(201)
    expect((await get(kept)).phone).toBe('+84900000431')
  })

  it('is done once when two ask at once, and is for who reaches both', async () => {
    const [a, b] = [await make('Cao Một'), await make('Cao Hai')]
    const id = await merged(a, b)
    await app.as(app.foreign.staff.organizer).post(`/people/merges/${id}/undo`, {}).expect(404)
    const answers = await Promise.all([undo(id), undo(id)])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
  })

  it('can be looked at, and nobody rewrites what happened', async () => {
    const [a, b] = [await make('Lại Một'), await make('Lại Hai', { email: 'lai@example.org' })]
    const id = await merged(a, b)
    const { body } = await organizer().get(`/people/merges/${id}`).expect(200)
    expect(body).toMatchObject({ keptId: a, mergedId: b, changed: ['email'], undone: null })
    expect((await organizer().page(`/people/merges/${id}`).expect(200)).text).toContain('Tách hai hồ sơ')
    await undo(id).expect(201)
    const page = await organizer().page(`/people/merges/${id}`).expect(200)
    expect(page.text).toContain('Đã tách lại')
    await expect(app.query('DELETE FROM person_merges WHERE id = $1', [id])).rejects.toThrow('append-only')
  })
})
