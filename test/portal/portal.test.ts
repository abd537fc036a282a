import { person } from '../support/factories/people.js'
import { attend, makeTraining } from '../news/training-row.js'
import { makeStaff, type StaffMember } from '../support/staff.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp
/** Of the body that stands above all others. */
let topAdministrator: StaffMember
beforeAll(async () => {
  app = await startTestApp()
  topAdministrator = (await makeStaff(app.nest, app.province.id, 'tỉnh')).administrator
})
afterAll(() => app.close())

describe('a page that cannot be shown', () => {
  /** What every page of the house has: a title, what happened, how to go on. */
  const parts = (html: string) => ({
    title: /<h1[^>]*>([^<]+)<\/h1>/.exec(html)?.[1],
    happened: /<p class="h2">([^<]+)<\/p>/.exec(html)?.[1],
    button: /<a class="btn btn-primary" href="([^"]+)">([^<]+)<\/a>/.exec(html)?.slice(1),
  })

  it('because of its address says so, and leads to the same page without it', async () => {
    const { text } = await app.as(app.own.staff.administrator).page('/people?page=x').expect(400)
    expect(parts(text)).toEqual({
      title: 'Chưa làm được',
      happened: 'Địa chỉ trang hoặc bộ lọc có chỗ chưa đúng, nên trang chưa mở được.',
      button: ['/people', 'Mở lại trang này'],
    })
    expect(text).toContain('<code>page</code>: Phải là số nguyên từ 1')
    expect(text).not.toContain('lời nhắc ở từng ô')
  })

  it.each([
    [404, '/people/019a0000-0000-7000-8000-000000000000', '/dashboard'],
    [404, '/khong-co', '/'],
    [400, '/lop?page=1&page=2', '/lop'],
    [400, '/%E0%A4%A', '/'],
  ])('with %d at %s has the shape of the others', async (status, path, way) => {
    const { text } = await app.as(app.own.staff.administrator).page(path).expect(status)
    const { title, happened, button } = parts(text)
    expect([title, happened]).toEqual([expect.any(String), expect.any(String)])
    expect(button).toEqual([way, expect.any(String)])
    expect(text).toContain('<header class="top')
  })

  it('after a form that is gone says what happened and leads on', async () => {
    const nobody = '/people/019a0000-0000-7000-8000-000000000000'
    const { text } = await app.as(app.own.staff.administrator).submit(nobody, { fullName: '' }).expect(400)
    expect(parts(text)).toEqual({
      title: 'Chưa làm được',
      happened: 'Nội dung gửi lên có chỗ chưa đúng, nên chưa có gì được ghi.',
      button: ['/dashboard', 'Về bàn làm việc'],
    })
    expect(text).toContain('<code>fullName</code>: Chưa điền mục này.')
  })
})

describe('home', () => {
  it('shows what comes next with its seats, and the form only where it stands open', async () => {
    const closesAt = '2023-04-25T17:00:00+07:00'
    const open = { status: 'registration_open', publicRegistration: true, closesAt, capacity: 40 }
    const district = app.own.district.id
    const one = await makeTraining(app, district, { ...open, title: 'Lớp mở đăng ký' })
    await makeTraining(app, district, { ...open, publicRegistration: false, title: 'Lớp cử người' })
    await makeTraining(app, district, { status: 'draft', title: 'Lớp còn kín' })
    await makeTraining(app, district, { startsOn: '2023-03-08', title: 'Lớp đã qua' })
    const { text: html } = await app.visitor.page('/').expect(200)
    expect(html).toContain('Còn 40 chỗ')
    expect(html).toContain('Nhận đăng ký đến 17:00 ngày 25/4/2023')
    expect(html.match(/aria-label="Đăng ký: /g)).toHaveLength(1)
    expect(html).toContain(`href="/lop/${one.slug}"`)
    expect(html).not.toMatch(/Lớp còn kín|Lớp đã qua/)
    app.clock.setTo('2023-04-25T17:00')
    expect((await app.visitor.page('/')).text).not.toContain('aria-label="Đăng ký: ')
  })

  it('counts its visitors: nine digits, dots between thousands', async () => {
    await app.query(`INSERT INTO page_day_counts (page, day, views) VALUES ('site', '2023-04-24', 2466000)`)
    const { text: html } = await app.visitor.page('/').set('User-Agent', 'Mozilla/5.0 (X11)')
    expect(html).toMatch(/aria-label="Tổng số lượt truy cập: 2\.466\.0\d\d"/)
    const digits = [...html.matchAll(/<i aria-hidden="true">(\d)<\/i>/g)].map(([, digit]) => digit).join('')
    expect(digits).toMatch(/^0024660\d\d$/)
  })

  it('speaks English by the switch', async () => {
    const { text: html } = await app.visitor.page('/?lang=en').expect(200)
    expect(html).toContain('Coming trainings')
    expect(html).toContain('Verify a certificate')
  })

  it('lets no cache keep what a signed-in person sees', async () => {
    for (const path of ['/', '/lop', '/tin-bai', '/dashboard']) {
      const { headers } = await app.as(app.own.staff.editor).page(path).expect(200)
      expect(headers['cache-control']).toContain('no-store')
    }
  })
})

describe('the public list of trainings', () => {
  it('has what comes before what is over, never a draft', async () => {
    const { body } = await app.visitor.get('/lop').expect(200)
    const titles = (body as { items: { title: string }[] }).items.map(({ title }) => title)
    expect(titles.at(-1)).toBe('Lớp đã qua')
    expect(titles).not.toContain('Lớp còn kín')
    const past = await app.visitor.page('/lop?when=past').expect(200)
    expect(past.text).toContain('Lớp đã qua')
    expect(past.text).not.toContain('Lớp mở đăng ký')
    expect((await app.visitor.page('/lop?search=lop%20da%20qua')).text).toContain('Lớp đã qua')
    await app.visitor.get('/lop?when=never').expect(400)
  })
})

describe('the dashboard', () => {
  interface Dashboard {
    duties: { kind: string; count: number }[]
    desk: null | {
      figures: { trainings: number; held: number; certificates: number }
      underWay: { title: string; taken: number; steps: string[] }[]
      months: { month: number; attended: number; underWay: number; planned: number }[]
      nearest: { startsOn: string; inDays: number } | null
    }
  }
  const dashboard = async (token = app.own.staff.organizer) =>
    (await app.as(token).get('/dashboard').expect(200)).body as Dashboard

  it('counts people by what stands: came, have a seat, planned', async () => {
    app.clock.setTo('2023-04-24T08:00')
    const unit = app.foreign.units[0]!.id
    const district = app.foreign.district.id
    const held = await makeTraining(app, district, { startsOn: '2023-03-08', title: 'Đã tổ chức' })
    for (const sessions of [2, 1, 0]) await attend(app, held, await person(app.nest, unit), unit, sessions)
    const open = await makeTraining(app, district, { status: 'registration_open', title: 'Đang mở' })
    await attend(app, open, await person(app.nest, unit), unit, 0)
    await makeTraining(app, district, {
      status: 'draft',
      startsOn: '2023-05-18',
      capacity: 60,
      title: 'Bản thảo',
    })
    const { desk } = await dashboard(app.foreign.staff.organizer)
    expect(desk).toMatchObject({
      figures: { trainings: 3, held: 1, certificates: 0 },
      nearest: { startsOn: '2023-04-26', inDays: 2 },
      months: [
        { month: 3, attended: 2, underWay: 0, planned: 0 },
        { month: 4, attended: 0, underWay: 1, planned: 0 },
        { month: 5, attended: 0, underWay: 0, planned: 60 },
      ],
    })
    expect(desk!.underWay.map(({ title }) => title)).toEqual(['Đang mở', 'Bản thảo', 'Đã tổ chức'])
    const page = await app.as(app.foreign.staff.organizer).page('/dashboard').expect(200)
    expect(page.text).toContain('Chào đồng chí')
    expect(page.text).toContain('Còn 2 ngày đến lớp gần nhất.')
    expect(page.text).toContain('<caption class="visually-hidden">Cán bộ dự tập huấn năm 2023</caption>')
  })

  it('names letters, drafts and jobs only to those whose work they are', async () => {
    await app
      .as(app.own.staff.editor)
      .post('/articles', { title: 'A', lead: 'B', body: 'C', authorName: 'D' })
    await park('thatFailed')
    const kinds = async (member: typeof app.own.staff.editor) =>
      (await dashboard(member)).duties.map(({ kind }) => kind)
    expect(await kinds(topAdministrator)).toEqual(expect.arrayContaining(['parked_jobs', 'draft_articles']))
    expect(await kinds(app.own.staff.administrator)).toContain('draft_articles')
    expect(await kinds(app.own.staff.administrator)).not.toContain('parked_jobs')
    expect(await kinds(app.own.staff.editor)).toContain('draft_articles')
    expect(await kinds(app.own.staff.viewer)).not.toContain('draft_articles')
    expect(await kinds(app.foreign.staff.editor)).not.toContain('draft_articles')
  })

  it('is for everybody who is signed in, with what their role is about', async () => {
    expect((await dashboard(app.own.staff.door)).desk).toBeNull()
    expect((await app.as(app.own.staff.door).page('/dashboard')).text).toContain('href="/door"')
    await app.as(app.own.staff.unit_representative).page('/dashboard').expect(200)
    const { headers } = await app.visitor.page('/dashboard').expect(303)
    expect(headers.location).toBe('/sign-in?next=%2Fdashboard')
    await app.visitor.get('/dashboard').expect(401)
  })
})

async function park(kind: string): Promise<string> {
  const [row] = await app.query<{ id: string }>(
    `INSERT INTO outbox (id, kind, ref, state, attempts, last_error, due_at, created_at)
     VALUES (gen_random_uuid(), $1, '{}', 'parked', 5, 'Error: hết giấy', now(), now()) RETURNING id`,
    [kind],
  )
  return row!.id
}

describe('jobs', () => {
  it('shows what stands still with its error, and lets it run again once', async () => {
    const id = await park('thatWaits')
    const administrator = app.as(topAdministrator)
    const page = await administrator.page('/jobs').expect(200)
    expect(page.text).toContain('Error: hết giấy')
    const answer = await administrator.submit(`/jobs/${id}/retry`).expect(303)
    expect(answer.headers.location).toBe('/jobs')
    expect(await app.query(`SELECT state, attempts FROM outbox WHERE id = $1`, [id])).toEqual([
      { state: 'due', attempts: 0 },
    ])
    const again = await administrator.post(`/jobs/${id}/retry`).expect(404)
    expect(again.body).toMatchObject({ code: 'job_not_parked' })
  })

  it('is for the administrators of the top body, since jobs are of the whole installation', async () => {
    const id = await park('ofTheWholeHouse')
    const district = app.as(app.own.staff.administrator)
    await district.get('/jobs').expect(403)
    await district.post(`/jobs/${id}/retry`).expect(403)
    expect(await app.query(`SELECT state FROM outbox WHERE id = $1`, [id])).toEqual([{ state: 'parked' }])
    expect((await district.page('/dashboard')).text).not.toContain('href="/jobs"')
    expect((await app.as(topAdministrator).page('/dashboard')).text).toContain('href="/jobs"')
    await app.as(app.own.staff.organizer).get('/jobs').expect(403)
    await app.visitor.get('/jobs').expect(401)
  })
})

describe('before anything is set up', () => {
  it('says how to find the way in, and nothing breaks', async () => {
    const empty = await startTestApp({ empty: true })
    try {
      const { text: html } = await empty.visitor.page('/').expect(200)
      expect(html).toContain('Hệ thống chưa được thiết lập')
      expect((await empty.visitor.page('/?lang=en')).text).toContain('The system is not set up yet')
      for (const path of ['/lop', '/tin-bai']) await empty.visitor.page(path).expect(200)
    } finally {
      await empty.close()
    }
  })
})

describe('the warning about an unencrypted connection', () => {
  const warning = 'Kết nối này không được mã hóa'
  const dashboardAt = (host: string) => app.as(app.own.staff.editor).page('/dashboard').set('Host', host)

  it('stays away where nobody else is on the way', async () => {
    for (const host of ['localhost:3000', '127.0.0.1:3000', '[::1]:3000'])
      expect((await dashboardAt(host)).text).not.toContain(warning)
  })

  it('stands on every page that comes over the network', async () => {
    expect((await dashboardAt('192.168.1.20:3000')).text).toContain(warning)
    expect((await dashboardAt('127.0.0.1.evil.example')).text).toContain(warning)
  })
})
