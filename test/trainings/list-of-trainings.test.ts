import { startTestApp, type TestApp } from '../support/test-app.js'
import { go, morning, planTraining, type TrainingBody } from './sample-training.js'

let app: TestApp
beforeAll(async () => void (app = await startTestApp()))
afterAll(() => app.close())

const organizer = () => app.as(app.own.staff.organizer)

describe('the list of trainings', () => {
  const list = async (query: string) => {
    const { body } = await app.as(app.own.staff.viewer).get(`/trainings?${query}`).expect(200)
    return body as { items: TrainingBody[]; total: number; next: string | null; years: number[] }
  }

  beforeAll(async () => {
    await planTraining(app)
    const nextYear = [{ ...morning, date: '2024-03-08' }]
    await planTraining(app, { title: 'Đạ Tẻh: nữ công', sessions: nextYear, venue: 'Nhà văn hóa Ấp Bắc' })
    await planTraining(app, { title: 'An toàn lao động', sessions: nextYear })
    const published = await planTraining(app, { title: 'Ăn ở, sinh hoạt', sessions: nextYear })
    await go(app, published.id, 'publication')
  })

  it('finds without accents, in title, place, code and speaker', async () => {
    expect((await list('search=da+teh+nu+cong')).items.map(({ title }) => title)).toEqual(['Đạ Tẻh: nữ công'])
    expect((await list('search=ap+bac')).total).toBe(1)
    expect((await list('search=ho+quoc+phong&year=2024')).total).toBe(3)
    expect((await list('search=TH-2024-001')).total).toBe(1)
  })

  it('sorts as Vietnamese is sorted', async () => {
    const { items, years } = await list('year=2024&sort=title')
    expect(items.map(({ title }) => title)).toEqual([
      'An toàn lao động',
      'Ăn ở, sinh hoạt',
      'Đạ Tẻh: nữ công',
    ])
    expect(years).toEqual([2024, 2023])
  })

  it('filters by status, pages, and shows nothing of other districts', async () => {
    expect((await list('year=2024&status=published')).items.map(({ title }) => title)).toEqual([
      'Ăn ở, sinh hoạt',
    ])
    const second = await list('year=2024&sort=title&pageSize=2&page=2')
    expect([second.total, second.items.length]).toEqual([3, 1])
    const { body } = await app.as(app.foreign.staff.viewer).get('/trainings').expect(200)
    expect((body as { total: number }).total).toBe(0)
  })

  it('goes on from any training in each order, also from one without a day, and shows each once', async () => {
    const others = await Promise.all([
      planTraining(app, { sessions: [] }),
      planTraining(app, { sessions: [] }),
    ])
    expect(others.map(({ startsOn }) => startsOn)).toEqual([null, null])
    for (const sort of ['startsOn', '-startsOn', 'title', '-title']) {
      const whole = (await list(`sort=${sort}`)).items.map(({ id }) => id)
      expect(whole).toHaveLength(6)
      const walked: string[] = []
      for (let after = '', isOver = false; !isOver;) {
        const page = await list(`sort=${sort}&pageSize=1${after}`)
        walked.push(...page.items.map(({ id }) => id))
        after = `&after=${page.next}`
        isOver = page.next === null
      }
      expect([sort, walked]).toEqual([sort, whole])
    }
  })

  it('has a page, with a search that keeps the filter, and says when nothing is found', async () => {
    const { text } = await organizer().page('/trainings?year=2024&search=an+toan').expect(200)
    expect(text).toContain('An toàn lao động')
    expect(text).toContain('name="year" value="2024"')
    const none = await organizer().page('/trainings?search=xyzxyz').expect(200)
    expect(none.text).toContain('Không tìm thấy lớp nào')
  })
})

it('never failed unexpectedly', () => expect(app.log.failures).toEqual([]))
