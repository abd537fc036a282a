import { Injectable } from '@nestjs/common'
import { enqueueIn } from '#queue'
import { readWorkbook, WorkbookRefused, type ReadEvent, type ReadRow } from '#sheets'
import { FileStorage } from '#storage'
import { v7 as uuid } from 'uuid'
import { Database, type Tx } from '../database/database.js'
import { MergeFiller } from './file-row.js'
import { guessHeader, type HeaderGuess } from './guess-header.js'
import { storedCell } from './import-cells.js'
import { ImportTargets, type ImportTarget } from './import-contributions.js'
import { ImportRowsRepository, type NewImportRow } from './import-rows.repository.js'
import type { ImportFaultFacts, SheetFacts } from './import.entity.js'
import { checkImport } from './imports.jobs.js'
import { ImportsRepository } from './imports.repository.js'
import { missingColumns } from './missing-columns.js'

const AT_ONCE = 250
/** Characters of waiting rows that are kept at once, before so many rows have come. */
const CHARACTERS_AT_ONCE = 500_000
/** Of all rows of a file: three times the largest honest list. */
const MOST_CHARACTERS = 20_000_000
const TOP_ROWS = 60

/** What reading a file found. */
export interface FoundInFile {
  sheets: SheetFacts[]
  sheet: number
  guess: HeaderGuess | null
  headerFallback: number
}

type Outcome = { found: FoundInFile } | { fault: ImportFaultFacts } | null

/** Reads a file into rows: the part of an import that a stranger's bytes take part in. */
@Injectable()
export class ReadingService {
  constructor(
    private readonly database: Database,
    private readonly storage: FileStorage,
    private readonly imports: ImportsRepository,
    private readonly rows: ImportRowsRepository,
    private readonly targets: ImportTargets,
  ) {}

  /** Keeps the rows of the file. Begins anew when it ran before; null when there is nothing to read any more. */
  async read(importId: string): Promise<Outcome> {
    const run = await this.begin(importId)
    if (!run) return null
    try {
      const bytes = await this.storage.read(run.sha256)
      const sheets = await this.keepRows(importId, run.runId, readWorkbook(bytes))
      if (!sheets) return null
      const withRows = sheets.filter(({ rows }) => rows > 0)
      if (withRows.length === 0) return { fault: { code: 'no_rows', limit: null } }
      return { found: await this.choose(importId, sheets, withRows, this.targets.get(run.target)) }
    } catch (error) {
      if (!(error instanceof WorkbookRefused)) throw error
      return { fault: { code: error.code, limit: error.limit } }
    }
  }

  /** Hands the import on: to its check when the columns are understood, else to a person. */
  async recordIn(tx: Tx, importId: string, outcome: Outcome): Promise<void> {
    const found = await this.imports.lock(tx, importId)
    if (found?.state !== 'reading' || !outcome) return
    if ('fault' in outcome) {
      await this.rows.clear(tx, importId)
      return this.imports.update(tx, importId, { state: 'unreadable', fault: outcome.fault })
    }
    const { guess, sheets, sheet, headerFallback } = outcome.found
    const isUnderstood =
      guess !== null && missingColumns(this.targets.get(found.target), guess.mapping) === null
    await this.imports.update(tx, importId, {
      ...{ sheets, sheet, state: isUnderstood ? 'checking' : 'mapping', total: 0, done: 0 },
      headerFirst: guess?.first ?? headerFallback,
      headerLast: guess?.last ?? headerFallback,
      mapping: guess?.mapping ?? {},
    })
    if (isUnderstood) await enqueueIn(tx, checkImport, { importId })
  }

  private async begin(importId: string) {
    return this.database.transaction(async (tx) => {
      const found = await this.imports.lock(tx, importId)
      const file = await this.imports.findFile(tx, importId)
      if (found?.state !== 'reading' || !file) return null
      const runId = uuid()
      await this.imports.update(tx, importId, { runId, done: 0 })
      await this.rows.clear(tx, importId)
      return { runId, sha256: file.sha256, target: found.target }
    })
  }

  /** Null when another run has taken over. */
  private async keepRows(
    importId: string,
    runId: string,
    events: AsyncIterable<ReadEvent>,
  ): Promise<SheetFacts[] | null> {
    const sheets: SheetFacts[] = []
    let waiting: NewImportRow[] = []
    let [characters, unkept] = [0, 0]
    const count = (more: number) => {
      characters += more
      if (characters > MOST_CHARACTERS) throw new WorkbookRefused('too_much_text', MOST_CHARACTERS)
    }
    const flush = async () => {
      const isOurs = await this.keep(importId, runId, waiting)
      waiting = []
      unkept = 0
      return isOurs
    }
    for await (const event of events) {
      if ('sheet' in event) sheets.push({ ...event.sheet, rows: 0 })
      else if ('row' in event) {
        const row = toRow(event.row)
        // A row without cells is one that was erased.
        if (row.cells.length === 0) continue
        sheets[event.row.sheet]!.rows++
        waiting.push(row)
        count(charactersOf(row))
        unkept += charactersOf(row)
        if ((waiting.length >= AT_ONCE || unkept >= CHARACTERS_AT_ONCE) && !(await flush())) return null
      } else {
        if (!(await flush())) return null
        await this.fillMerges(importId, event.of, new MergeFiller(event.merges), count)
      }
    }
    return sheets
  }

  private keep(importId: string, runId: string, rows: NewImportRow[]): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      if (!(await this.imports.advance(tx, importId, runId, rows.length))) return false
      if (rows.length > 0) await this.rows.insert(tx, importId, rows)
      return true
    })
  }

  private async fillMerges(
    importId: string,
    sheet: number,
    filler: MergeFiller,
    count: (more: number) => void,
  ): Promise<void> {
    if (filler.isEmpty) return
    const fillPageIn = async (tx: Tx, after: number): Promise<number | null> => {
      await this.imports.shareSubjects(tx)
      const rows = await this.rows.listSheet(tx, importId, sheet, { after, limit: AT_ONCE })
      const before = filler.added
      const changed = filler.fill(rows.filter(({ cells }) => cells.length > 0))
      count(filler.added - before)
      await this.rows.replaceCells(tx, changed)
      return rows.at(-1)?.row ?? null
    }
    for (let after: number | null = 0; after !== null;) {
      const from: number = after
      after = await this.database.transaction((tx) => fillPageIn(tx, from))
    }
  }

  /** The sheet in which the most is recognised; of several alike the first that is shown. */
  private async choose(
    importId: string,
    sheets: SheetFacts[],
    withRows: SheetFacts[],
    target: ImportTarget,
  ): Promise<FoundInFile> {
    const seen: (FoundInFile & { weight: number })[] = []
    for (const { index, hidden } of withRows) {
      const top = await this.rows.listSheet(this.database.reader, importId, index, { limit: TOP_ROWS })
      const guess = guessHeader(top, target.columns)
      const known = Object.keys(guess?.mapping ?? {}).length
      seen.push({
        ...{ sheets, sheet: index, guess, headerFallback: top[0]!.row },
        weight: known - (hidden ? 0.5 : 0),
      })
    }
    const { weight: _weight, ...best } = seen.reduce((best, one) => (one.weight > best.weight ? one : best))
    return best
  }
}

const toRow = ({ sheet, row, hidden, cells }: ReadRow): NewImportRow => ({
  ...{ id: uuid(), sheet, row, part: 0, hidden },
  cells: cells.map(storedCell).filter(({ t }) => t !== ''),
})

const charactersOf = ({ cells }: NewImportRow) => cells.reduce((sum, { t }) => sum + t.length, 0)
