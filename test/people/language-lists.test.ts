import { heldTraining } from '../reports/held-training.js'
import { itWith, pdfText } from '../support/pdf-tools.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

/** That every list of people orders and finds names alike, on screens and on paper (cases 2, 8, 9 and 10). */
let app: TestApp
let trainingId: string
let sessionId: string

const organizer = () => app.as(app.own.staff.organizer)
const ofAll = ['Nguyễn Văn An', 'Lê Văn An', 'Nguyễn Thị An', 'Trần Thị An', 'Nguyễn An']
const middleFirst = ['Nguyễn An', 'Nguyễn Thị An', 'Trần Thị An', 'Lê Văn An', 'Nguyễn Văn An']
const familyFirst = ['Lê Văn An', 'Nguyễn An', 'Nguyễn Thị An', 'Nguyễn Văn An', 'Trần Thị An']
/** Named as the units are called. */
const namesake = 'Vũ Thị Số'
const sought = ['Lê Duc', 'Lê Dục', 'Lê Đức', "K'Brơi", 'Đặng Thị Thuỷ']

beforeAll(async () => {
  app = await startTestApp({ units: 2 })
  app.clock.setTo('2023-04-26T08:00')
  const delegates = [...ofAll, ...sought, namesake].map((name) => ({ name, unit: 0 }))
  trainingId = await heldTraining(app, app.own, delegates)
  const [session] = await app.query<{ id: string }>(
    'SELECT id FROM training_sessions WHERE training_id = $1 ORDER BY no LIMIT 1',
    [trainingId],
  )
  sessionId = session!.id
})
afterAll(() => app.close())

const said = async (path: string) => (await organizer().page(path).expect(200)).text
const printed = async () => {
  const answer = await organizer()
    .get(`/trainings/${trainingId}/sign-in-sheet`)
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => done(null, Buffer.concat(chunks)))
    })
    .expect(200)
  return pdfText(answer.body as Buffer)
}

/** Those of `names` that the text shows, in its order. */
const inOrder = (text: string, names: string[]) =>
  names
    .map((name) => ({ name, at: text.replaceAll('&#39;', "'").indexOf(name) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ name }) => name)

/** Each list with the text that it answers, searched for `search` where it can be. */
const searched: [string, (search: string) => Promise<string>][] = [
  ['the people', (search) => said(`/people?search=${search}`)],
  ['the roster of a training', (search) => said(`/trainings/${trainingId}/registrations?search=${search}`)],
  ['the attendance', (search) => said(`/trainings/${trainingId}/attendance?search=${search}`)],
  ['the door', (search) => said(`/trainings/${trainingId}/door?sessionId=${sessionId}&search=${search}`)],
  ['whom to register', (search) => said(`/trainings/${trainingId}/registrations/new?search=${search}`)],
]
const whole: [string, () => Promise<string>][] = [
  ['those who are not trained', () => said('/untrained')],
  ['who gets a certificate', () => said(`/trainings/${trainingId}/certificates`)],
]
const lists = [...searched.map(([name, ask]) => [name, () => ask('an')] as const), ...whole]

const choose = (nameOrder: string) =>
  app
    .as(app.own.staff.administrator)
    .post(`/organizations/${app.own.district.id}/name-order`, { nameOrder })
    .expect(201)

describe('by given, middle, then family name', () => {
  it.each(lists)('stand %s', async (_, ask) => {
    expect(inOrder(await ask(), ofAll)).toEqual(middleFirst)
  })

  itWith('pdftotext', 'sign people on the sheet', async () => {
    expect(inOrder(await printed(), ofAll)).toEqual(middleFirst)
  })
})

describe('where the office chose the family name after the given one', () => {
  beforeAll(() => choose('given-family-middle'))
  afterAll(() => choose('given-middle-family'))

  it.each(lists)('stand %s', async (_, ask) => {
    expect(inOrder(await ask(), ofAll)).toEqual(familyFirst)
  })

  itWith('pdftotext', 'sign people on the sheet', async () => {
    expect(inOrder(await printed(), ofAll)).toEqual(familyFirst)
  })
})

describe('a search', () => {
  it.each(searched)('of %s ranks the name written as sought first', async (_, ask) => {
    const found = inOrder(await ask(encodeURIComponent('Đức')), sought)
    expect(found).toHaveLength(3)
    expect(found[0]).toBe('Lê Đức')
  })

  it.each(searched)('of %s finds names without accents and signs', async (_, ask) => {
    expect(inOrder(await ask('broi'), sought)).toEqual(["K'Brơi"])
    expect(inOrder(await ask('dang+thi+thuy'), sought)).toEqual(['Đặng Thị Thuỷ'])
  })

  it.each(searched.filter(([name]) => !['the attendance', 'the door'].includes(name)))(
    'of %s ranks names before units',
    async (_, ask) => {
      const found = inOrder(await ask(encodeURIComponent('số')), [namesake, ...ofAll])
      expect(found).toEqual([namesake, ...middleFirst])
    },
  )

  it('of those who are not trained keeps to units by words of their names', async () => {
    expect(inOrder(await said('/untrained?unit=cdcs+so+1'), ofAll)).toEqual(middleFirst)
    expect(inOrder(await said('/untrained?unit=so+2'), ofAll)).toEqual([])
  })
})
