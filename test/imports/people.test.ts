import { parseWorkbook } from '#sheets'
import { person } from '../support/factories/people.js'
import { book, outcomes } from './import-client.js'
import { expectQuietLogs, importWorld } from './world.js'

const world = importWorld('organizer')
let { app, client } = world
beforeAll(() => void ({ app, client } = world))

const HEADER = ['STT', 'Họ và tên', 'Năm sinh', 'Chức vụ', 'Đơn vị', 'Điện thoại']
const unit = () => app.own.units[0]!

const peopleIn = (unitId: string) =>
  app.query<Record<string, unknown>>(
    `SELECT p.full_name AS name, p.birth_year AS year, p.birth_date AS day, p.gender, p.phone,
       (SELECT string_agg(title, ', ' ORDER BY title) FROM positions WHERE person_id = p.id) AS title
     FROM people p WHERE unit_id = $1 ORDER BY p.full_name`,
    [unitId],
  )

describe('a list of officials', () => {
  const list = () =>
    book([
      ['LĐLĐ HUYỆN ĐẠ TẺH'],
      ['DANH SÁCH CÁN BỘ CÔNG ĐOÀN'],
      [],
      HEADER,
      [1, 'NGUYỄN THỊ THU HÀ', 1985, 'CT', 'CĐCS số 1', 900000001],
      [
        2,
        { value: 'NguyÔn ThÞ Thñy', font: '.VnTime' },
        { value: 31000, format: 14 },
        'Phó Chủ tịch Thường trực',
        'số 1',
        '0900 000 002',
      ],
      [4, 'Lê  Văn\u00a0Bình'.normalize('NFD'), '26/4/1980', 'UVBCH', 'CĐCS số 2', null],
      [5, 'Trần Văn Sai', '04/26/1980', 'Chủ tịch', 'CĐCS số 2', '12'],
      [6, 'Phạm Lạ', 1980, 'Chủ tịch', 'CĐCS không có', null],
      [7, 'Hoàng Văn An, Võ Thị Bé', null, 'Phó Chủ tịch', 'CĐCS số 3', null],
      [null, 'Tổng cộng: 7 người'],
      [null, null, null, null, 'Đạ Tẻh, ngày 1 tháng 4 năm 2023'],
      [null, 'NGƯỜI LẬP', null, null, 'CHỦ TỊCH'],
      [null, 'Nguyễn Văn Ký', null, null, 'Trần Văn Duyệt'],
    ])

  it('is read, understood and checked without any effect', async () => {
    const before = await app.count('people')
    const view = await client.checked('people', list())
    expect(view.state).toBe('checked')
    expect(outcomes(view)).toEqual([
      '5 new: Ô B5 (Họ và tên): “NGUYỄN THỊ THU HÀ” được đổi thành “Nguyễn Thị Thu Hà”.',
      '6 new',
      '7 new',
      '8 error: Ô C8 (Năm sinh): “04/26/1980” không phải ngày trong lịch. Ghi ngày trước tháng, như 26/4/1985. | Ô F8 (Điện thoại): “12” không phải số điện thoại. Ghi 10 chữ số, như 0900 000 001.',
      '9 error: Ô E9 (Đơn vị): chưa có đơn vị “CĐCS không có”. Đồng chí sửa tên cho đúng, thêm đơn vị, hoặc chọn “Tự thêm đơn vị chưa có”.',
      '10 error: Ô B10 (Họ và tên): một ô có nhiều người: Hoàng Văn An; Võ Thị Bé. Đồng chí tách thành từng dòng.',
      '11 left_out: Dòng tổng cộng, không phải người hay đơn vị.',
      '12 left_out: Phần ký tên ở cuối danh sách.',
      '13 left_out: Phần ký tên ở cuối danh sách.',
      '14 left_out: Phần ký tên ở cuối danh sách.',
    ])
    expect(view.counts).toMatchObject({ new: 3, error: 3, left_out: 4, toApply: 3 })
    expect(await app.count('people')).toBe(before)
  })

  it('becomes people, once; sent again it changes nothing; taken back it leaves nothing', async () => {
    const { id } = await client.checked('people', list())
    const split = (await client.show(id, '?outcome=error')).rows.items.find(({ maySplit }) => maySplit)!
    await client.post(id, 'decisions', { decisions: [{ rowId: split.id, choice: 'split' }] }).expect(201)
    await client.confirm(id)
    const done = await client.settled(id, 'applied')
    expect(done.counts).toMatchObject({ made: 5, completed: 0, failed: 0 })
    expect(await peopleIn(unit().id)).toEqual([
      {
        name: 'Nguyễn Thị Thu Hà',
        year: 1985,
        day: null,
        gender: null,
        phone: '+84900000001',
        title: 'Chủ tịch',
      },
      {
        name: 'Nguyễn Thị Thủy',
        year: 1984,
        day: '1984-11-14',
        gender: null,
        phone: '+84900000002',
        title: 'Phó Chủ tịch Thường trực',
      },
    ])
    expect((await peopleIn(app.own.units[2]!.id)).map(({ name }) => name)).toEqual([
      'Hoàng Văn An',
      'Võ Thị Bé',
    ])

    const people = await app.query('SELECT * FROM people ORDER BY id')
    const again = await client.checked('people', list())
    expect(again.counts).toMatchObject({ new: 0, matched: 3, completing: 0 })
    await client.confirm(again.id)
    expect((await client.settled(again.id, 'applied')).counts).toMatchObject({
      made: 0,
      completed: 0,
      unchanged: 3,
    })
    expect(await app.query('SELECT * FROM people ORDER BY id')).toEqual(people)
    await client.post(again.id, 'undo').expect(409)

    await client.post(id, 'undo').expect(201)
    const back = await client.settled(id, 'taken_back')
    expect(back.counts).toMatchObject({ taken_back: 5, kept: 0, made: 0 })
    expect(await peopleIn(unit().id)).toEqual([])
    await client.post(id, 'undo').expect(409)
  })
})

describe('bad rows', () => {
  it('come back with their reasons, ready to be corrected and sent again', async () => {
    const { id } = await client.checked(
      'people',
      book([
        HEADER,
        [1, 'Lê Tốt', 1980, 'Chủ tịch', 'CĐCS số 1', null],
        [2, '=HYPERLINK("http://x","y")', 1980, 'Chủ tịch', 'CĐCS số 1', null],
        [3, 'Lê Xấu', { value: 45042, format: 14 }, 'Chủ tịch', '+CĐCS', 900000009],
      ]),
    )
    const bytes = await client.download(`/imports/${id}/rejected`)
    const rows: string[][] = []
    for await (const event of parseWorkbook(bytes)) {
      if ('row' in event) {
        expect(event.row.cells.some(({ formula, kind }) => formula || kind !== 'text')).toBe(false)
        rows.push(event.row.cells.map(({ text }) => text))
      }
    }
    expect(rows).toEqual([
      [...HEADER, 'Lý do chưa đưa vào'],
      [
        '2',
        '=HYPERLINK("http://x","y")',
        '1980',
        'Chủ tịch',
        'CĐCS số 1',
        'Ô B3 (Họ và tên): “=HYPERLINK("http://x","y")” không phải tên.',
      ],
      [
        '3',
        'Lê Xấu',
        '26/04/2023',
        'Chủ tịch',
        '+CĐCS',
        '900000009',
        expect.stringContaining('Ô C4 (Năm sinh)'),
      ],
    ])
    const again = await client.checked('people', bytes)
    expect(again.counts).toMatchObject({ error: 2, new: 0 })
  })
})

describe('doubtful rows', () => {
  it('are the staff’s to decide, singly or all at once', async () => {
    const [first, second] = [app.own.units[0]!.id, app.own.units[1]!.id]
    await person(app.nest, first, { fullName: 'Đỗ Hoà', birthYear: 1970 })
    await person(app.nest, second, { fullName: 'Vũ Di Chuyển', phone: '+84911000001' })
    const { id } = await client.checked(
      'people',
      book([
        HEADER,
        [1, 'Đỗ Hòa', 1971, 'Chủ tịch', 'CĐCS số 1', null],
        [2, 'Vũ Di Chuyển', null, 'Chủ tịch', 'CĐCS số 1', '0911000001'],
        [3, 'Lý Một', 1980, 'Chủ tịch', 'CĐCS số 1', null],
        [4, 'Lý Một', 1980, 'Chủ tịch', 'CĐCS số 1', null],
        [5, 'Lý Một', 1990, 'Chủ tịch', 'CĐCS số 1', null],
      ]),
    )
    const view = await client.show(id)
    expect(outcomes(view)).toEqual([
      '2 doubtful: Đơn vị đã có người trùng họ tên nhưng chưa chắc là một người.',
      '3 doubtful: Số điện thoại này đã là của người khác, hoặc của cùng người ở đơn vị khác.',
      '4 new',
      '5 doubtful: Ô B5 (Họ và tên): trùng với dòng 4 trong cùng tệp.',
      '6 new',
    ])
    const [hoa, moved, , twin] = view.rows.items
    expect(moved!.candidates).toEqual([
      { id: expect.any(String), label: expect.stringContaining('Vũ Di Chuyển') },
    ])
    await client.post(id, 'decisions', { decisions: [{ rowId: hoa!.id, choice: 'new' }] }).expect(201)
    await client.post(id, 'decisions', { decisions: [{ rowId: twin!.id, choice: 'same' }] }).expect(422)
    const { body } = await client.post(id, 'decisions', { all: 'first_candidate' }).expect(201)
    expect(body.decided).toBe(1)
    await client.post(id, 'decisions', { all: 'leave_out' }).expect(201)
    await client.confirm(id)
    const done = await client.settled(id, 'applied')
    expect(done.counts).toMatchObject({ made: 3, completed: 1, undecided: 0 })
    await client.post(id, 'undo').expect(201)
    expect((await client.settled(id, 'taken_back')).counts).toMatchObject({ taken_back: 4, kept: 0 })
    expect((await peopleIn(first)).map(({ name }) => name)).toEqual(['Đỗ Hoà'])
    expect(await peopleIn(second)).toEqual([
      expect.objectContaining({ name: 'Vũ Di Chuyển', phone: '+84911000001' }),
    ])
  })
})

expectQuietLogs(world)
