import { itWith, pdfPages, pdfText } from '../support/pdf-tools.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { startTestWorker, type TestWorker } from '../support/test-worker.js'
import { until } from '../support/until.js'
import { certificatesOf, countMade } from './certificate-rows.js'
import { heldTraining, type HeldTraining } from './held-training.js'

const names = ["K'Brơi", 'Nguyễn Thị Ánh', 'Trần Văn Ân', 'Đặng Thị Thúy', 'Lê Hữu Đức']

let app: TestApp
let worker: TestWorker
let training: HeldTraining
beforeAll(async () => {
  app = await startTestApp()
  app.clock.setTo('2023-04-26T17:30')
  worker = await startTestWorker(app)
  training = await heldTraining(
    app,
    app.own,
    names.map((fullName) => ({ fullName, birthYear: 1979 })),
  )
  await app.as(app.own.staff.organizer).post(`/trainings/${training.id}/certificates`).expect(201)
  await until(async () => (await countMade(app, training.id)) === names.length, 'all are made')
})
afterAll(async () => {
  await worker.close()
  await app.close()
})

interface Shown {
  certificates: { id: string; numberText: string; fullName: string; code: string; file: string }[]
}
const organizer = () => app.as(app.own.staff.organizer)
const shown = async () => {
  const { body } = await organizer().get(`/trainings/${training.id}/certificates`).expect(200)
  return (body as Shown).certificates
}
const download = async (path: string) => {
  const answer = await organizer().get(path).buffer(true).expect(200)
  expect(answer.headers['content-type']).toBe('application/pdf')
  expect(answer.headers['cache-control']).toBe('private, no-store')
  return answer.body as Buffer
}

describe('the file of a certificate', () => {
  itWith('pdftotext', 'carries number, name, birth year and the address that the QR leads to', async () => {
    for (const { file, numberText, fullName, code } of await shown()) {
      const text = pdfText(await download(file))
      expect(text).toContain(`Số: ${numberText}`)
      expect(text).toContain(fullName)
      expect(text).toContain('Sinh năm: 1979')
      expect(text).toContain('Đã hoàn thành lớp tập huấn: Kỹ năng công tác tuyên truyền')
      expect(text.replace(/\s/g, '')).toContain(`${app.address}/kiem-tra/${code}`)
    }
  })

  it('is the same each time, and each look at it is written down', async () => {
    const [first] = await shown()
    const before = await app.count('audit_entries')
    expect(await download(first!.file)).toEqual(await download(first!.file))
    expect(await app.count('audit_entries')).toBe(before + 2)
  })

  it('is not for another district, nor for who may not read certificates', async () => {
    const [first] = await shown()
    await app.as(app.foreign.staff.organizer).get(first!.file).expect(404)
    await app.as(app.own.staff.door).get(first!.file).expect(403)
    await app.visitor.get(first!.file).expect(401)
  })

  it('is not there before it is made, and says so when the disk lost it', async () => {
    const waiting = await heldTraining(app, app.foreign, [{ fullName: 'Trần Văn An' }])
    await worker.close()
    await app.as(app.foreign.staff.organizer).post(`/trainings/${waiting.id}/certificates`).expect(201)
    const [certificate] = await certificatesOf(app, waiting.id)
    const file = `/certificates/${certificate!.id}/file`
    const early = await app.as(app.foreign.staff.organizer).get(file).expect(409)
    expect(early.body).toMatchObject({ code: 'certificate_not_made' })
    worker = await startTestWorker(app)
    await until(async () => (await countMade(app, waiting.id)) === 1)
    await app.query(
      `UPDATE stored_files SET sha256 = repeat('0', 64) WHERE id =
      (SELECT file_id FROM certificates WHERE id = $1)`,
      [certificate!.id],
    )
    const lost = await app.as(app.foreign.staff.organizer).get(file).expect(503)
    expect(lost.body).toMatchObject({ code: 'certificate_file_lost' })
  })
})

describe('the file for the printer', () => {
  itWith(
    ['pdftotext', 'pdfinfo'],
    'has one page for each certificate, in the order of the roster',
    async () => {
      const certificates = await shown()
      const merged = await download(`/trainings/${training.id}/certificates/merged`)
      expect(pdfPages(merged)).toBe(names.length)
      for (const [at, { numberText, fullName }] of certificates.entries()) {
        const text = pdfText(merged, at + 1)
        expect(text).toContain(`Số: ${numberText}`)
        expect(text).toContain(fullName)
      }
    },
  )

  it('does not exist where nothing is made', async () => {
    const empty = await heldTraining(app, app.own, [])
    const { body } = await organizer().get(`/trainings/${empty.id}/certificates/merged`).expect(409)
    expect(body).toMatchObject({ code: 'nothing_to_print' })
    await organizer().get(`/trainings/${training.id}/certificates/merged?part=2`).expect(409)
    await organizer().get(`/trainings/${training.id}/certificates/merged?part=0`).expect(400)
  })
})

describe('what was frozen', () => {
  it('does not follow later corrections of person, training or letterhead', async () => {
    const [first] = await shown()
    await app.query(`UPDATE registrations SET full_name = 'Tên Khác'`)
    await app.query(`UPDATE trainings SET title = 'Tên khác', venue = 'Nơi khác'`)
    const again = await shown()
    expect(again.map(({ fullName }) => fullName)).toContain(first!.fullName)
    expect(JSON.stringify(again)).not.toContain('khác')
  })
})
