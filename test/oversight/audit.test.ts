import ExcelJS from 'exceljs'
import { v7 as uuid } from 'uuid'
import type { AuditView } from '../../src/oversight/oversight.presenter.js'
import { openTraining, organizer, register, somebody, withdraw } from '../registrations/world.js'
import { makeStaff } from '../support/staff.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

let app: TestApp
beforeAll(async () => void (app = await startTestApp({ units: 3 })))
afterAll(() => {
  expect(app.log.failures).toEqual([])
  return app.close()
})
beforeEach(() => app.clock.setTo('2023-04-10T08:00'))

const administrator = () => app.as(app.own.staff.administrator)

const entries = async (query = '', agent = administrator()) =>
  ((await agent.get(`/audit${query}`).expect(200)).body as AuditView).entries

type Parser = NonNullable<Parameters<ReturnType<ReturnType<typeof administrator>['get']>['parse']>[0]>

const asBytes: Parser = (response, done) => {
  const parts: Buffer[] = []
  response.on('data', (part: Buffer) => parts.push(part))
  response.on('end', () => done(null, Buffer.concat(parts)))
}

async function textsOf(bytes: Buffer): Promise<string[]> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes as unknown as ArrayBuffer)
  const texts: string[] = []
  book.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => texts.push(cell.text))))
  return texts
}

async function someEntries() {
  const { id } = await openTraining(app)
  const made = await register(app, id, somebody(app))
  await withdraw(app, made.id).expect(201)
  return { trainingId: id, made }
}

describe('the audit', () => {
  it('says in plain words who did what to what, newest first', async () => {
    const { made } = await someEntries()
    const [newest] = await entries()
    expect(newest).toMatchObject({
      verb: 'registrations.withdraw',
      act: 'Rút tên khỏi lớp',
      actor: { kind: 'user', id: app.own.staff.organizer.id },
      subject: { kind: 'registration', id: made.id, name: made.fullName },
      organization: { id: app.own.district.id },
      fields: ['state'],
    })
    expect(newest!.subject.page).toEqual({
      href: `/registrations/${made.id}`,
      permission: 'registrations.read',
    })
    const ids = (await entries()).map(({ id }) => id)
    expect(ids).toEqual(ids.toSorted().toReversed())
    const page = await administrator().page('/audit').expect(200)
    expect(page.text).toContain('Rút tên khỏi lớp')
    expect(page.text).toContain(`href="/registrations/${made.id}"`)
  })

  it.each([
    ['verb', 'registrations.register'],
    ['subjectKind', 'training'],
    ['actorKind', 'user'],
  ])('is narrowed by %s', async (name, value) => {
    await someEntries()
    const found = await entries(`?${name}=${value}`)
    expect(found.length).toBeGreaterThan(0)
    const said = found.map(({ verb, subject, actor }) =>
      name === 'verb' ? verb : name === 'subjectKind' ? subject.kind : actor.kind,
    )
    expect(new Set(said)).toEqual(new Set([value]))
  })

  it('is narrowed by words of a name without accents', async () => {
    await someEntries()
    const { name } = app.own.staff.organizer
    const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase()
    const found = await entries(`?who=${encodeURIComponent(plain)}`)
    expect(new Set(found.map(({ actor }) => actor.label))).toEqual(new Set([name]))
    expect(await entries('?who=khong-ai-ca')).toEqual([])
  })

  it('is narrowed to a person, a training, a body and one subject, with what belongs to them', async () => {
    const { made, trainingId } = await someEntries()
    const other = await someEntries()
    const verbs = async (query: string) => (await entries(query)).map(({ verb }) => verb)
    expect(await verbs(`?personId=${made.personId}`)).toEqual([
      'registrations.withdraw',
      'registrations.register',
      'people.create',
    ])
    const ofTraining = await entries(`?trainingId=${trainingId}`)
    expect(ofTraining.map(({ verb }) => verb)).toContain('registrations.register')
    expect(ofTraining.map(({ subject }) => subject.id)).not.toContain(other.trainingId)
    expect(await verbs(`?subjectId=${made.id}`)).toEqual(['registrations.withdraw', 'registrations.register'])
    const ofUnit = await entries(`?organizationId=${app.own.units[0]!.id}`)
    expect(new Set(ofUnit.map(({ organization }) => organization!.id))).toEqual(
      new Set([app.own.units[0]!.id]),
    )
    const page = await administrator().page(`/audit?personId=${made.personId}`).expect(200)
    expect(page.text).toContain(`<a href="/people/${made.personId}">${made.fullName}</a>`)
  })

  it('is narrowed by days in Vietnam, as they really passed', async () => {
    await someEntries()
    const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
    expect((await entries(`?from=${today}&to=${today}`)).length).toBeGreaterThan(0)
    expect(await entries('?to=2020-01-01')).toEqual([])
    expect(await entries('?from=2100-01-01')).toEqual([])
    await administrator().get('/audit?from=31/2/2023').expect(400)
    const { body } = await administrator().get(`/audit?from=2026-11-25&to=2026-11-20`).expect(400)
    expect(body).toMatchObject({ code: 'audit_days_reversed' })
    const page = await administrator().page('/audit?from=2026-11-25&to=2026-11-20').expect(400)
    expect(page.text).toContain('Ngày kết thúc đứng trước ngày bắt đầu')
  })

  it('takes the empty fields of its form for no filter', async () => {
    await someEntries()
    expect(await entries('?from=&to=&who=&actorKind=&verb=&subjectKind=')).toEqual(await entries())
  })

  it('is paged by what was read last, so that new entries shift nothing', async () => {
    await someEntries()
    const all = (await entries('?pageSize=200')).map(({ id }) => id)
    const first = (await administrator().get('/audit?pageSize=2').expect(200)).body as AuditView
    await someEntries()
    const next = (await administrator().get(`/audit?pageSize=2&before=${first.older}`).expect(200))
      .body as AuditView
    expect([...first.entries, ...next.entries].map(({ id }) => id)).toEqual(all.slice(0, 4))
    const page = await administrator().page('/audit?pageSize=2').expect(200)
    expect(page.text).toContain('Xem cũ hơn')
  })

  it('keeps entries in the order of writing when many are written at once', async () => {
    const rows = Array.from({ length: 20 }, () => uuid())
    for (const id of rows) {
      await app.query(
        `INSERT INTO audit_entries (id, at, actor_kind, actor_label, verb, subject_kind, organization_id)
         VALUES ($1, now(), 'system', 'Hệ thống', 'jobs.retry', 'job', $2)`,
        [id, app.own.district.id],
      )
    }
    const read = (await entries('?verb=jobs.retry')).map(({ id }) => id)
    expect(read).toEqual(rows.toReversed())
  })
})

describe('reach', () => {
  it('shows a district nothing of another, and refuses to narrow to what is foreign', async () => {
    const { made, trainingId } = await someEntries()
    const foreign = app.as(app.foreign.staff.viewer)
    const seen = JSON.stringify(await entries('', foreign))
    for (const hidden of [made.id, trainingId, made.fullName, app.own.district.id]) {
      expect(seen).not.toContain(hidden)
    }
    for (const query of [
      `personId=${made.personId}`,
      `trainingId=${trainingId}`,
      `organizationId=${app.own.district.id}`,
    ]) {
      await foreign.get(`/audit?${query}`).expect(404)
      await foreign.get(`/audit/xlsx?${query}`).expect(404)
    }
    expect(await entries(`?subjectId=${made.id}`, foreign)).toEqual([])
    await organizer(app).get('/audit').expect(403)
  })

  it('shows entries that belong to no body only to who stands over the whole installation', async () => {
    await app.query(
      `INSERT INTO audit_entries (id, at, actor_kind, actor_label, verb, subject_kind)
       VALUES ($1, now(), 'system', 'Không của ai', 'privacy.retention', 'installation')`,
      [uuid()],
    )
    const top = await makeStaff(app.nest, app.province.id, 'tỉnh')
    const labels = async (agent = administrator()) =>
      (await entries('?verb=privacy.retention', agent)).map(({ actor }) => actor.label)
    expect(await labels(app.as(top.viewer))).toEqual(['Không của ai'])
    expect(await labels()).toEqual([])
  })
})

describe('the spreadsheet', () => {
  it('holds what the filter finds, and its taking is written down with the number', async () => {
    const { made } = await someEntries()
    const answer = await administrator()
      .get(`/audit/xlsx?personId=${made.personId}`)
      .buffer()
      .parse(asBytes)
      .expect(200)
    expect(answer.headers['content-type']).toContain('spreadsheetml')
    const texts = await textsOf(answer.body as Buffer)
    expect(texts).toContain('Rút tên khỏi lớp')
    expect(texts).toContain(`Đăng ký: ${made.fullName}`)
    const [entry] = await entries('?verb=audit.export')
    expect(entry).toMatchObject({ act: 'Xuất nhật ký ra Excel', detail: '3' })
  })
})

it('is reached from the bar and from the pages of a person, a training and a body', async () => {
  const { made, trainingId } = await someEntries()
  for (const path of [
    `/people/${made.personId}`,
    `/trainings/${trainingId}`,
    `/organizations/${app.own.district.id}`,
  ]) {
    expect((await administrator().page(path).expect(200)).text).toMatch(/href="\/audit\?\w+Id=/)
  }
  expect((await administrator().page('/dashboard').expect(200)).text).toContain('href="/audit"')
  expect((await organizer(app).page('/dashboard').expect(200)).text).not.toContain('href="/audit"')
})
