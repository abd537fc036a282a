import { sampleNews, samplePicture } from '../sample/index.js'
import type { Stage } from '../stage.js'

interface Article {
  id: string
  slug: string
  state: string
}

const paragraph = (text: string) => `<p>${text}</p>`

/** The news report of 30/4/2023, with one picture of our own, and its first readers. */
export async function news(stage: Stage): Promise<void> {
  const text = sampleNews()
  await stage.moveClock('2023-04-30T21:30')
  const form = new FormData()
  form.set('alt', text.picture.alt)
  form.set('caption', text.picture.caption)
  form.set(
    'file',
    new Blob([new Uint8Array(await samplePicture())], { type: 'image/jpeg' }),
    'hoi-truong.jpg',
  )
  const picture = await stage.editor.upload<{ id: string }>('/pictures', form)
  stage.progress.did('Ảnh: tranh minh họa hội trường, do phần mềm vẽ')
  const article = await stage.editor.post<Article>('/articles', {
    organizationId: stage.districtId,
    title: text.title,
    lead: text.lead,
    body: text.paragraphs.map(paragraph).join('\n'),
    authorName: text.author,
    trainingIds: [stage.trainingId],
    pictureId: picture.id,
  })
  await stage.moveClock(text.publishedAt)
  await stage.editor.post(`/articles/${article.id}/publication`)
  stage.articleSlug = article.slug
  const page = await stage.public.page(`/tin-bai/${article.slug}`)
  for (const sign of ['30/04/2023 10:20 CH', 'Lượt xem', 'In trang', 'Phạm Yến', 'Thống kê truy cập']) {
    if (!page.includes(sign)) throw new Error(`Trang tin bài thiếu "${sign}"`)
  }
  stage.progress.did(`Đã đăng: ${text.title}, 30/04/2023 10:20 CH`)
  await stage.organizer.post(`/trainings/${stage.trainingId}/completion`)
  stage.progress.did('Đóng hồ sơ lớp')
}
