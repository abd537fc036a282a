import { person } from '../support/factories/people.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { attend, makeTraining } from './training-row.js'

let app: TestApp
beforeAll(async () => void (app = await startTestApp()))
afterAll(() => app.close())

const text = { lead: 'Sapo của bài.', body: 'Đoạn một.\n\nĐoạn hai.', authorName: 'Phạm Yến' }
const editor = () => app.as(app.own.staff.editor)
const phone = 'Mozilla/5.0 (Linux; Android 13) Mobile'

async function published(title: string, changes: object = {}): Promise<{ id: string; slug: string }> {
  const { body } = await editor().post('/articles', { ...text, title, ...changes })
  const { id, slug } = body as { id: string; slug: string }
  await editor().post(`/articles/${id}/publication`).expect(201)
  return { id, slug }
}

const read = (slug: string, agent = phone) => app.visitor.page(`/tin-bai/${slug}`).set('User-Agent', agent)

const shownViews = (html: string) => Number(/Lượt xem: ([\d.]+)/.exec(html)?.[1])

describe('the page of an article', () => {
  it('shows everything that the sample shows', async () => {
    app.clock.setTo('2023-04-30T22:20')
    const { slug } = await published('Bài đủ phần')
    const { text: html } = await read(slug).expect(200)
    for (const part of [
      '30/04/2023 10:20 CH',
      'Lượt xem: 0',
      'In trang',
      '<p class="sapo">Sapo của bài.</p>',
      '<p>Đoạn một.</p>',
      '<p class="by">Phạm Yến</p>',
      'Thống kê truy cập',
      'Đang xem',
      'property="og:title" content="Bài đủ phần"',
      'property="og:description" content="Sapo của bài."',
      `content="${app.address}/tin-bai/${slug}"`,
    ])
      expect(html).toContain(part)
  })

  it('counts a reader once in half an hour, another reader apart, and machines not at all', async () => {
    app.clock.setTo('2023-05-02T08:05')
    const { slug } = await published('Bài đếm lượt')
    await read(slug)
    await read(slug)
    await read(slug, 'Mozilla/5.0 (compatible; Googlebot/2.1)')
    await app.visitor.get(`/tin-bai/${slug}`)
    expect(shownViews((await read(slug)).text)).toBe(1)
    await read(slug, `${phone} Other`)
    expect(shownViews((await read(slug)).text)).toBe(2)
    app.clock.advance({ minutes: 30 })
    await read(slug)
    expect(shownViews((await read(slug)).text)).toBe(3)
  })

  it('tells what came of the training: who was at both sessions', async () => {
    const unit = app.own.units[0]!.id
    const training = await makeTraining(app, app.own.district.id, { title: 'Lớp được nhắc đến' })
    for (const sessions of [2, 2, 1, 0])
      await attend(app, training, await person(app.nest, unit), unit, sessions)
    const draft = await makeTraining(app, app.own.district.id, { status: 'draft', title: 'Lớp còn kín' })
    const { slug } = await published('Bài về lớp', { trainingIds: [training.id, draft.id] })
    const { text: html } = await read(slug)
    expect(html).toContain('Đã tổ chức · 2 người dự đủ 2 buổi')
    expect(html).toContain(`href="/lop/${training.slug}"`)
    expect(html).not.toContain('Lớp còn kín')
  })

  it('prints alone', async () => {
    const { slug } = await published('Bài để in')
    const { text: html } = await app.visitor.page(`/tin-bai/${slug}/in`).expect(200)
    expect(html).toContain('<h1>Bài để in</h1>')
    expect(html).toContain(`/tin-bai/${slug}`)
    expect(html).not.toContain('Thống kê truy cập')
    expect(html).toContain('name="robots" content="noindex"')
  })

  it('speaks English by the switch while the text stays as it was written', async () => {
    const { slug } = await published('Bài hai thứ tiếng')
    const { text: html } = await app.visitor.page(`/tin-bai/${slug}?lang=en`).expect(200)
    expect(html).toContain('<html lang="en"')
    expect(html).toContain('Visit statistics')
    expect(html).toContain('Print page')
    expect(html).toContain('Bài hai thứ tiếng')
    expect(html).not.toContain('Lượt xem')
  })

  it('opens by a link that a network has added its own to', async () => {
    const { slug } = await published('Bài chia sẻ')
    await app.visitor.page(`/tin-bai/${slug}?fbclid=abc&utm_source=zalo`).expect(200)
    await app.visitor.page('/tin-bai?fbclid=abc').expect(200)
    await app.visitor.page('/?fbclid=abc').expect(200)
  })

  it.each(['khong-co', 'a%00b', 'A'.repeat(250), '%27%20or%201=1'])('is not found at %s', async (slug) => {
    const { status } = await app.visitor.get(`/tin-bai/${slug}`)
    expect([400, 404]).toContain(status)
  })
})

describe('the list', () => {
  it('finds without accents, newest first, page by page', async () => {
    for (let n = 1; n <= 14; n++) {
      app.clock.advance({ minutes: 1 })
      await published(`Nữ công số ${n}`)
    }
    const found = await app.visitor.get('/tin-bai?search=nu%20cong').expect(200)
    const { items, total } = found.body as { items: { title: string }[]; total: number }
    expect(total).toBe(14)
    expect(items.map(({ title }) => title).slice(0, 2)).toEqual(['Nữ công số 14', 'Nữ công số 13'])
    const second = await app.visitor.page('/tin-bai?search=nu%20cong&page=2').expect(200)
    expect(second.text).toContain('Nữ công số 2')
    expect(second.text).toContain('Đang xem 13–14 trong 14')
    const none = await app.visitor.page('/tin-bai?search=khongcobainao')
    expect(none.text).toContain('Không tìm thấy tin bài nào')
  })

  it.each(['?page=0', '?page=abc', '?page=1&page=2', '?stars=5'])('refuses %s', (query) =>
    app.visitor.get(`/tin-bai${query}`).expect(400),
  )
})
