import { parseWorkbook, readWorkbook, type ReadEvent } from '#sheets'
import { rawParts, rawXlsx, type RawCell } from '../../libs/sheets/raw-xlsx.fixture.js'
import { rawZip } from '../../libs/sheets/raw-zip.fixture.js'
import { columnLetters } from '../../src/imports/import-cells.js'
import { book, ImportClient } from './import-client.js'
import { expectQuietLogs, importWorld } from './world.js'

const world = importWorld('administrator')
let { app, client } = world
beforeAll(() => void ({ app, client } = world))

const HEADER = ['Họ và tên', 'Năm sinh', 'Đơn vị']
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])

/** 248 MB of rows that differ in their number alone, which pack to 0.94 MB. */
function bomb(): Buffer {
  const text = 'a'.repeat(2_660)
  const rows: string[] = []
  for (let size = 0; size < 248_000_000; size += rows.at(-1)!.length)
    rows.push(
      `<row r="${rows.length + 1}"><c r="A${rows.length + 1}" t="inlineStr"><is><t>${text}</t></is></c></row>`,
    )
  const inside = `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`
  return rawZip(
    rawParts({ sheets: [{ name: 'a', rows: [] }] }).map((entry) =>
      entry.name.includes('sheet1') ? { ...entry, content: inside } : entry,
    ),
  )
}

describe('at the door', () => {
  it.each<[string, string, Buffer]>([
    ['a picture', 'file_picture', Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), Buffer.alloc(500)])],
    ['an old workbook', 'file_old_xls', OLE],
    [
      'a workbook with a password',
      'file_encrypted',
      Buffer.concat([OLE, Buffer.from('EncryptedPackage', 'utf16le')]),
    ],
    ['a list of values', 'file_csv', Buffer.from('Họ tên;Đơn vị\nAn;B\n')],
    ['a letter', 'file_word', rawZip([{ name: 'word/document.xml', content: 'x' }])],
    ['another archive', 'file_other_zip', rawZip([{ name: 'a.txt', content: 'x' }])],
    [
      'a file of more than 10 MB',
      'file_too_big',
      Buffer.concat([rawXlsx({ sheets: [] }), Buffer.alloc(11_000_000)]),
    ],
  ])('%s is refused, and the form says which it is', async (_, code, bytes) => {
    const before = await app.count('imports')
    const { text } = await client.upload('people', bytes).expect(422)
    const { vi } = await words(code)
    expect(text).toContain(vi.slice(0, 40))
    expect(await app.count('imports')).toBe(before)
  })

  it('a form without a file asks for one', async () => {
    const { body } = await app
      .as(app.own.staff.administrator)
      .post('/imports', { target: 'people', organizationId: app.own.district.id })
      .expect(422)
    expect(body).toMatchObject({ code: 'file_missing', errors: [{ field: 'file' }] })
  })

  it('a target that the role may not change is refused', async () => {
    const organizer = new ImportClient(app, app.own.staff.organizer, app.own.district.id)
    await organizer.upload('organizations', book([['Tên đơn vị'], ['A']])).expect(403)
  })

  const words = async (code: string) => {
    const { fileRefusals } = await import('../../src/imports/imports.errors.js')
    return fileRefusals[code.replace('file_', '') as keyof typeof fileRefusals]
  }
})

describe('when it is read', () => {
  it.each<[string, string, () => Buffer]>([
    ['a file that broke off', 'bị hỏng', () => book([HEADER, ['A B']]).subarray(0, 1200)],
    [
      'entities that grow',
      'khai báo lạ',
      () => book([HEADER], { prolog: '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' }),
    ],
    [
      'names that climb out',
      'trỏ ra ngoài',
      () => book([HEADER], { more: [{ name: '../../etc/passwd', content: 'x' }] }),
    ],
    ['no rows', 'không có dòng', () => book([])],
    ['20,001 rows', '20.000', () => book(Array.from({ length: 20_001 }, (_, at) => [`Dòng ${at}`]))],
    [
      'a short text in so many cells that they hold 21 million characters',
      '20 triệu ký tự',
      () => book(Array.from({ length: 140 }, () => Array.from({ length: 75 }, () => 'x'.repeat(2_000)))),
    ],
    [
      'a text that merged cells would repeat over 21 million characters',
      '20 triệu ký tự',
      () => {
        const merges = Array.from({ length: 100 }, (_, at) => `${columnLetters(at)}1:${columnLetters(at)}110`)
        const rows = Array.from({ length: 110 }, (_, at) =>
          at === 0 ? Array(100).fill('x'.repeat(2_000)) : ['a'],
        )
        return rawXlsx({ sheets: [{ name: 'a', rows, merges }] })
      },
    ],
    ['101 columns', '100 cột', () => book([Array.from({ length: 101 }, (_, at) => `Cột ${at}`)])],
  ])('%s is told, and web and worker go on', async (_, words, make) => {
    const bytes = make()
    expect(bytes.length).toBeLessThan(10_000_000)
    const view = await client.checked('people', bytes)
    expect([view.state, view.fault]).toEqual(['unreadable', expect.stringContaining(words)])
    expect(await app.query('SELECT 1 FROM import_rows WHERE import_id = $1', [view.id])).toEqual([])
    const { text } = await app.as(app.own.staff.administrator).page(`/imports/${view.id}`).expect(200)
    expect(text).toContain('Gửi tệp khác')
  })

  it('the file that unpacks to 248 MB has less than one, and no row of it is parsed', async () => {
    const bytes = bomb()
    expect(bytes.length).toBeGreaterThan(900_000)
    expect(bytes.length).toBeLessThan(1_000_000)
    const events: ReadEvent[] = []
    const read = async () => {
      for await (const event of readWorkbook(bytes)) events.push(event)
    }
    await expect(read()).rejects.toMatchObject({ code: 'too_large_inside', limit: 50_000_000 })
    expect(events).toEqual([])
    const view = await client.checked('people', bytes)
    expect([view.state, view.fault]).toEqual(['unreadable', expect.stringContaining('50 MB')])
    expect(await app.query('SELECT 1 FROM import_rows WHERE import_id = $1', [view.id])).toEqual([])
    await app.as(app.own.staff.administrator).page('/imports').expect(200)
  })

  it('a reader that takes too long or too much memory is killed', async () => {
    const rows = Array.from({ length: 15_000 }, (_, at) =>
      Array.from({ length: 8 }, (_, c) => `Chữ riêng ${at} ${c}`),
    )
    const bytes = book(rows)
    const read = async (bounds: { memoryMb?: number; timeMs?: number }) => {
      for await (const _ of readWorkbook(bytes, bounds));
    }
    await expect(read({ timeMs: 1 })).rejects.toMatchObject({ code: 'too_heavy' })
    await expect(read({ memoryMb: 10 })).rejects.toMatchObject({ code: 'too_heavy' })
    await expect(read({})).resolves.toBeUndefined()
  })

  it('a sheet without a known header waits for a person, who says which column is which', async () => {
    const rows: RawCell[][] = [
      ['Ai', 'Ở đâu'],
      ['Lê Có Tên', 'CĐCS số 1'],
    ]
    const view = await client.checked(
      'people',
      rawXlsx({
        sheets: [
          { name: 'Bìa', rows: [['Trang bìa']] },
          { name: 'Hai', rows },
        ],
      }),
    )
    expect(view.state).toBe('mapping')
    const administrator = app.as(app.own.staff.administrator)
    const { body } = await administrator.get(`/imports/${view.id}/mapping`).expect(200)
    expect(body.sheets).toMatchObject([
      { name: 'Bìa', rows: 1 },
      { name: 'Hai', rows: 2 },
    ])
    const path = `/imports/${view.id}/mapping`
    await administrator
      .submit(path, { sheet: 1, headerFirst: 1, headerLast: 1, mapping: [{ key: 'fullName', column: '' }] })
      .expect(303)
    const { text } = await administrator
      .submit(path, { sheet: 1, mapping: [{ key: 'fullName', column: '' }] })
      .expect(422)
    expect(text).toContain('Chưa chọn cột cho mục Họ và tên')
    await administrator
      .submit(path, {
        sheet: 1,
        mapping: [
          { key: 'fullName', column: 0 },
          { key: 'unit', column: 0 },
        ],
      })
      .expect(422)
    await administrator
      .submit(path, {
        sheet: 1,
        headerFirst: 1,
        headerLast: 1,
        mapping: [
          { key: 'fullName', column: 0 },
          { key: 'unit', column: 1 },
        ],
      })
      .expect(303)
    const checked = await client.settled(view.id, 'checked')
    expect(checked.counts).toMatchObject({ new: 1, error: 0 })
    await client.post(view.id, 'discard').expect(201)
    await client.post(view.id, 'confirmation').expect(409)
    expect(await app.query('SELECT 1 FROM import_rows WHERE import_id = $1', [view.id])).toEqual([])
  })
})

it.each(['people', 'organizations'])(
  'the template for %s is read again, its example a new row',
  async (target) => {
    const bytes = await client.download(`/imports/template?target=${target}`)
    const sheets: string[] = []
    for await (const event of parseWorkbook(bytes)) if ('sheet' in event) sheets.push(event.sheet.name)
    expect(sheets).toEqual(['Danh sách', 'Hướng dẫn'])
    const view = await client.checked(target, bytes)
    expect([view.state, view.sheetName, view.counts.total]).toEqual(['checked', 'Danh sách', 1])
  },
)

expectQuietLogs(world)
