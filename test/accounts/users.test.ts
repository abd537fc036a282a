import { makeColleague } from '../support/colleagues.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp
beforeAll(async () => void (app = await startTestApp()))
afterAll(() => app.close())

const administrator = () => app.as(app.own.staff.administrator)

interface Listed {
  items: { id: string; name: string }[]
  total: number
  states: { state: string; count: number }[]
}

const list = async (query: string) => (await administrator().get(`/users${query}`).expect(200)).body as Listed
const names = async (query: string) => (await list(query)).items.map(({ name }) => name)
const rename = (id: string, name: string, key: string) =>
  app.query('UPDATE users SET name = $2, search_key = $3 WHERE id = $1', [id, name, key])

describe('the list of users', () => {
  it('holds those whose body lies within reach, and nobody else', async () => {
    await makeColleague(app, 'unit_representative', app.own.units[0]!.id)
    const { items, total } = await list('')
    expect(total).toBe(7)
    const shown = JSON.stringify(items)
    expect(shown).not.toContain('Huoai')
    for (const { id } of Object.values(app.foreign.staff)) expect(shown).not.toContain(id)
  })

  it('is searched without accents, by name and by address', async () => {
    const one = await makeColleague(app, 'editor', app.own.district.id)
    await rename(one.id, 'Đặng Thị Thuỷ Tiên', 'dang thi thuy tien thuytien example org')
    for (const search of ['dang thuy', 'Đặng', 'thuỷ TIÊN', 'thuytien@example.org'])
      expect(await names(`?search=${encodeURIComponent(search)}`)).toEqual(['Đặng Thị Thuỷ Tiên'])
    expect(await names('?search=khong-co-ai')).toEqual([])
    const { text } = await administrator().page('/users?search=khong-co-ai').expect(200)
    expect(text).toContain('Không tìm thấy tài khoản nào')
  })

  it('is narrowed by role and by state, with the count of each state', async () => {
    expect(await names('?role=door')).toEqual([app.own.staff.door.name])
    await app.query(`UPDATE users SET state = 'suspended' WHERE id = $1`, [app.own.staff.door.id])
    const { states } = await list('?state=suspended')
    expect(await names('?state=suspended')).toEqual([app.own.staff.door.name])
    expect(states).toContainEqual({ state: 'suspended', count: 1 })
    expect(await names('?role=door&state=active')).toEqual([])
  })

  it('goes by the given name, in pages', async () => {
    const made = ['Trần Văn Ân', 'Lê Thị Bưởi', 'Nguyễn Thị Ánh']
    for (const name of made) {
      const { id } = await makeColleague(app, 'viewer', app.own.units[2]!.id)
      await rename(id, name, `trang danh sach ${id}`)
    }
    expect(await names('?search=trang+danh+sach&pageSize=2')).toEqual(['Nguyễn Thị Ánh', 'Trần Văn Ân'])
    expect(await names('?search=trang+danh+sach&pageSize=2&page=2')).toEqual(['Lê Thị Bưởi'])
  })

  it('shows addresses, which is written down with their number', async () => {
    const { items } = await list('')
    const entries = await app.query<{ detail: string }>(
      `SELECT detail FROM audit_entries WHERE verb = 'accounts.view' ORDER BY at DESC, id DESC LIMIT 1`,
    )
    expect(entries).toEqual([{ detail: String(items.length) }])
  })

  it('never holds a password or its hash, nor does the page of a user', async () => {
    for (const path of ['/users', `/users/${app.own.staff.viewer.id}`]) {
      const { text } = await administrator().get(path).expect(200)
      expect(text).not.toMatch(/passwordHash|argon2/i)
    }
  })
})

it('left no unexpected failure in the log', () => expect(app.log.failures).toEqual([]))
