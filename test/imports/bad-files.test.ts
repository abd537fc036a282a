import { parseWorkbook, readWorkbook } from '#sheets'
import { rawParts, rawXlsx, type RawCell } from '../../libs/sheets/raw-xlsx.fixture.js'
import { rawZip } from '../../libs/sheets/raw-zip.fixture.js'
import { columnLetters } from '../../src/imports/import-cells.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { startTestWorker, type TestWorker } from '../support/test-worker.js'
import { book, ImportClient } from './import-client.js'

jest.setTimeout(60_000)

let app: TestApp
let worker: TestWorker
let client: ImportClient
beforeAll(async () => {
  app = await startTestApp()
  worker = await startTestWorker(app)
  client = new ImportClient(app, app.own.staff.administrator, app.own.district.id)
})
afterAll(async () => {
  await worker.close()
  await app.close()
})

const HEADER = ['Họ và tên', 'Năm sinh', 'Đơn vị']
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])

/** 248 MB of one row after another, which pack to less than a megabyte. */
function bomb(): Buffer {
  const row = '<row r="1"><c r="A1" t="inlineStr"><is><t>aaaaaaaaaaaaaaaa</t></is></c></row>'
  const inside = `<worksheet><sheetData>${row.repeat(Math.ceil(248_000_000 / row.length))}</sheetData></worksheet>`
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
    ['less than a megabyte that unpacks to 248', '50 MB', bomb],
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
    const { body } = await app
      .as(app.own.staff.administrator)
      .get(`/imports/template?target=${target}`)
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => done(null, Buffer.concat(chunks)))
      })
      .expect(200)
    const sheets: string[] = []
    for await (const event of parseWorkbook(body as Buffer))
      if ('sheet' in event) sheets.push(event.sheet.name)
    expect(sheets).toEqual(['Danh sách', 'Hướng dẫn'])
    const view = await client.checked(target, body as Buffer)
    expect([view.state, view.sheetName, view.counts.total]).toEqual(['checked', 'Danh sách', 1])
  },
)

it('left no unexpected failure in the logs', () => {
  expect(app.log.failures).toEqual([])
  expect(worker.log.failures).toEqual([])
})
