import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import { enqueueIn } from '#queue'
import { refusalByKind } from '#sheets'
import { FileStorage } from '#storage'
import { v7 as uuid } from 'uuid'
import type { Actor } from '../access/actor.js'
import { Transactions } from '../access/transactions.js'
import { AuditService } from '../audit/audit.service.js'
import { Database } from '../database/database.js'
import { StoredFilesService } from '../files/stored-files.service.js'
import { ImportAccess } from './import-access.js'
import type { SentFile, StartImport } from './imports.dto.js'
import { fileRefused } from './imports.errors.js'
import { readImport } from './imports.jobs.js'
import { ImportsRepository } from './imports.repository.js'

const LARGEST_FILE = 10 * 1024 * 1024
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Takes a file to be brought in. It is not opened here: its first bytes and its size are all that is looked at. */
@Injectable()
export class UploadsService {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly access: ImportAccess,
    private readonly imports: ImportsRepository,
    private readonly audit: AuditService,
    private readonly files: StoredFilesService,
    private readonly storage: FileStorage,
    private readonly clock: Clock,
  ) {}

  /** Throws `file_…` for what is no XLSX file, saying what it is. */
  async start(actor: Actor, dto: StartImport): Promise<{ id: string }> {
    await this.access.requireTargetIn(this.database.reader, actor, dto.target, dto.organizationId)
    const file = checked(dto.file)
    const stored = await this.storage.put(file.bytes)
    return this.transactions.run(actor, 'imports.start', async (tx) => {
      const target = await this.access.requireTargetIn(tx, actor, dto.target, dto.organizationId)
      const [id, now] = [uuid(), this.clock.now()]
      const filename = file.filename.replace(/^.*[/\\]/, '').slice(0, 200)
      const { organizationId } = dto
      const fileId = await this.files.recordIn(tx, {
        ...{ ...stored, type: XLSX, filename, purpose: 'import', isPublic: false, organizationId },
        createdAt: now,
      })
      await this.imports.insert(tx, {
        ...{ id, target: dto.target, organizationId, fileId, filename, state: 'reading', fault: null },
        ...{ sheets: [], sheet: null, headerFirst: null, headerLast: null, mapping: {} },
        options: Object.fromEntries(target.options.map(({ key, default: on }) => [key, on])),
        ...{ runId: null, total: 0, done: 0, actorId: actor.id, actorLabel: actor.label },
        ...{ createdAt: now, confirmedAt: null, finishedAt: null, erasedAt: null },
      })
      await this.audit.recordIn(tx, actor, {
        ...{
          verb: 'imports.start',
          subjectKind: 'import',
          subjectId: id,
          organizationId,
          detail: dto.target,
        },
      })
      await enqueueIn(tx, readImport, { importId: id })
      return { id }
    })
  }
}

function checked(file: SentFile | undefined): SentFile {
  if (!file) throw fileRefused('missing')
  if (file.bytes.length > LARGEST_FILE) throw fileRefused('too_big')
  const refusal = refusalByKind(file.bytes)
  if (refusal) throw fileRefused(refusal)
  return file
}
