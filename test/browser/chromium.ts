import { AxeBuilder } from '@axe-core/playwright'
import { existsSync } from 'node:fs'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import type { StaffMember } from '../support/staff.js'
import type { TestApp } from '../support/test-app.js'

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path))

/** A suite in a real browser; where there is none it is skipped and its name says why. */
export function describeInChromium(name: string, suite: () => void) {
  if (executablePath) describe(name, suite)
  else describe.skip(`${name} (skipped: chromium is not installed, Debian package chromium)`, suite)
}

export const startChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] })

export interface Visit {
  page: Page
  context: BrowserContext
  /** What the page complained about: script errors, refusals by the Content Security Policy. */
  complaints: string[]
}

/** A page of the application as the member sees it, on a phone unless a width is given. */
export async function visit(
  browser: Browser,
  app: TestApp,
  member: StaffMember | null,
  path: string,
  width = 390,
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width, height: 844 } })
  if (member) await context.addCookies([{ name: 'tap-huan', value: member.token, url: app.address }])
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await page.goto(`${app.address}${path}`)
  return { page, context, complaints }
}

/** The rules that the page (or one part of it) breaks, each with its first element; empty when all can use it. */
export async function axeViolations(page: Page, part?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page })
  const { violations } = await (part ? axe.include(part) : axe).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''} ${nodes[0]?.failureSummary ?? ''}`)
}
