import { person, type PersonFacts } from '../support/factories/people.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import type { DuplicateList } from '../../src/people/duplicates.presenter.js'
import type { PeopleList } from '../../src/people/directory.service.js'
import type { PersonDetail } from '../../src/people/people.presenter.js'

/** The cases of the Vietnamese language that people and their names meet, by their numbers, on the screens. */
let app: TestApp
beforeAll(async () => void (app = await startTestApp()))
beforeEach(async () => {
  await app.query('TRUNCATE people CASCADE')
})
afterAll(() => app.close())

const organizer = () => app.as(app.own.staff.organizer)
const unit = (n = 0) => app.own.units[n]!.id
const put = (fullName: string, facts: PersonFacts = {}, n = 0) =>
  person(app.nest, unit(n), { fullName, ...facts })
const add = (fullName: string, more = {}) =>
  organizer().post('/people', { unitId: unit(), role: 'chair', fullName, ...more })
const added = async (fullName: string, more = {}) => {
  const { body } = await add(fullName, more).expect(201)
  return (await organizer().get(`/people/${body.id}`).expect(200)).body as PersonDetail
}

/** Names in the order of the list, which both faces must show alike. */
async function listed(query = ''): Promise<string[]> {
  const { body } = await organizer().get(`/people${query}`).expect(200)
  const names = (body as PeopleList).items.map(({ fullName }) => fullName)
  const { text } = await organizer().page(`/people${query}`).expect(200)
  const shown = [...text.matchAll(/<a href="\/people\/[0-9a-f-]{36}">([^<]+)<\/a>/g)].map(([, name]) => name)
  expect(shown).toEqual(names.map((name) => name.replaceAll('&', '&amp;')))
  return names
}
const found = (search: string) => listed(`?search=${encodeURIComponent(search)}`)

const orders: [number, string, string[]][] = [
  [
    1,
    'by given name, accents and all',
    ['Trần Văn An', 'Lê Thị Anh', 'Nguyễn Thị Ánh', 'Đỗ Thị Ân', 'Nguyễn Văn Ân'],
  ],
  [
    2,
    'then by middle name, then by family',
    ['Nguyễn An', 'Nguyễn Thị An', 'Trần Thị An', 'Lê Văn An', 'Nguyễn Văn An'],
  ],
  [3, 'in the order of the Vietnamese alphabet', ['Anh', 'Ân', 'Dung', 'Đức', 'Em', 'Yến']],
]

describe('the list of people', () => {
  it.each(orders)('case %i stands %s', async (_, __, names) => {
    for (const name of [...names].reverse()) await put(name)
    expect(await listed()).toEqual(names)
  })

  it('case 2 stands by family before middle name where the body chose it, and its units with it', async () => {
    for (const name of ['Trần Thị An', 'Nguyễn Văn An', 'Nguyễn Thị An', 'Nguyễn An', 'Lê Văn An'])
      await put(name)
    const order = `/organizations/${app.own.district.id}/name-order`
    const administrator = app.as(app.own.staff.administrator)
    await administrator.submit(order, { nameOrder: 'given-family-middle' }).expect(303)
    const familyFirst = ['Lê Văn An', 'Nguyễn An', 'Nguyễn Thị An', 'Nguyễn Văn An', 'Trần Thị An']
    expect(await listed()).toEqual(familyFirst)
    expect(await listed(`?unitId=${unit()}`)).toEqual(familyFirst)
    expect((await administrator.page(order).expect(200)).text).toMatch(/value="given-family-middle" checked/)
    await administrator.post(order, { nameOrder: 'given-middle-family' }).expect(201)
    expect((await listed())[0]).toBe('Nguyễn An')
    await app
      .as(app.foreign.staff.administrator)
      .post(order, { nameOrder: 'given-family-middle' })
      .expect(404)
  })

  it('case 7 shows Thuý and Thúy beside each other, as written, and warns that they may be one', async () => {
    await put('Lê Thị Thuỷ')
    await put('Lê Thị Thuý', { birthYear: 1985 })
    await put('Lê Thị Thùy')
    await put('Lê Thị Thúy', { birthYear: 1985 })
    const names = await listed()
    expect(Math.abs(names.indexOf('Lê Thị Thuý') - names.indexOf('Lê Thị Thúy'))).toBe(1)
    const { body } = await organizer().get('/people/duplicates').expect(200)
    expect((body as DuplicateList).items.map(({ reasons }) => [...reasons].sort())).toEqual([
      ['birth_year', 'unit'],
    ])
    const { body: problem } = await add('LÊ THỊ THÚY', { birth: '1985' }).expect(409)
    expect(problem.code).toBe('person_exists')
  })

  it('case 10 lists K’Ho names under K', async () => {
    for (const name of ['Lê Lan', 'Ka Thẻm', "K'Brơi", 'Lê Khánh', 'Lê Hoa']) await put(name)
    expect(await listed()).toEqual(['Lê Hoa', "K'Brơi", 'Ka Thẻm', 'Lê Khánh', 'Lê Lan'])
  })
})

describe('searching', () => {
  it('case 8 finds ĐẶNG THỊ THUỶ by “dang thi thuy”', async () => {
    await put('ĐẶNG THỊ THUỶ')
    await put('Đặng Thị Thu')
    expect(await found('dang thi thuy')).toEqual(['ĐẶNG THỊ THUỶ'])
  })

  it('case 9 shows the very accents that were sought first', async () => {
    for (const name of ['Lê Dục', 'Lê Duc', 'Lê Đức']) await put(name)
    expect((await found('Đức'))[0]).toBe('Lê Đức')
  })

  it.each(['broi', "k'broi", 'K’Brơi', 'kbroi'])('case 10 finds K’Brơi by “%s”', async (query) => {
    await put("K'Brơi")
    await put('Lê Khánh')
    expect(await found(query)).toEqual(["K'Brơi"])
  })

  it('case 11 finds Ka Thẻm without accents', async () => {
    await put('Ka Thẻm')
    expect(await found('ka them')).toEqual(['Ka Thẻm'])
  })

  it('cases 4 and 5 find what was typed decomposed', async () => {
    await put('Lê Văn Tiến')
    await put('Trần Việt')
    expect(await found('Tiến'.normalize('NFD'))).toEqual(['Lê Văn Tiến'])
    expect(await found('Vi\u00EA\u0323t')).toEqual(['Trần Việt'])
  })
})

/** What is typed into the form, and how it is stored and shown again. */
const typed: [number, string, string, string][] = [
  [4, 'decomposed letters', 'Lê Văn Tiến'.normalize('NFD'), 'Lê Văn Tiến'],
  [5, 'a letter with its mark apart', 'Trần Vi\u00EA\u0323t', 'Trần Việt'],
  [6, 'an Icelandic Ð', '\u00D0ặng Thị Hoa', 'Đặng Thị Hoa'],
  [10, 'a curly apostrophe', 'K\u2019Brơi', "K'Brơi"],
  [10, 'a modifier letter', 'K\u02BCBrơi', "K'Brơi"],
  [10, 'a grave accent', 'K`Brơi', "K'Brơi"],
  [11, 'a name without family name', 'Ka Thẻm', 'Ka Thẻm'],
  [13, 'spaces of all kinds', ' Nguyễn  Văn\u00A0An ', 'Nguyễn Văn An'],
  [25, 'a form of address', 'Đ/c Nguyễn Văn A', 'Nguyễn Văn A'],
  [25, 'a degree', 'TS. Trần Bình', 'Trần Bình'],
]

describe('a name', () => {
  it.each(typed)('case %i takes %s', async (_, __, written, stored) => {
    const { id, fullName } = await added(written)
    expect(fullName).toBe(stored)
    expect([...fullName]).toEqual([...stored])
    const { text } = await organizer().page(`/people/${id}`).expect(200)
    expect(text).toContain(`>${stored}</h1>`)
  })

  it.each([...new Set(typed.filter(([no]) => no === 10).map(([, , written]) => written))])(
    'case 10 knows %s for the K’Brơi who is there',
    async (written) => {
      await put("K'Brơi")
      const { body } = await add(written).expect(409)
      expect(body.code).toBe('person_exists')
    },
  )

  it.each([
    ['NGUYỄN THỊ THU HÀ', 'Nguyễn Thị Thu Hà'],
    ["K'BRƠI", "K'Brơi"],
  ])('case 12 offers another writing of %s, and keeps it when that is chosen', async (written, offered) => {
    const { text } = await organizer()
      .submit('/people', { unitId: unit(), role: 'chair', fullName: written })
      .expect(409)
    expect(text).toContain(offered)
    expect((await added(written, { nameCase: 'written' })).fullName).toBe(written)
    const { fullName } = await added(written, { nameCase: 'offered', namesake: true })
    expect(fullName).toBe(offered)
  })
})

describe('a birth', () => {
  it.each([
    [17, '26/4/1985', '1985-04-26', '26/4/1985'],
    [17, '26-4-1985', '1985-04-26', '26/4/1985'],
    [17, 'ngày 26 tháng 4 năm 1985', '1985-04-26', '26/4/1985'],
    [18, '3/4/1985', '1985-04-03', '3/4/1985'],
  ])('case %i reads %s', async (_, birth, day, shown) => {
    const somebody = await added('Lê Thị Ngày', { birth })
    expect(somebody).toMatchObject({ birthDate: day, birthYear: 1985 })
    const { text } = await organizer().page(`/people/${somebody.id}`).expect(200)
    expect(text).toContain('<dt>Ngày sinh</dt>')
    expect(text).toContain(`<dd>${shown}</dd>`)
  })

  it('case 18 refuses 04/26/1985 and never swaps it', async () => {
    const { body } = await add('Lê Thị Ngày', { birth: '04/26/1985' }).expect(400)
    expect(body.errors).toMatchObject([{ field: 'birth', code: 'not_partial_date' }])
  })

  it('case 21 keeps a year a year', async () => {
    const { id, birthDate, birthYear } = await added('Lê Thị Năm', { birth: '1985' })
    expect([birthDate, birthYear]).toEqual([null, 1985])
    const { text } = await organizer().page(`/people/${id}`).expect(200)
    expect(text).toContain('<dt>Năm sinh</dt><dd>1985</dd>')
    expect(text).not.toMatch(/1\/1\/1985|01\/01\/1985/)
  })
})

describe('a telephone', () => {
  it.each([
    [22, '0900 000 001', '+84900000001', '0900 000 001'],
    [22, '+84900000001', '+84900000001', '0900 000 001'],
    [22, 900000001, '+84900000001', '0900 000 001'],
    [22, '0263 382 2222', '+842633822222', '0263 382 2222'],
  ])('case %i reads %s', async (_, phone, stored, shown) => {
    const somebody = await added('Lê Thị Máy', { phone })
    expect(somebody.phone).toBe(stored)
    const { text } = await organizer().page(`/people/${somebody.id}`).expect(200)
    expect(text).toContain(shown)
  })
})

it('case 23: no form asks for an identity number, and none is taken', async () => {
  const { body } = await add('Lê Thị Số', { nationalId: '068085000001' }).expect(400)
  expect(body.errors).toMatchObject([{ code: 'unknown_field' }])
  const { text } = await organizer().page('/people/new').expect(200)
  expect(text).not.toMatch(/CCCD|CMND|căn cước/i)
})

it('case 25 puts Tổ 2 before Tổ 10', async () => {
  const parent = app.own.district.id
  const administrator = app.as(app.own.staff.administrator)
  for (const name of ['Tổ 10', 'Tổ 2']) {
    await administrator
      .post('/organizations', { parentId: parent, kind: 'grassroots_union', name, unitGroup: 'Trường học' })
      .expect(201)
  }
  const { text } = await organizer().page('/people/new').expect(200)
  expect(text.indexOf('>Tổ 2<')).toBeGreaterThan(0)
  expect(text.indexOf('>Tổ 2<')).toBeLessThan(text.indexOf('>Tổ 10<'))
})
