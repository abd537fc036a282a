import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import { FileMissing, FileStorage } from '#storage'
import { v7 as uuid } from 'uuid'
import { Database, type Tx } from '../database/database.js'
import { StoredFilesService } from '../files/stored-files.service.js'
import { ExportsRepository, type ExportFile, type ExportFormat } from './exports.repository.js'
import { PersonRecordRepository } from './person-record.repository.js'
import { privacyErrors } from './privacy.errors.js'
import { writeRecordSheet } from './record-sheet.js'
import type { IdentifiedRequest } from './request-records.service.js'

const DAY_MS = 86_400_000
const KEPT_DAYS = 7

const types = {
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

interface Drawn {
  json: Buffer
  xlsx: Buffer
  rows: number
  /** Of the people, before they were read. */
  state: string
}

/** The making, keeping and removing of the files behind an export. */
@Injectable()
export class ExportFiles {
  constructor(
    private readonly database: Database,
    private readonly exports: ExportsRepository,
    private readonly people: PersonRecordRepository,
    private readonly storage: FileStorage,
    private readonly stored: StoredFilesService,
    private readonly clock: Clock,
  ) {}

  async draw(request: IdentifiedRequest): Promise<Drawn> {
    const state = await this.exports.stateOfPeople(this.database.reader, request.identities)
    const record = await this.people.read(this.database.reader, request.identities)
    const madeAt = this.clock.now()
    const { personName, organizationName } = request
    const sheet = await writeRecordSheet(record, { personName: personName ?? '', organizationName, madeAt })
    const facts = { controller: organizationName, madeAt: madeAt.toISOString(), ...record }
    const rows = Object.values(record).reduce((sum, part) => sum + part.length, 0)
    return { json: Buffer.from(JSON.stringify(facts, null, 2)), xlsx: sheet, rows, state }
  }

  /** Before the request itself, as an erasure does: it comes before or after the whole of it. */
  lockPeopleIn(tx: Tx, { identities }: IdentifiedRequest): Promise<void> {
    return this.exports.lockPeople(tx, identities)
  }

  /**
   * Returns how many rows the files hold. `export_outdated`, and no byte stored, when the people were changed or
   * erased since the files were drawn.
   */
  async recordIn(tx: Tx, request: IdentifiedRequest, drawn: Drawn): Promise<number> {
    const state = await this.exports.stateOfPeople(tx, request.identities)
    if (state !== drawn.state) throw privacyErrors.export_outdated()
    const old = await this.exports.findLive(tx, request.id)
    if (old) await this.removeIn(tx, [old.id])
    const madeAt = this.clock.now()
    const keep = async (format: ExportFormat) =>
      this.stored.recordIn(tx, {
        ...(await this.storage.put(drawn[format])),
        type: types[format],
        filename: `du-lieu-ca-nhan.${format}`,
        purpose: 'privacy_export',
        isPublic: false,
        organizationId: request.organizationId,
        createdAt: madeAt,
      })
    await this.exports.insert(tx, {
      id: uuid(),
      requestId: request.id,
      dataFileId: await keep('json'),
      sheetFileId: await keep('xlsx'),
      madeAt,
      expiresAt: new Date(madeAt.getTime() + KEPT_DAYS * DAY_MS),
    })
    return drawn.rows
  }

  findIn(tx: Tx, requestId: string, format: ExportFormat): Promise<ExportFile | null> {
    return this.exports.findFile(tx, requestId, format, this.clock.now())
  }

  async read(file: ExportFile): Promise<Buffer> {
    return this.storage.read(file.sha256).catch((error: unknown) => {
      throw error instanceof FileMissing ? privacyErrors.export_not_found() : error
    })
  }

  /** All that were made for these people, at once: their data are erased. Returns how many. */
  async removeOfPeopleIn(tx: Tx, personIds: string[]): Promise<number> {
    const ids = await this.exports.listOfPeople(tx, personIds)
    await this.removeIn(tx, ids)
    return ids.length
  }

  /** Those whose week is over. Returns how many. */
  async removeExpiredIn(tx: Tx): Promise<number> {
    const ids = await this.exports.listExpired(tx, this.clock.now())
    await this.removeIn(tx, ids)
    return ids.length
  }

  private async removeIn(tx: Tx, exportIds: string[]): Promise<void> {
    await this.stored.removeIn(tx, await this.exports.dropFiles(tx, exportIds))
  }
}
