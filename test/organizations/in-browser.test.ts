import type { Browser } from 'playwright-core'
import { axeViolations, describeInChromium, startChromium, visit } from '../browser/chromium.js'
import { organization, units } from '../support/factories/organizations.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

describeInChromium('organisations in a browser', () => {
  let app: TestApp
  let browser: Browser
  beforeAll(async () => {
    app = await startTestApp({ units: 30 })
    app.clock.setTo('2026-02-01T08:00')
    const cluster = await organization(
      app.nest,
      { kind: 'cluster_union', name: 'Công đoàn cụm Đông' },
      app.own.district,
    )
    await units(app.nest, cluster, 3, (n) => `CĐCS Đông ${n}`)
    browser = await startChromium()
  })
  afterAll(async () => {
    await browser?.close()
    await app?.close()
  })

  const administrator = () => app.own.staff.administrator

  it('are chosen by typing a part of the name, and the choice survives another search', async () => {
    const { page, complaints, context } = await visit(browser, app, administrator(), '/organizations/new')
    const search = page.getByPlaceholder('Gõ tên đơn vị, không cần dấu')
    await search.pressSequentially('cum dong')
    await page.getByRole('radio', { name: /Công đoàn cụm Đông/ }).check()
    await search.fill('so 12')
    await page.getByRole('radio', { name: /CĐCS số 12/ }).waitFor()
    expect(await page.getByRole('radio', { name: /Công đoàn cụm Đông/ }).isChecked()).toBe(true)
    await page.getByLabel('Tên đơn vị', { exact: true }).fill('CĐCS Đông 4')
    await page.getByLabel('Cấp', { exact: true }).selectOption('grassroots_union')
    expect(await axeViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Thêm đơn vị' }).click()
    await page.getByText('Đã thêm đơn vị.').waitFor()
    expect(await page.getByRole('link', { name: 'Công đoàn cụm Đông' }).count()).toBeGreaterThan(0)
    expect(complaints).toEqual([])
    await context.close()
  })

  it('unfold in place in the tree', async () => {
    const { page, complaints, context } = await visit(browser, app, administrator(), '/organizations/tree')
    await page.locator('summary', { hasText: 'Công đoàn cụm Đông' }).click({ position: { x: 8, y: 24 } })
    await page.getByRole('link', { name: 'CĐCS Đông 2' }).waitFor()
    expect(page.url()).toMatch(/\/organizations\/tree$/)
    expect(await axeViolations(page)).toEqual([])
    expect(complaints).toEqual([])
    await context.close()
  })

  it('gather several for a merger, found by several searches', async () => {
    const path = `/organizations/${app.own.units[0]!.id}/successions/new?kind=merge`
    const { page, complaints, context } = await visit(browser, app, administrator(), path)
    const others = page.getByRole('group', { name: /Cùng nhập với đơn vị này/ })
    for (const no of [21, 27]) {
      await others.getByPlaceholder('Gõ tên đơn vị, không cần dấu').fill(`so ${no}`)
      await others.getByRole('checkbox', { name: new RegExp(`CĐCS số ${no}`) }).check()
    }
    expect(await axeViolations(page)).toEqual([])
    await page.getByLabel(/Tên đơn vị mới/).fill('CĐCS Hợp nhất')
    await page.getByLabel('Số quyết định').fill('12/QĐ-LĐLĐ')
    await page.getByLabel('Có hiệu lực từ ngày').fill('2025-07-01')
    await page.getByRole('button', { name: 'Ghi sáp nhập' }).click()
    await page.getByText('Đã ghi thay đổi.').waitFor()
    for (const no of [1, 21, 27]) {
      expect(await page.getByRole('link', { name: `CĐCS số ${no}`, exact: true }).count()).toBe(1)
    }
    expect(await axeViolations(page)).toEqual([])
    expect(complaints).toEqual([])
    await context.close()
  })

  it.each([390, 1280])('fit a screen of %i px', async (width) => {
    const district = `/organizations/${app.own.district.id}`
    const kinds = ['rename', 'transfer', 'standing', 'merge', 'split', 'dissolve']
    const paths = [
      ...['/organizations', '/organizations?on=2023-04-26', '/organizations/tree', '/organizations/new'],
      ...[district, `${district}/edit`, `${district}/successions`, '/organizations/choices?search=so'],
      ...kinds.map((kind) => `${district}/successions/new?kind=${kind}`),
    ]
    const { page, context, complaints } = await visit(browser, app, administrator(), paths[0]!, width)
    for (const path of paths) {
      await page.goto(`${app.address}${path}`)
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect([path, over > 1]).toEqual([path, false])
    }
    expect(complaints).toEqual([])
    await context.close()
  })

  it('logged no unexpected failure', () => expect(app.log.failures).toEqual([]))
})
