import sharp from 'sharp'
import { v7 as uuid } from 'uuid'
import { inspectImage } from '#images'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp
beforeAll(async () => void (app = await startTestApp()))
afterAll(() => app.close())

interface Picture {
  id: string
  width: number
  height: number
  sizes: { format: string; width: number; href: string }[]
}

const words = { alt: 'Hội trường nhìn từ hàng ghế cuối', caption: 'Quang cảnh lớp tập huấn' }
const editor = () => app.as(app.own.staff.editor)

const photo = (width = 2000, height = 1000) =>
  sharp({ create: { width, height, channels: 3, background: '#b3141d' } })
    .withExif({ IFD0: { Copyright: 'Một người' }, IFD3: { GPSLatitude: '11/1 30/1 0/1' } })
    .jpeg()
    .toBuffer()

const send = (bytes: Buffer, name = 'anh.jpg', fields: Record<string, string> = words) =>
  editor()
    .upload('/pictures', fields, { file: [bytes, name] })
    .set('Accept', 'application/json')

const article = { title: 'Bài có ảnh', lead: 'Sapo.', body: 'Đoạn.', authorName: 'Phạm Yến' }

/** Of a picture that a published article shows. */
async function publishedPicture(): Promise<{ articleId: string; href: string }> {
  const picture = (await send(await photo())).body as Picture
  const { body } = await editor().post('/articles', { ...article, pictureId: picture.id })
  const { id } = body as { id: string }
  await editor().post(`/articles/${id}/publication`).expect(201)
  return { articleId: id, href: picture.sizes[0]!.href }
}

describe('a picture', () => {
  it('is stored in three widths as WebP and JPEG, without what the camera wrote', async () => {
    const { body } = await send(await photo()).expect(201)
    const picture = body as Picture
    expect(picture).toMatchObject({ width: 2000, height: 1000, ...words })
    expect(picture.sizes.map(({ format, width }) => `${width} ${format}`)).toEqual([
      '480 webp',
      '480 jpeg',
      '960 webp',
      '960 jpeg',
      '1600 webp',
      '1600 jpeg',
    ])
    for (const { href, format, width } of picture.sizes) {
      const file = await editor().get(href).buffer(true).expect(200)
      const bytes = file.body as Buffer
      expect(await inspectImage(bytes)).toEqual({ format, width, height: width / 2 })
      expect((await sharp(bytes).metadata()).exif).toBeUndefined()
    }
  })

  it('goes by its content, not by its name', async () => {
    const png = await sharp(await photo(300, 200))
      .png()
      .toBuffer()
    const { body } = await send(png, 'that-is-a-png.jpg').expect(201)
    expect((body as Picture).sizes.map(({ width }) => width)).toEqual([300, 300])
  })

  it('is seen by its own people before, and by everybody after, publication', async () => {
    const picture = (await send(await photo(500, 300))).body as Picture
    const { href } = picture.sizes[0]!
    await app.visitor.get(href).expect(404)
    await app.as(app.foreign.staff.editor).get(href).expect(404)
    const own = await editor().get(href).expect(200)
    expect(own.headers['cache-control']).toBe('private, no-store')
    const { body } = await editor().post('/articles', { ...article, pictureId: picture.id })
    const { id } = body as { id: string }
    await app.visitor.get(href).expect(404)
    await editor().post(`/articles/${id}/publication`).expect(201)
    const open = await app.visitor.get(href).expect(200)
    expect(open.headers).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    })
    await editor().post(`/articles/${id}/withdrawal`, { reason: 'Sai' }).expect(201)
    await app.visitor.get(href).expect(404)
  })

  it.each(['480.gif', '../480.webp', '481.webp', '%00', '480.webp%00'])('has no file %s', async (file) => {
    const { href } = await publishedPicture()
    const { status } = await app.visitor.get(href.replace(/[^/]+$/, encodeURI(file)))
    expect([400, 404]).toContain(status)
  })

  it('becomes the picture of the article that it is sent for', async () => {
    const { body } = await editor().post('/articles', article)
    const { id } = body as { id: string }
    const answer = await editor()
      .upload('/pictures', { ...words, articleId: id }, { file: [await photo(600, 400), 'a.jpg'] })
      .expect(303)
    expect(answer.headers.location).toBe(`/articles/${id}`)
    const page = await editor().page(`/articles/${id}`)
    expect(page.text).toContain('<figcaption>Quang cảnh lớp tập huấn</figcaption>')
    expect((await editor().get(`/articles/${id}`)).body).toMatchObject({ version: 2 })
  })

  it('is not sent for an article elsewhere', async () => {
    const { articleId } = await publishedPicture()
    const before = await app.count('pictures')
    await app
      .as(app.foreign.staff.editor)
      .upload('/pictures', { ...words, articleId }, { file: [await photo(60, 40), 'a.jpg'] })
      .set('Accept', 'application/json')
      .expect(404)
    await app
      .as(app.own.staff.viewer)
      .upload('/pictures', words, { file: [await photo(60, 40), 'a.jpg'] })
      .expect(403)
    expect(await app.count('pictures')).toBe(before)
  })
})

describe('what is no picture', () => {
  it.each([
    ['HTML as .jpg', Buffer.from('<html><script>alert(1)</script></html>'), 415, 'picture_not_image'],
    [
      'SVG',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
      415,
      'picture_not_image',
    ],
    ['an empty file', Buffer.alloc(0), 400, 'picture_missing'],
  ])('is refused: %s', async (_name, bytes, status, code) => {
    const { body } = await send(bytes).expect(status)
    expect(body).toMatchObject({ code, errors: [{ field: 'file' }] })
  })

  it('is refused when it breaks off in the middle', async () => {
    const whole = await photo()
    await send(whole.subarray(0, whole.length / 2)).expect(415)
  })

  it('is refused when it has too many pixels', async () => {
    const huge = await sharp({ create: { width: 8000, height: 6000, channels: 3, background: '#fff' } })
      .png({ compressionLevel: 9 })
      .toBuffer()
    const { body } = await send(huge, 'a.png').expect(413)
    expect(body).toMatchObject({ code: 'picture_too_large', errors: [{ field: 'file' }] })
    expect((body as { detail: string }).detail).toContain('8000 × 6000')
  })

  it('is refused when more than 15 MB come', async () => {
    await send(Buffer.alloc(15 * 1024 * 1024 + 1, 1)).expect(413)
  })

  it('is refused when nothing comes, and when text comes in its place', async () => {
    const nothing = await editor().post('/pictures', words).expect(400)
    expect(nothing.body).toMatchObject({ code: 'picture_missing' })
    const asText = await editor()
      .post('/pictures', { ...words, file: 'abc' })
      .expect(400)
    expect(asText.body).toMatchObject({ code: 'picture_missing' })
  })

  it('needs a description and a caption, without tags', async () => {
    const { body } = await send(await photo(60, 40), 'a.jpg', { alt: '', caption: '<b>x</b>' }).expect(400)
    expect(body).toMatchObject({ errors: [{ field: 'alt', code: 'required' }] })
    const tags = await send(await photo(60, 40), 'a.jpg', { ...words, caption: '<img onerror=x>' }).expect(
      400,
    )
    expect(tags.body).toMatchObject({ code: 'markup_not_allowed', errors: [{ field: 'caption' }] })
  })

  it('is told beside the field, with what was typed kept', async () => {
    const { body } = await editor().post('/articles', article)
    const articleId = (body as { id: string }).id
    const shown = await editor()
      .upload('/pictures', { ...words, articleId }, { file: [Buffer.from('chữ'), 'a.jpg'] })
      .expect(415)
    expect(shown.text).toContain('id="f-file-error"')
    expect(shown.text).toContain(`value="${words.caption}"`)
  })

  it('has no address of its own for an unknown id', async () => {
    await app.visitor.get(`/anh/${uuid()}/480.webp`).expect(404)
    await app.visitor.get('/anh/x/480.webp').expect(404)
  })
})
