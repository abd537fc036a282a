import { person } from '../support/factories/people.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp
beforeAll(async () => void (app = await startTestApp()))
afterAll(() => app.close())

/** The lines of the summary above a refused form, by the id that each leads to. */
function summaryOf(html: string): Map<string, string> {
  const note = /role="alert">.*?<\/div><\/div>/.exec(html)![0]
  return new Map([...note.matchAll(/href="#([^"]+)">([^<]+)</g)].map(([, id, words]) => [id!, words!]))
}

describe('a form that was sent empty', () => {
  const forms: [string, () => string | Promise<string>, string[]][] = [
    [
      'of a person',
      () => '/people',
      [
        'Họ và tên: chưa điền mục này.',
        'Đơn vị: chưa chọn mục này.',
        'Chức vụ công đoàn: chưa chọn mục này.',
      ],
    ],
    [
      'of a position',
      async () => `/people/${await person(app.nest, app.own.units[0]!.id)}/positions`,
      ['Đơn vị: chưa chọn mục này.', 'Từ ngày: chưa điền mục này.'],
    ],
    ['of an invitation', () => '/users', ['Vai trò: chưa chọn mục này.', 'Đơn vị: chưa chọn mục này.']],
    [
      'of a role',
      () => `/users/${app.own.staff.viewer.id}/roles`,
      ['Vai trò: chưa chọn mục này.', 'Đơn vị: chưa chọn mục này.'],
    ],
    ['of the second step', () => '/account/totp', ['Mật khẩu hiện nay: chưa điền mục này.']],
    [
      'of an API token',
      () => '/account/tokens',
      ['Được làm gì: chưa chọn mục này.', 'Tên: chưa điền mục này.'],
    ],
    ['of a body', () => '/organizations', ['Tên đơn vị: chưa điền mục này.', 'Cấp: chưa chọn mục này.']],
    ['of a training', () => '/trainings', ['Tên lớp: chưa điền mục này.']],
  ]

  it.each(forms)('%s names each field and leads to it', async (_, path, lines) => {
    const { text } = await app
      .as(app.own.staff.administrator)
      .submit(await path(), {})
      .expect(422)
    const summary = summaryOf(text)
    expect([...summary.values()]).toEqual(expect.arrayContaining(lines))
    for (const [id, words] of summary) {
      expect(words).toMatch(/^[^:]+: /)
      expect(text).toContain(`id="${id}"`)
    }
  })
})

it('left no unexpected failure in the log', () => expect(app.log.failures).toEqual([]))
