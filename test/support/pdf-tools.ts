import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const packageOf = {
  pdftotext: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdffonts: 'poppler-utils',
  qpdf: 'qpdf',
}
type Tool = keyof typeof packageOf

const isInstalled = (tool: Tool) =>
  spawnSync(tool, [tool === 'qpdf' ? '--version' : '-v']).error === undefined

/** A test that needs Debian tools; where one is missing the test is skipped and its name says why. */
export function itWith(tools: Tool | Tool[], name: string, test: () => Promise<void>) {
  const missing = [tools].flat().find((tool) => !isInstalled(tool))
  if (!missing) it(name, test)
  else it.skip(`${name} (skipped: ${missing} is not installed, Debian package ${packageOf[missing]})`, test)
}

function run(tool: Tool, bytes: Uint8Array, argumentsFor: (path: string) => string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-'))
  const path = join(folder, 'file.pdf')
  writeFileSync(path, bytes)
  const { status, stdout, stderr } = spawnSync(tool, argumentsFor(path), { encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  return { status, stdout, stderr }
}

/** The text of a page, or of all, with single spaces. */
export function pdfText(bytes: Uint8Array, page?: number) {
  const pages = page ? ['-f', String(page), '-l', String(page)] : []
  return run('pdftotext', bytes, (path) => [...pages, path, '-'])
    .stdout.replace(/\s+/g, ' ')
    .trim()
}

export interface WordBox {
  text: string
  /** From 1. */
  page: number
  /** Millimetres from the page's upper left corner. */
  left: number
  top: number
  right: number
  bottom: number
}

/** Each word with its box, as pdftotext sees it. */
export function pdfWords(bytes: Uint8Array): WordBox[] {
  const { stdout } = run('pdftotext', bytes, (path) => ['-bbox', path, '-'])
  const pattern = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g
  const mm = (points: string | undefined) => (Number(points) * 25.4) / 72
  const pages = stdout.split('<page ').slice(1)
  return pages.flatMap((page, index) =>
    [...page.matchAll(pattern)].map(([, left, top, right, bottom, text = '']) => ({
      text: text.replace(/&apos;|&#39;/g, "'").replace(/&amp;/g, '&'),
      page: index + 1,
      left: mm(left),
      top: mm(top),
      right: mm(right),
      bottom: mm(bottom),
    })),
  )
}

export function pdfPages(bytes: Uint8Array) {
  return Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', bytes, (path) => [path]).stdout)?.[1])
}

export const pdfTitle = (bytes: Uint8Array) =>
  /Title:\s+(.*)/.exec(run('pdfinfo', bytes, (path) => [path]).stdout)?.[1]

/** The names of the embedded fonts. */
export const pdfFonts = (bytes: Uint8Array) =>
  run('pdffonts', bytes, (path) => [path])
    .stdout.trim()
    .split('\n')
    .slice(2)
    .map((line) => line.split(/\s+/)[0] ?? '')

/** What qpdf finds wrong; empty for a clean file. */
export function qpdfComplaints(bytes: Uint8Array) {
  const { status, stdout, stderr } = run('qpdf', bytes, (path) => ['--check', path])
  return status === 0 ? '' : stdout + stderr
}
