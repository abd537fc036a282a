import type { Test } from 'supertest'
import type { TestApp } from '../support/test-app.js'
import type { StaffMember } from '../support/staff.js'
import { until } from '../support/until.js'
import { rawXlsx, type RawBook, type RawCell } from '../../libs/sheets/raw-xlsx.fixture.js'
import type { ImportView } from '../../src/imports/imports.presenter.js'

type Parser = Parameters<Test['parse']>[0]

const bytesOf: Parser = (response, done) => {
  const chunks: Buffer[] = []
  response.on('data', (chunk: Buffer) => chunks.push(chunk))
  response.on('end', () => done(null, Buffer.concat(chunks)))
}

/** A colleague who brings files in. */
export class ImportClient {
  constructor(
    private readonly app: TestApp,
    private readonly member: StaffMember,
    private readonly organizationId: string,
  ) {}

  upload(target: string, bytes: Buffer, filename = 'danh-sach.xlsx') {
    const fields = { target, organizationId: this.organizationId }
    return this.app.as(this.member).upload('/imports', fields, { file: [bytes, filename] })
  }

  /** Sends a file and returns the import's id. */
  async send(target: string, bytes: Buffer, filename?: string): Promise<string> {
    const { headers } = await this.upload(target, bytes, filename).expect(303)
    return headers.location!.split('/').pop()!
  }

  async show(id: string, query = ''): Promise<ImportView> {
    const { body } = await this.app.as(this.member).get(`/imports/${id}${query}`).expect(200)
    return body as ImportView
  }

  /** A workbook that the application makes. */
  async download(path: string): Promise<Buffer> {
    const { body } = await this.app.as(this.member).get(path).buffer(true).parse(bytesOf).expect(200)
    return body as Buffer
  }

  /** Waits until the file is no longer worked on. */
  async settled(id: string, state?: string): Promise<ImportView> {
    return until(
      async () => {
        const view = await this.show(id)
        const isWorking = ['reading', 'checking', 'applying', 'taking_back'].includes(view.state)
        return !isWorking && (state === undefined || view.state === state) && view
      },
      `the import is ${state ?? 'settled'}`,
      30_000,
    )
  }

  async checked(target: string, bytes: Buffer): Promise<ImportView> {
    return this.settled(await this.send(target, bytes))
  }

  /** Sends, confirms and waits. */
  async bringIn(target: string, bytes: Buffer): Promise<ImportView> {
    const { id } = await this.checked(target, bytes)
    await this.confirm(id)
    return this.settled(id, 'applied')
  }

  post(id: string, act: string, body: object = {}) {
    return this.app.as(this.member).post(`/imports/${id}/${act}`, body)
  }

  async confirm(id: string) {
    await this.post(id, 'confirmation').expect(201)
  }
}

export const book = (rows: RawCell[][], more: Partial<RawBook> = {}) =>
  rawXlsx({ sheets: [{ name: 'Danh sách', rows }], ...more })

/** Of each row what the check said: `new`, or `error` with its reasons. */
export const outcomes = (view: ImportView) =>
  view.rows.items.map(
    ({ row, outcome, notes }) => `${row} ${outcome}${notes.length > 0 ? `: ${notes.join(' | ')}` : ''}`,
  )
