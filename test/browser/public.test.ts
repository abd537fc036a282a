import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { makeTraining } from '../news/training-row.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { axeViolations, describeInChromium, startChromium, visit } from './chromium.js'

let app: TestApp
let browser: Browser
let article: string

describeInChromium('public pages in a browser', () => {
  beforeAll(async () => {
    app = await startTestApp()
    await furnish()
    browser = await startChromium()
  }, 60_000)

  afterAll(async () => {
    await browser?.close()
    await app?.close()
  })

  const pages = [
    ['home', () => '/'],
    ['home in English', () => '/?lang=en'],
    ['the list of news', () => '/tin-bai'],
    ['an article', () => article],
    ['its print page', () => `${article}/in`],
    ['the list of trainings', () => '/lop'],
  ] as const

  it.each(pages.flatMap(([name, path]) => [390, 1280].map((width) => ({ name, path, width }))))(
    '$name fits $width px, keeps the policy and is accessible',
    async ({ path, width }) => {
      const { page, context, complaints } = await visit(browser, app, null, path(), width)
      expect(await overflow(page)).toBe(0)
      expect(await axeViolations(page)).toEqual([])
      expect(complaints).toEqual([])
      await context.close()
    },
    60_000,
  )
})

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

async function furnish(): Promise<void> {
  const district = app.own.district.id
  const training = await makeTraining(app, district, { title: 'Tập huấn kỹ năng công tác tuyên truyền' })
  const open = {
    status: 'registration_open',
    publicRegistration: true,
    closesAt: '2023-04-25T17:00:00+07:00',
  }
  await makeTraining(app, district, { ...open, title: 'Tập huấn nghiệp vụ kiểm tra, giám sát' })
  const editor = app.as(app.own.staff.editor)
  const bytes = await sharp({ create: { width: 1600, height: 900, channels: 3, background: '#26408b' } })
    .jpeg()
    .toBuffer()
  const picture = await editor
    .upload('/pictures', { alt: 'Hội trường', caption: 'Quang cảnh lớp' }, { file: [bytes, 'a.jpg'] })
    .set('Accept', 'application/json')
  const more = { pictureId: (picture.body as { id: string }).id, trainingIds: [training.id] }
  await publish('Kế hoạch tập huấn cán bộ công đoàn năm 2023', {})
  article = await publish('Đổi mới công tác tuyên truyền trong tổ chức Công đoàn', more)
}

async function publish(title: string, more: object): Promise<string> {
  const editor = app.as(app.own.staff.editor)
  const text = { title, lead: 'Ngày 26/4/2023, LĐLĐ huyện mở lớp.', authorName: 'Phạm Yến' }
  const body = '<h2>Nội dung</h2><p>Một đoạn.</p><ul><li>Một</li></ul><blockquote><p>Trích.</p></blockquote>'
  const { body: made } = await editor.post('/articles', { ...text, body, ...more }).expect(201)
  const { id, slug } = made as { id: string; slug: string }
  await editor.post(`/articles/${id}/publication`).expect(201)
  return `/tin-bai/${slug}`
}
