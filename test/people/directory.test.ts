import { compareNames, nameSortKey } from '#text'
import type { PersonItem } from '../../src/people/people.presenter.js'
import { person } from '../support/factories/people.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

/** The same pseudo-random numbers from 0 to 1 in every run (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const families = 'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Dương Bùi Đỗ Hồ Ngô Ông'.split(' ')
const middles = ['', 'Thị', 'Văn', 'Thị Thu', 'Đình', 'Ngọc', 'Thị Ngọc', 'Hữu', 'Xuân', 'Ăn', 'Ân']
const givens =
  'An Ân Ăn Ánh Anh Ảnh Ạnh Hoa Hoà Hòa Hoả Hỏa Hoá Hóa Hoạ Hằng Hạnh Hân Đức Dục Duc Thuý Thúy Thùy Thuỷ Uyên Ưng Ý Yến'.split(
    ' ',
  )
const marked = ["K'Brơi", "K'Brơm", 'Ka Thẻm', 'Ka Thèm', "Păng Ting K'Brơi", "H'Hen Niê", 'Anh', 'Ân']

function generatedNames(count: number): string[] {
  const random = randomFrom(2023)
  const pick = (list: string[]) => list[Math.floor(random() * list.length)]!
  const made = Array.from({ length: count }, () =>
    [pick(families), pick(middles), pick(givens)].filter(Boolean).join(' '),
  )
  return [...new Set([...made, ...marked])]
}

describe('the directory of people', () => {
  let app: TestApp
  beforeAll(async () => void (app = await startTestApp()))
  afterAll(() => app.close())

  const list = async (query: string, member = app.own.staff.viewer) => {
    const { body } = await app.as(member).get(`/people?${query}`).expect(200)
    return body as { items: PersonItem[]; total: number; page: number; pageSize: number }
  }
  const namesOf = async (query: string) => (await list(query)).items.map(({ fullName }) => fullName)

  describe('with people in the units', () => {
    const ids: Record<string, string> = {}
    beforeAll(async () => {
      const [first, second] = app.own.units
      const put = async (fullName: string, unitId: string, more = {}) => {
        ids[fullName] = await person(app.nest, unitId, { fullName, ...more })
      }
      await put('Trần Văn Dục', first!.id)
      await put('Trần Văn Duc', first!.id)
      await put('Trần Văn Đức', first!.id, { phone: '+84900000001', email: 'duc@example.org' })
      await put('ĐẶNG THỊ THUỶ', second!.id, { role: 'vice_chair' })
      await put("K'Brơi", second!.id)
      await put('Lê Ngoài', app.foreign.units[0]!.id)
    })

    it('finds without accents over the name', async () => {
      expect(await namesOf('search=dang+thi+thuy')).toEqual(['ĐẶNG THỊ THUỶ'])
      expect(await namesOf('search=broi')).toEqual(["K'Brơi"])
    })

    it('shows the name with the very accents sought first', async () => {
      const search = (text: string) => namesOf(`search=${encodeURIComponent(text)}`)
      expect(await search('Đức')).toEqual(['Trần Văn Đức', 'Trần Văn Duc', 'Trần Văn Dục'])
      expect((await search('dục'))[0]).toBe('Trần Văn Dục')
      expect((await search('duc'))[0]).toBe('Trần Văn Duc')
      expect(await search('thủy')).toEqual(['ĐẶNG THỊ THUỶ'])
    })

    it('finds by words of name and unit together', async () => {
      expect(await namesOf('search=cdcs+so+2')).toEqual(["K'Brơi", 'ĐẶNG THỊ THUỶ'])
      expect(await namesOf('search=thuy+so+2')).toEqual(['ĐẶNG THỊ THUỶ'])
      expect(await namesOf('search=thuy+so+1')).toEqual([])
    })

    it('takes signs for no words', async () => {
      expect((await list(`search=${encodeURIComponent('% _ .*')}`)).total).toBe(5)
    })

    it('limits itself to a unit, or to a body and what is below', async () => {
      expect((await list(`unitId=${app.own.units[1]!.id}`)).total).toBe(2)
      expect((await list(`unitId=${app.own.district.id}`)).total).toBe(5)
    })

    it('pages', async () => {
      const first = await list('pageSize=2&page=1')
      const third = await list('pageSize=2&page=3')
      expect([first.total, first.items.length, third.items.length]).toEqual([5, 2, 1])
    })

    it('hides telephones but for their last digits, and shows nobody of another body', async () => {
      const { items } = await list('')
      expect(items.find(({ fullName }) => fullName === 'Trần Văn Đức')?.phone).toBe('09•• ••• 001')
      expect(JSON.stringify(items)).not.toMatch(/84900000001|duc@example|Lê Ngoài/)
      const { text } = await app.as(app.own.staff.viewer).page('/people').expect(200)
      expect(text).toContain('Trần Văn Đức')
      expect(text).not.toMatch(/0900 000 001|84900000001|Lê Ngoài/)
    })

    it('shows one person in full, in both faces, and writes down that it did', async () => {
      const id = ids['Trần Văn Đức']!
      const viewer = app.as(app.own.staff.viewer)
      const { body } = await viewer.get(`/people/${id}`).expect(200)
      expect(body).toMatchObject({
        phone: '+84900000001',
        email: 'duc@example.org',
        positions: [
          {
            role: 'chair',
            title: 'Chủ tịch',
            organization: { name: 'CĐCS số 1' },
            lastDay: null,
            standsNow: true,
          },
        ],
      })
      const { text } = await viewer.page(`/people/${id}`).expect(200)
      expect(text).toContain('0900 000 001')
      const entries = await app.query(
        `SELECT actor_id, detail FROM audit_entries WHERE verb = 'people.view' AND subject_id = $1`,
        [id],
      )
      const one = { actor_id: app.own.staff.viewer.id, detail: '1' }
      expect(entries).toEqual([one, one])
    })

    it('knows nobody out of reach', async () => {
      const viewer = app.as(app.own.staff.viewer)
      await viewer.get(`/people/${ids['Lê Ngoài']}`).expect(404)
      await viewer.get(`/people?unitId=${app.foreign.units[0]!.id}`).expect(404)
      await app.as(app.own.staff.door).get('/people').expect(403)
      expect(
        (await app.query(`SELECT 1 FROM audit_entries WHERE subject_id = $1`, [ids['Lê Ngoài']])).length,
      ).toBe(0)
    })

    it('leaves out a person who became another', async () => {
      await app.query('UPDATE people SET canonical_id = $1 WHERE id = $2', [
        ids['Trần Văn Duc'],
        ids['Trần Văn Dục'],
      ])
      expect(await namesOf('search=duc')).toEqual(['Trần Văn Duc', 'Trần Văn Đức'])
      await app.query('UPDATE people SET canonical_id = NULL WHERE id = $1', [ids['Trần Văn Dục']])
    })
  })

  it('sorts in PostgreSQL as compareNames does', async () => {
    const names = generatedNames(1500)
    expect(names.length).toBeGreaterThan(1000)
    const rows = await app.query<{ name: string }>(
      `SELECT name FROM unnest($1::text[], $2::text[]) AS people (name, sort_key)
       ORDER BY sort_key COLLATE "vi-VN-x-icu", name COLLATE "vi-VN-x-icu"`,
      [names, names.map((name) => nameSortKey(name))],
    )
    const inOrder = [...names].sort((a, b) => compareNames(a, b))
    expect(rows.map(({ name }) => name)).toEqual(inOrder)
  })
})
