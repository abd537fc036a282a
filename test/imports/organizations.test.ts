import { person } from '../support/factories/people.js'
import { book, ImportClient, outcomes } from './import-client.js'
import { expectQuietLogs, importWorld } from './world.js'

const world = importWorld('administrator')
let { app, client } = world
beforeAll(() => void ({ app, client } = world))

const HEADER = ['STT', 'Mã đơn vị', 'Tên đơn vị', 'Cấp', 'Trực thuộc', 'Khối']

const below = () =>
  app.query<{ name: string; parent: string; kind: string; group: string | null; code: string | null }>(
    `SELECT o.name, p.name AS parent, o.kind, o.unit_group AS "group", o.external_code AS code
     FROM organization_closure c JOIN current_organizations o ON o.id = c.descendant_id
     JOIN current_organizations p ON p.id = o.parent_id
     WHERE c.ancestor_id = $1 AND c.depth > 0 ORDER BY o.name`,
    [app.own.district.id],
  )

const tree = () =>
  book([
    ['DANH SÁCH ĐƠN VỊ'],
    HEADER,
    [
      1,
      { value: 101, format: '0000' },
      'CĐCS Trường Mầm non Hoa Lan',
      'CĐCS',
      'Công đoàn xã Mẫu',
      'Khối Trường học',
    ],
    [2, 'X1', 'Công đoàn xã Mẫu', null, null, null],
    [3, null, 'CĐCS UBND xã Mẫu', 'Công đoàn cơ sở', 'X1', 'Xã'],
    [4, null, 'CĐCS số 1', 'cơ sở', null, 'Trường học'],
    [5, null, 'CĐCS Lạc', 'CĐCS', 'Công đoàn không có', null],
    [6, null, 'CĐCS Lạ', 'Hội đồng', null, 'Khối lạ'],
    [7, 'V1', 'Công đoàn vòng A', 'Công đoàn cụm', 'V2', null],
    [8, 'V2', 'Công đoàn vòng B', 'Công đoàn cụm', 'V1', null],
    [9, null, 'CĐCS Tự Trên Mình', 'CĐCS', 'CĐCS Tự Trên Mình', null],
    [10, 'X1', 'Công đoàn xã Khác', null, null, null],
    [null, null, 'Cộng: 10 đơn vị'],
  ])

it('brings a tree in whose parents stand in later rows; sent again it changes nothing; taken back it is as before', async () => {
  const before = await below()
  const view = await client.checked('organizations', tree())
  expect(outcomes(view)).toEqual([
    '3 new',
    '4 new',
    '5 new',
    '6 matched',
    '7 error: Ô E7 (Trực thuộc): không có “Công đoàn không có” trong tệp này và trong phần mềm.',
    '8 error: Ô D8 (Cấp): chưa rõ cấp “Hội đồng”. Đồng chí ghi như trong trang hướng dẫn của tệp mẫu. | Ô F8 (Khối): chưa có khối “Khối lạ”.',
    '9 error: Ô E9 (Trực thuộc): đơn vị trực thuộc chính nó qua “V2”.',
    '10 error: Ô E10 (Trực thuộc): đơn vị trực thuộc chính nó qua “V1”.',
    '11 error: Ô E11 (Trực thuộc): đơn vị trực thuộc chính nó qua “CĐCS Tự Trên Mình”.',
    '12 doubtful: Ô C12 (Tên đơn vị): trùng với dòng 4 trong cùng tệp.',
    '13 left_out: Dòng tổng cộng, không phải người hay đơn vị.',
  ])
  await client.confirm(view.id)
  const done = await client.settled(view.id, 'applied')
  expect(done.counts).toMatchObject({ made: 3, failed: 0 })
  expect((await below()).filter(({ parent }) => parent === 'Công đoàn xã Mẫu')).toEqual([
    {
      name: 'CĐCS Trường Mầm non Hoa Lan',
      parent: 'Công đoàn xã Mẫu',
      kind: 'grassroots_union',
      group: 'Trường học',
      code: '0101',
    },
    {
      name: 'CĐCS UBND xã Mẫu',
      parent: 'Công đoàn xã Mẫu',
      kind: 'grassroots_union',
      group: 'Xã, thị trấn',
      code: null,
    },
  ])
  const after = await below()
  expect(after).toContainEqual(
    expect.objectContaining({ name: 'Công đoàn xã Mẫu', kind: 'commune_union', code: 'X1' }),
  )

  const again = await client.checked('organizations', tree())
  expect(again.counts).toMatchObject({ new: 0, matched: 4, completing: 0 })
  await client.confirm(again.id)
  await client.settled(again.id, 'applied')
  expect(await below()).toEqual(after)

  await client.post(view.id, 'undo').expect(201)
  expect((await client.settled(view.id, 'taken_back')).counts).toMatchObject({ taken_back: 3, kept: 0 })
  expect(await below()).toEqual(before)
})

it('keeps what is in use or was changed when it is taken back, says why, and takes it back later', async () => {
  const { id } = await client.bringIn(
    'organizations',
    book([
      HEADER,
      [1, null, 'CĐCS Dùng Rồi', 'CĐCS', null, null],
      [2, null, 'CĐCS Chưa Dùng', 'CĐCS', null, null],
    ]),
  )
  const [used] = await app.query<{ id: string }>(
    `SELECT id FROM current_organizations WHERE name = 'CĐCS Dùng Rồi'`,
  )
  const personId = await person(app.nest, used!.id)
  await client.post(id, 'undo').expect(201)
  const view = await client.settled(id, 'taken_back')
  expect(view.counts).toMatchObject({ taken_back: 1, kept: 1 })
  const { items } = (await client.show(id, '?outcome=kept')).rows
  expect(items).toMatchObject([{ row: 2, state: 'kept', notes: [expect.stringContaining('đang được dùng')] }])

  await app.query('DELETE FROM positions WHERE person_id = $1', [personId])
  await app.query('DELETE FROM people WHERE id = $1', [personId])
  await client.post(id, 'undo').expect(201)
  expect((await client.settled(id, 'taken_back')).counts).toMatchObject({ taken_back: 2, kept: 0 })
})

it('does not make twice what was made by hand after the check', async () => {
  const { id } = await client.checked(
    'organizations',
    book([HEADER, [1, null, 'CĐCS Làm Tay', 'CĐCS', null, null]]),
  )
  const byHand = { parentId: app.own.district.id, kind: 'grassroots_union', name: 'CĐCS Làm Tay' }
  await app.as(app.own.staff.administrator).post('/organizations', byHand).expect(201)
  await client.confirm(id)
  expect((await client.settled(id, 'applied')).counts).toMatchObject({ made: 0, unchanged: 1 })
  const alike = await app.query(`SELECT 1 FROM current_organizations WHERE name = 'CĐCS Làm Tay'`)
  expect(alike).toHaveLength(1)
})

it('bodies are founded by a list of people only for who may change bodies, when it is mapped and when it is confirmed', async () => {
  const organizer = new ImportClient(app, app.own.staff.organizer, app.own.district.id)
  const { id } = await organizer.checked(
    'people',
    book([
      ['Họ và tên', 'Đơn vị'],
      ['Lê Lập Đơn Vị', 'CĐCS Mới Lập'],
    ]),
  )
  const optionsOf = async (member: typeof app.own.staff.organizer) => {
    const { body } = await app.as(member).get(`/imports/${id}/mapping`).expect(200)
    return (body.options as { key: string }[]).map(({ key }) => key)
  }
  expect(await optionsOf(app.own.staff.organizer)).toEqual(['nameCase'])
  expect(await optionsOf(app.own.staff.administrator)).toEqual(['nameCase', 'createUnits'])

  const mapped = {
    mapping: [
      { key: 'fullName', column: 0 },
      { key: 'unit', column: 1 },
    ],
    options: ['createUnits'],
  }
  const { body: refused } = await organizer.post(id, 'mapping', mapped).expect(403)
  expect(refused).toMatchObject({ code: 'option_not_permitted' })
  await client.post(id, 'mapping', mapped).expect(201)
  expect((await client.settled(id, 'checked')).counts).toMatchObject({ new: 1, error: 0 })
  const { body: late } = await organizer.post(id, 'confirmation').expect(403)
  expect(late).toMatchObject({ code: 'option_not_permitted' })
  expect((await below()).map(({ name }) => name)).not.toContain('CĐCS Mới Lập')
  await client.confirm(id)
  await client.settled(id, 'applied')
  expect((await below()).map(({ name }) => name)).toContain('CĐCS Mới Lập')
})

it('keeps the day on which a body was founded, within that of the body above it', async () => {
  const header = ['Tên đơn vị', 'Trực thuộc', 'Ngày thành lập']
  const view = await client.checked(
    'organizations',
    book([
      header,
      ['Công đoàn xã Có Ngày', null, { value: 44743, format: 14 }],
      ['CĐCS Có Ngày', 'Công đoàn xã Có Ngày', '15/8/2022'],
      ['CĐCS Ngày Sớm', 'Công đoàn xã Có Ngày', '26/4/2021'],
      ['CĐCS Chỉ Năm', null, '2021'],
      ['CĐCS Sai Ngày', null, '31/2/2021'],
      ['CĐCS Chưa Tới', null, '1/1/2099'],
    ]),
  )
  expect(outcomes(view)).toEqual([
    '2 new',
    '3 new',
    '4 new: Ô C4 (Ngày thành lập): cấp trên “Công đoàn xã Có Ngày” có từ 1/7/2022, nên đơn vị được tính từ ngày đó thay cho 26/4/2021.',
    '5 new: Ô C5 (Ngày thành lập): “2021” chưa đủ ngày, tháng nên không lấy: đơn vị được tính từ ngày đưa vào.',
    '6 error: Ô C6 (Ngày thành lập): “31/2/2021” không phải ngày trong lịch. Ghi ngày trước tháng, như 01/07/2025.',
    '7 error: Ô C7 (Ngày thành lập): “1/1/2099” không thể là ngày thành lập: chưa tới, hoặc trước năm 1929.',
  ])
  await client.confirm(view.id)
  expect((await client.settled(view.id, 'applied')).counts).toMatchObject({ made: 4, failed: 0 })
  const since = await app.query(
    `SELECT o.name, n.valid_from AS name_since, s.valid_from AS since, p.valid_from AS parent_since
     FROM current_organizations o JOIN organization_names n ON n.organization_id = o.id
     JOIN organization_standings s ON s.organization_id = o.id JOIN organization_parents p ON p.organization_id = o.id
     WHERE o.name LIKE '%Có Ngày' OR o.name LIKE '%Ngày Sớm' ORDER BY o.name`,
  )
  const on = (name: string, day: string) => ({ name, name_since: day, since: day, parent_since: day })
  expect(since).toEqual([
    on('Công đoàn xã Có Ngày', '2022-07-01'),
    on('CĐCS Có Ngày', '2022-08-15'),
    on('CĐCS Ngày Sớm', '2022-07-01'),
  ])
})

expectQuietLogs(world)
