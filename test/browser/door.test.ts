import type { Browser } from 'playwright-core'
import { doorTraining, registered, type DoorTraining } from '../attendance/door-world.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { axeViolations, describeInChromium, startChromium, visit, type Visit } from './chromium.js'

describeInChromium('the door in a browser', () => {
  let app: TestApp
  let browser: Browser
  let training: DoorTraining
  let door: Visit
  beforeAll(async () => {
    app = await startTestApp()
    app.clock.setTo('2023-04-26T07:24')
    training = await doorTraining(app)
    browser = await startChromium()
  })
  afterAll(async () => {
    await browser.close()
    await app.close()
  })
  beforeEach(async () => {
    door = await visit(browser, app, app.own.staff.door, `/trainings/${training.id}/door`)
  })
  afterEach(async () => {
    await door.context.close()
    expect(door.complaints).toEqual([])
  })

  const type = async (code: string) => {
    await door.page.keyboard.type(code)
    await door.page.keyboard.press('Enter')
  }
  const shown = (result: string) => door.page.waitForSelector(`#answer[data-shown="${result}"]`)
  const isReady = () =>
    door.page.evaluate(`document.activeElement.id === 'code' && document.activeElement.value === ''`)

  it('answers a typed code at once, keeps the focus, and counts nobody twice', async () => {
    const { code, name } = await registered(app, training)
    await type(code)
    const answer = await shown('in')
    expect(await answer.getAttribute('class')).toBe('ans ok')
    expect(await answer.innerText()).toContain(name)
    expect(await isReady()).toBe(true)
    expect(await door.page.innerText('#count-in')).toBe('1')

    await type(code)
    expect(await (await shown('already_in')).innerText()).toContain('Đã vào rồi')
    expect(await isReady()).toBe(true)
    expect(await door.page.innerText('#count-in')).toBe('1')
  })

  it('turns red for a code that is no ticket', async () => {
    await type('khong-phai-ve')
    const answer = await shown('unknown')
    expect(await answer.getAttribute('class')).toBe('ans no')
    expect(await answer.innerText()).toContain('Không đọc được mã')
    expect(await isReady()).toBe(true)
  })

  it('takes tickets that follow one another faster than the answers, each once', async () => {
    const people = [await registered(app, training), await registered(app, training)]
    await type(people[0]!.code)
    await type(people[1]!.code)
    await door.page.locator('#answer .nm', { hasText: people[1]!.name }).waitFor()
    const scans = await app.query('SELECT 1 FROM scans WHERE registration_id = ANY($1)', [
      people.map(({ registrationId }) => registrationId),
    ])
    expect(scans).toHaveLength(2)
  })

  it('finds a name as it is typed and marks the person present', async () => {
    const { name } = await registered(app, training, { name: 'Đặng Thị Thuỷ' })
    await door.page.fill('#search', 'dang thi th')
    await door.page.click(`button[aria-label="Ghi có mặt ${name}"]`)
    expect(await (await shown('in')).innerText()).toContain(name)
    await door.page.fill('#search', 'dang thi thu')
    await door.page.waitForSelector('#found:not([hidden]) em')
    expect(await door.page.innerText('#found em')).toBe('Đã vào 7:24')
  })

  it('says when nothing came through, keeps the code, and sends the same scan again', async () => {
    const { code, registrationId } = await registered(app, training)
    // The request reaches the server and its answer is lost on the way.
    await door.page.route(
      '**/scans',
      async (route) => {
        await route.fetch()
        await route.abort()
      },
      { times: 1 },
    )
    await type(code)
    expect(await (await shown('unsent')).innerText()).toContain('Chưa ghi được')
    expect(await door.page.inputValue('#code')).toBe(code)
    door.complaints.length = 0 // Chromium writes the cut connection down as an error.
    await door.page.keyboard.press('Enter')
    await shown('in')
    const scans = await app.query('SELECT result FROM scans WHERE registration_id = $1', [registrationId])
    expect(scans).toEqual([{ result: 'in' }])
  })

  it('can be used by everybody, in each of its faces', async () => {
    const { code } = await registered(app, training)
    const waiting = await registered(app, training, { state: 'waiting' })
    expect(await axeViolations(door.page)).toEqual([])
    const faces = [
      [code, 'in'],
      [code, 'already_in'],
      [waiting.code, 'waiting'],
      ['x', 'unknown'],
    ] as const
    for (const [sent, result] of faces) {
      await type(sent)
      await shown(result)
      expect(await axeViolations(door.page, '#answer')).toEqual([])
    }
    await door.page.fill('#search', 'tran')
    await door.page.waitForSelector('#found:not([hidden]) .found')
    expect(await axeViolations(door.page, '#found')).toEqual([])
  }, 90_000)

  it.each([
    ['/door', 390],
    ['board', 1280],
    ['attendance', 390],
    ['attendance', 1280],
  ])('has pages around it that everybody can use: %s at %i px', async (path, width) => {
    await registered(app, training)
    const address = path.startsWith('/') ? path : `/trainings/${training.id}/${path}`
    const seen = await visit(browser, app, app.own.staff.organizer, address, width)
    expect(await axeViolations(seen.page)).toEqual([])
    expect(await seen.page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(
      0,
    )
    expect(seen.complaints).toEqual([])
    await seen.context.close()
  })
})
