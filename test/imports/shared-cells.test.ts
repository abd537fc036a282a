import { book, outcomes } from './import-client.js'
import { expectQuietLogs, importWorld } from './world.js'

const world = importWorld('organizer')
let { app, client } = world
beforeAll(() => void ({ app, client } = world))

describe('a list with two people in one cell and posts at work', () => {
  const HEADER = ['Họ và tên', 'Năm sinh', 'Giới tính', 'Chức vụ công đoàn', 'Chức vụ chuyên môn', 'Đơn vị']
  const list = () =>
    book([
      HEADER,
      ['Đ/c Bạch Văn An, đ/c Bạch Thị Bé', '1980, 1985', 'Nam, Nữ', 'Phó Chủ tịch', 'Giáo viên', 'CĐCS số 3'],
      ['Bạch Văn Chi', 1970, 'Nam', 'Chủ tịch', 'Hiệu trưởng', 'CĐCS số 3'],
    ])
  const posts = () =>
    app.query(
      `SELECT p.full_name AS name, p.birth_year AS year, p.gender,
         array(SELECT side || ': ' || title FROM positions WHERE person_id = p.id ORDER BY 1) AS posts
       FROM people p WHERE family_name = 'Bạch' ORDER BY p.full_name`,
    )

  it('keeps birth, gender, unit and both kinds of position of each, and shows the new rows', async () => {
    const { id, rows } = await client.checked('people', list())
    const decisions = [{ rowId: rows.items[0]!.id, choice: 'split' }]
    const { headers } = await app
      .as(app.own.staff.organizer)
      .submit(`/imports/${id}/decisions`, { decisions })
      .expect(303)
    expect(headers.location).toBe(`/imports/${id}?outcome=split`)
    const view = await client.show(id, '?outcome=split')
    expect(outcomes(view)).toEqual([
      '2 new: Ô A2 (Họ và tên): Đã bỏ chữ xưng hô «Đ/c» trước tên.',
      '2 new: Ô A2 (Họ và tên): Đã bỏ chữ xưng hô «đ/c» trước tên.',
    ])
    await client.confirm(id)
    await client.settled(id, 'applied')
    const vice = ['professional: Giáo viên', 'union: Phó Chủ tịch']
    expect(await posts()).toEqual([
      { name: 'Bạch Thị Bé', year: 1985, gender: 'female', posts: vice },
      { name: 'Bạch Văn An', year: 1980, gender: 'male', posts: vice },
      {
        name: 'Bạch Văn Chi',
        year: 1970,
        gender: 'male',
        posts: ['professional: Hiệu trưởng', 'union: Chủ tịch'],
      },
    ])
  })

  it('fills a post at work in of somebody known, once, and takes it back alone', async () => {
    const before = await posts()
    const more = () => book([HEADER, ['Bạch Văn Chi', 1970, null, 'Chủ tịch', 'Bí thư chi bộ', 'CĐCS số 3']])
    const view = await client.checked('people', more())
    expect(view.rows.items).toMatchObject([{ outcome: 'matched', changes: ['profession'] }])
    await client.confirm(view.id)
    await client.settled(view.id, 'applied')
    expect((await posts())[2]).toMatchObject({
      posts: ['professional: Hiệu trưởng', 'professional: Bí thư chi bộ', 'union: Chủ tịch'].sort(),
    })
    expect((await client.checked('people', more())).counts).toMatchObject({ matched: 1, completing: 0 })
    await client.post(view.id, 'undo').expect(201)
    expect((await client.settled(view.id, 'taken_back')).counts).toMatchObject({ taken_back: 1 })
    expect(await posts()).toEqual(before)
  })
})

expectQuietLogs(world)
