import type { BoardView } from '../../src/attendance/boards.presenter.js'
import type { DoorView } from '../../src/attendance/doors.presenter.js'
import type { RosterLine } from '../../src/attendance/roster.presenter.js'
import type { Today } from '../../src/attendance/views/today.page.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { doorTraining, registered, ticket, type DoorPerson, type DoorTraining } from './door-world.js'

let app: TestApp
let training: DoorTraining
let people: DoorPerson[]
beforeAll(async () => {
  app = await startTestApp()
  app.clock.setTo('2023-04-26T07:24')
  training = await doorTraining(app)
  people = []
  for (const name of ['Nguyễn Thị Hương', 'Trần Thị Hoà', 'Nguyễn Thị Anh', "K'Brơi", 'Nguyễn Thị Huyền']) {
    people.push(await registered(app, training, { name }))
  }
  await registered(app, training, { name: 'Nguyễn Thị Hoãn', state: 'waiting' })
})
afterAll(() => app.close())

const door = () => app.as(app.own.staff.door)
const namesIn = (text: string) => people.map(({ name }) => name).filter((name) => text.includes(name))

describe('the roster at the door', () => {
  const roster = async (search: string) => {
    const query = new URLSearchParams({ sessionId: training.sessionIds[0], search }).toString()
    const { body } = await door().get(`/trainings/${training.id}/roster?${query}`).expect(200)
    return body as { items: RosterLine[]; counts: { in: number; total: number } }
  }

  it('finds names without accents, those that begin so before those that only hold it', async () => {
    const { items } = await roster('nguyen thi h')
    expect(items.map(({ fullName }) => fullName)).toEqual([
      'Nguyễn Thị Huyền',
      'Nguyễn Thị Hương',
      'Nguyễn Thị Anh',
    ])
    expect((await roster('broi')).items.map(({ fullName }) => fullName)).toEqual(["K'Brơi"])
  })

  it('holds only people with a place, and nothing personal beyond the name', async () => {
    const { items, counts } = await roster('')
    expect(counts).toEqual({ in: 0, total: 5 })
    expect(items).toHaveLength(5)
    expect(Object.keys(items[0]!).sort()).toEqual(
      ['arrivedAt', 'fullName', 'positionTitle', 'registrationId', 'seq', 'state', 'unitName'].sort(),
    )
    const page = await door().page(`/trainings/${training.id}/door?search=nguyen`).expect(200)
    for (const text of [JSON.stringify(items), page.text])
      expect(text).not.toMatch(/0900000777|900 000 777|1971/)
  })

  it('is closed beyond the reach and for other sessions', async () => {
    const foreign = await doorTraining(app, app.foreign)
    const query = `sessionId=${foreign.sessionIds[0]}`
    await door().get(`/trainings/${foreign.id}/roster?${query}`).expect(404)
    await door().get(`/trainings/${foreign.id}/door`).expect(404)
    await door().get(`/trainings/${training.id}/roster?${query}`).expect(404)
    await door().get(`/trainings/${training.id}/attendance`).expect(403)
    await door().get(`/trainings/${training.id}/board`).expect(403)
  })
})

describe('the door page', () => {
  const address = (query: Record<string, string> = {}) =>
    `/trainings/${training.id}/door?${new URLSearchParams({ sessionId: training.sessionIds[0], ...query }).toString()}`

  it('opens on the session that is on or comes next', async () => {
    const at = async (time: string) => {
      app.clock.setTo(time)
      const { body } = (await door().get(`/trainings/${training.id}/door`).expect(200)) as { body: DoorView }
      return body.session!.name
    }
    expect(await at('2023-04-20T08:00')).toBe('Buổi sáng')
    expect(await at('2023-04-26T11:30')).toBe('Buổi chiều')
    expect(await at('2023-04-27T08:00')).toBe('Buổi chiều')
    expect(await at('2023-04-26T07:24')).toBe('Buổi sáng')
  })

  it('says why the camera is off', async () => {
    const { text } = await door().page(address()).expect(200)
    expect(text).toContain('chưa có https')
  })

  it('shows the answer again after a plain form, without any script', async () => {
    const send = () => door().submit(`/trainings/${training.id}/scans`, ticket(training, people[0]!.code))
    const first = await send().expect(303)
    const shown = await door()
      .page(first.headers.location as string)
      .expect(200)
    expect(shown.text).toMatch(/class="ans ok"[^>]*data-shown="in"/)
    expect(shown.text).toContain('Nguyễn Thị Hương')
    expect(shown.text).toContain('<b id="count-in">1</b>')
    const second = await door().page((await send().expect(303)).headers.location as string)
    expect(second.text).toMatch(/class="ans again"[^>]*data-shown="already_in"/)
    expect(second.text).toContain('Đã vào rồi')
  })

  it('shows what was wrong with an empty code on the same door', async () => {
    const empty = ticket(training, '')
    const { text } = await door().submit(`/trainings/${training.id}/scans`, empty).expect(422)
    expect(text).toContain('Chưa điền mục này.')
    expect(text).toContain('Buổi sáng, 26/4')
  })

  it('lists people by name, with a button for each who is not in yet', async () => {
    const { text } = await door()
      .page(address({ search: 'nguyen thi h' }))
      .expect(200)
    expect(namesIn(text)).toHaveLength(3)
    expect(text).toContain('Ghi có mặt Nguyễn Thị Huyền')
    expect(text).not.toContain('Ghi có mặt Nguyễn Thị Hương')
    expect(text).toContain('Đã vào 7:24')
  })

  it('escapes what was sought', async () => {
    const { text } = await door()
      .page(address({ search: '"><script>' }))
      .expect(200)
    expect(text).not.toContain('"><script>')
  })
})

describe("the day's doors", () => {
  it('are the sessions of today within reach, without drafts', async () => {
    await doorTraining(app, app.foreign)
    const draft = await doorTraining(app)
    await app.query(`UPDATE trainings SET status = 'draft' WHERE id = $1`, [draft.id])
    const { body } = (await door().get('/door').expect(200)) as { body: Today }
    expect(body.items.map(({ trainingId, sessionName }) => [trainingId, sessionName])).toEqual([
      [training.id, 'Buổi sáng'],
      [training.id, 'Buổi chiều'],
    ])
    const { text } = await door().page('/door').expect(200)
    expect(text).toContain(`/trainings/${training.id}/door?sessionId=${training.sessionIds[0]}`)
  })

  it('say so on a day without sessions', async () => {
    app.clock.setTo('2023-04-25T08:00')
    expect((await door().page('/door').expect(200)).text).toContain('Hôm nay không có buổi nào')
    app.clock.setTo('2023-04-26T07:24')
  })
})

describe('the wall of the hall', () => {
  it('shows how many came, by group and by minute, and who came last', async () => {
    app.clock.setTo('2023-04-26T07:50')
    await door().post(`/trainings/${training.id}/scans`, ticket(training, people[3]!.code)).expect(200)
    const viewer = app.as(app.own.staff.viewer)
    const { body } = (await viewer.get(`/trainings/${training.id}/board`).expect(200)) as { body: BoardView }
    expect(body.groups).toEqual([{ group: 'Trường học', in: 2, total: 5 }])
    expect(body.newest.map(({ fullName }) => fullName)).toEqual(["K'Brơi", 'Nguyễn Thị Hương'])
    expect(body.minutes).toHaveLength(15)
    expect(body.minutes.at(-1)).toEqual({ at: '2023-04-26T00:50:00.000Z', count: 1 })
    expect(body.seats.filter((state) => state === 'late')).toHaveLength(1)
    const { text } = await viewer.page(`/trainings/${training.id}/board`).expect(200)
    expect(text).toContain('Vừa vào')
  })
})

it('writes no failure into the log', () => expect(app.log.failures).toEqual([]))
