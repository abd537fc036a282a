import { v7 as uuid } from 'uuid'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { makeTraining } from './training-row.js'

let app: TestApp
beforeAll(async () => void (app = await startTestApp()))
afterAll(() => app.close())

interface Article {
  id: string
  slug: string
  state: string
  version: number
  bodyHtml: string
  publishedAt: string | null
}

const text = {
  title: 'Đổi mới công tác tuyên truyền trong tổ chức Công đoàn',
  lead: 'Ngày 26/4/2023, LĐLĐ huyện mở lớp cho 100 cán bộ.',
  body: 'Đoạn một.\n\nĐoạn hai.',
  authorName: 'Phạm Yến',
}

const editor = () => app.as(app.own.staff.editor)

async function write(changes: object = {}): Promise<Article> {
  const { body } = await editor()
    .post('/articles', { ...text, ...changes })
    .expect(201)
  return body as Article
}

async function published(changes: object = {}): Promise<Article> {
  const { id } = await write(changes)
  const { body } = await editor().post(`/articles/${id}/publication`).expect(201)
  return body as Article
}

describe('the life of an article', () => {
  it('is a draft nobody else sees, then published, then withdrawn for good', async () => {
    const draft = await write({ title: 'Một vòng đời' })
    expect(draft).toMatchObject({ state: 'draft', version: 1, publishedAt: null, slug: 'mot-vong-doi' })
    await app.visitor.get(`/tin-bai/${draft.slug}`).expect(404)
    app.clock.setTo('2023-04-30T22:20')
    await editor().post(`/articles/${draft.id}/publication`).expect(201)
    const page = await app.visitor.page(`/tin-bai/${draft.slug}`).expect(200)
    expect(page.text).toContain('30/04/2023 10:20 CH')
    await editor().post(`/articles/${draft.id}/withdrawal`, { reason: 'Nhầm tên báo cáo viên' }).expect(201)
    const gone = await app.visitor.page(`/tin-bai/${draft.slug}`).expect(410)
    expect(gone.text).toContain('đã được gỡ')
    expect(gone.text).not.toContain('Nhầm tên')
    await app.visitor.get(`/tin-bai/${draft.slug}/in`).expect(410)
    expect((await app.visitor.get('/tin-bai')).text).not.toContain(draft.slug)
    expect((await editor().post(`/articles/${draft.id}/publication`)).body).toMatchObject({
      status: 409,
      code: 'article_state_wrong',
    })
  })

  it('takes an earlier moment of publication, but none that is still to come', async () => {
    const { id } = await write()
    const future = await editor().post(`/articles/${id}/publication`, { publishedAt: '2030-01-01T08:00' })
    expect(future.body).toMatchObject({ status: 400, code: 'publication_in_future' })
    const { body } = await editor().post(`/articles/${id}/publication`, { publishedAt: '2023-03-09T08:05' })
    expect(body).toMatchObject({ state: 'published', publishedAt: '2023-03-09T01:05:00.000Z' })
  })

  it('asks why it is withdrawn, on the page beside the field', async () => {
    const { id } = await published()
    const shown = await editor().submit(`/articles/${id}/withdrawal`, { reason: ' ' }).expect(422)
    expect(shown.text).toContain('Chưa điền mục này.')
    expect(await editor().get(`/articles/${id}`)).toMatchObject({ body: { state: 'published' } })
  })

  it('keeps its address when the title changes, and gives the same title a number', async () => {
    const first = await write({ title: 'Trùng tiêu đề' })
    const second = await write({ title: 'Trùng tiêu đề' })
    expect([first.slug, second.slug]).toEqual(['trung-tieu-de', 'trung-tieu-de-2'])
    const edited = await editor().post(`/articles/${first.id}`, {
      ...text,
      title: 'Tiêu đề khác',
      version: 1,
    })
    expect(edited.body).toMatchObject({ slug: 'trung-tieu-de', title: 'Tiêu đề khác', version: 2 })
  })
})

describe('editing', () => {
  it('keeps every version', async () => {
    const { id } = await write({ title: 'Bản một' })
    await editor()
      .post(`/articles/${id}`, { ...text, title: 'Bản hai', version: 1 })
      .expect(201)
    const rows = await app.query(
      `SELECT version, title FROM article_versions WHERE article_id = $1 ORDER BY 1`,
      [id],
    )
    expect(rows).toEqual([
      { version: 1, title: 'Bản một' },
      { version: 2, title: 'Bản hai' },
    ])
    await expect(app.query(`DELETE FROM article_versions WHERE article_id = $1`, [id])).rejects.toThrow()
  })

  it('refuses an edit of an old version and shows both', async () => {
    const { id } = await write({ title: 'Bản gốc' })
    await editor().post(`/articles/${id}`, { ...text, title: 'Của người khác', version: 1 })
    const refused = await editor().post(`/articles/${id}`, { ...text, title: 'Của tôi', version: 1 })
    expect(refused.body).toMatchObject({ status: 409, code: 'article_changed' })
    expect(refused.body.detail).toContain('“Của người khác”')
    const shown = await editor()
      .submit(`/articles/${id}`, { ...text, title: 'Của tôi', version: 1 })
      .expect(409)
    expect(shown.text).toContain('value="Của tôi"')
    expect(shown.text).toContain('<h3>Của người khác</h3>')
    expect(shown.text).toMatch(/name="version" value="2"/)
  })

  it('lets one of two at once through', async () => {
    const { id } = await write()
    const both = await Promise.all(
      ['Một', 'Hai'].map((title) => editor().post(`/articles/${id}`, { ...text, title, version: 1 })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
  })

  it('answers a repeated creation with the first article', async () => {
    const before = await app.count('articles')
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        editor().post('/articles', { ...text, title: 'Gửi lại' }, 'key-news-repeat'),
      ),
    )
    expect(new Set(answers.map(({ body }) => (body as Article).id)).size).toBe(1)
    expect(await app.count('articles')).toBe(before + 1)
  })
})

describe('reach', () => {
  it('does not show, change or tie what lies with another body', async () => {
    const { id } = await published({ title: 'Bài của huyện nhà' })
    const foreign = app.as(app.foreign.staff.editor)
    for (const path of ['', '/edit']) {
      const answer = await foreign.get(`/articles/${id}${path}`)
      expect(answer.body).toMatchObject({ status: 404, code: 'article_not_found' })
    }
    await foreign.post(`/articles/${id}`, { ...text, version: 1 }).expect(404)
    await foreign.post(`/articles/${id}/withdrawal`, { reason: 'x' }).expect(404)
    await foreign.post('/articles', { ...text, organizationId: app.own.district.id }).expect(404)
    const list = await foreign.get('/articles').expect(200)
    expect(list.text).not.toContain(id)
    const training = await makeTraining(app, app.foreign.district.id)
    const tied = await editor().post('/articles', { ...text, trainingIds: [training.id] })
    expect(tied.body).toMatchObject({ status: 404, code: 'training_not_found' })
    await editor()
      .post('/articles', { ...text, pictureId: uuid() })
      .expect(404)
  })

  it('is for editors: others read, the door does not', async () => {
    await app.as(app.own.staff.viewer).get('/articles').expect(200)
    await app.as(app.own.staff.viewer).post('/articles', text).expect(403)
    await app.as(app.own.staff.door).get('/articles').expect(403)
    await app.visitor.get('/articles').expect(401)
  })
})

describe('what is written to do harm', () => {
  it.each([
    ['title', '<script>alert(1)</script>'],
    ['title', 'javascript:alert(1)'],
    ['lead', '<img src=x onerror=alert(1)>'],
    ['authorName', '<b onclick=x>Tên</b>'],
    ['body', '<p>a</p><script>alert(1)</script>'],
    ['body', '<img src=x onerror=alert(1)>'],
    ['body', '<a href="javascript:alert(1)">a</a>'],
  ])('is refused in the %s: %s', async (field, value) => {
    const before = await app.count('articles')
    const { body } = await editor()
      .post('/articles', { ...text, [field]: value })
      .expect(400)
    expect(body.errors).toEqual([expect.objectContaining({ field, message: expect.any(String) })])
    const shown = await editor()
      .submit('/articles', { ...text, [field]: value })
      .expect(422)
    expect(shown.text).toContain(`id="f-${field}-error"`)
    expect(shown.text).not.toContain(value.includes('<') ? value : '\u0000')
    expect(await app.count('articles')).toBe(before)
  })

  it('is not shown either when it stands in the database', async () => {
    const { slug, id } = await published({ title: 'Đã bị chèn' })
    await app.query(
      `UPDATE articles SET body_html = '<p onclick="x()">Chữ<script>alert(1)</script></p><a href="javascript:x">b</a>',
       lead = '<script>alert(2)</script>' WHERE id = $1`,
      [id],
    )
    const { text: html } = await app.visitor.page(`/tin-bai/${slug}`)
    expect(html).toContain('<p>Chữ</p><a>b</a>')
    expect(html).toContain('&lt;script>alert(2)')
    expect(html).not.toMatch(/alert\(1\)|onclick|javascript:/)
  })

  it.each([
    ['no text', { body: '<p> </p>' }, 'body_empty'],
    ['an unknown field', { stars: 5 }, 'invalid_request'],
    ['a title that is too long', { title: 'a'.repeat(201) }, 'invalid_request'],
    ['a title that is no text', { title: 5 }, 'invalid_request'],
    ['an id that is none', { pictureId: '../x' }, 'invalid_request'],
  ])('refuses %s', async (_name, changes, code) => {
    const { body } = await editor().post('/articles', { ...text, ...changes })
    expect(body).toMatchObject({ status: 400, code })
  })
})
