import { Injectable } from '@nestjs/common'
import { DiscoveryService, Reflector } from '@nestjs/core'
import { defineContributions } from '#contributions'
import type { Actor } from '../access/actor.js'
import type { Permission } from '../access/permissions.js'
import type { Tx } from '../database/database.js'
import type { RowOutcome } from './import-states.js'
import type { StoredCell } from './import-cells.js'

/** A column that a target takes. */
export interface ImportColumn {
  key: string
  /** As the template heads it and as messages name it. */
  label: string
  /** What such a column is called elsewhere, as `searchKey` folds it: small letters without accents. */
  headers: string[]
  example: string
  /** One sentence for the sheet of instructions. */
  hint: string
  /** Millimetres in the template; the column is left out of it when not given. */
  width?: number
}

export interface ImportOption {
  key: string
  label: string
  hint: string
  default: boolean
  /** Needed over the body beside the target's, because the option does more than bring its rows in. */
  permission?: Permission
}

/** A remark on a row: of an error why, else what is good to know. `column` is a key of the target's columns. */
export interface ImportNote {
  code: string
  column?: string
  params?: Record<string, string | number>
}

export interface ImportCandidate {
  id: string
  /** Name, unit, year: enough to choose by. */
  label: string
}

/** What a job knows of the import that it works for. */
export interface ImportScope {
  importId: string
  organizationId: string
  /** Who asked for it, with the rights over that body alone. */
  actor: Actor
  options: Record<string, boolean>
  /** The row that another one of the same file names, once it is applied: its subject, else null. */
  subjectOfRow(tx: Tx, row: number): Promise<string | null>
}

/** A row as a target reads it: cells by the keys of its columns; an empty cell is missing. */
export interface RowToJudge {
  id: string
  row: number
  cells: Partial<Record<string, StoredCell>>
}

export interface Verdict {
  outcome: RowOutcome
  /** What applying the row needs: plain JSON. */
  values?: object
  notes?: ImportNote[]
  candidates?: ImportCandidate[]
  /** Of a matched row. */
  subjectId?: string
  /** Names of what a matched row would fill in; none means that it changes nothing. */
  changes?: string[]
  applyOrder?: number
  /** Offered for a row with several people: the name cell of each of the rows that it would become. */
  split?: string[]
}

/** One of the rows that a row with several people becomes. */
export interface SplitRow {
  cells: RowToJudge['cells']
  /** What could not be told of this one: shown beside what the check says. */
  notes: ImportNote[]
}

/** A check of one file: made anew each time, so that it may remember rows that it has seen. */
export interface ImportCheck {
  /** Sees all rows, some hundred at a time, before any is judged. */
  note?(rows: RowToJudge[]): void
  judge(tx: Tx, rows: RowToJudge[]): Promise<Verdict[]>
}

export interface RowToApply {
  id: string
  row: number
  values: unknown
  /** Of a matched row, or chosen by staff. Null: new. */
  subjectId: string | null
  /** True when staff said that it is another one than those who look alike. */
  isSurelyNew: boolean
}

/** What applying a row did: kept, so that it can be taken back. */
export interface AppliedFacts {
  subjectId: string
  made: boolean
  changes: string[]
  /** Ids of other things that had to be made for it. */
  also?: string[]
}

export interface RowToTakeBack {
  values: unknown
  result: AppliedFacts
}

/** Why a row stays as it was applied. */
export type KeptReason = 'changed' | 'in_use' | 'elsewhere'

/** What rows of a file can become. Provide a class marked `@ImportsInto('name')` in web and worker alike. */
export interface ImportTarget {
  /** Needed over the body beside `imports.run`. */
  readonly permission: Permission
  readonly columns: ImportColumn[]
  readonly options: ImportOption[]
  /** One of these sets of columns must be found. */
  readonly required: string[][]
  check(scope: ImportScope): ImportCheck
  /** Of a row whose verdict offered `split`: its cells for each, none when it is one row only. */
  split?(cells: RowToJudge['cells']): SplitRow[]
  /** In the transaction of a chunk. A domain error fails the row alone. Nothing twice: the row is marked with it. */
  applyIn(tx: Tx, scope: ImportScope, row: RowToApply): Promise<AppliedFacts>
  takeBackIn(tx: Tx, scope: ImportScope, row: RowToTakeBack): Promise<KeptReason | null>
  /** Where a subject has its page. */
  hrefOf(subjectId: string): string
}

const targets = defineContributions<ImportTarget>('import-target')

/** Marks a provider as the target of that name. */
export const ImportsInto = (name: string) => targets.mark(name)

/** All targets of the application by their names: found once, wherever they are provided. */
@Injectable()
export class ImportTargets {
  private found: Map<string, ImportTarget> | null = null

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  find(name: string): ImportTarget | null {
    return this.all().get(name) ?? null
  }

  /** Of a row that names its target. */
  get(name: string): ImportTarget {
    const target = this.find(name)
    if (!target) throw new Error(`No target takes imports into ${name}`)
    return target
  }

  private all(): Map<string, ImportTarget> {
    this.found ??= new Map(
      targets.find(this.discovery, this.reflector).map(({ mark, instance }) => [mark as string, instance]),
    )
    return this.found
  }
}
