import { BooleanField, ChoiceField, Field, IdField, IntField, ListField, TextField } from '#fields'
import { rowChoices, rowOutcomes, type RowChoice, type RowOutcome } from './import-states.js'

export const importTargets = ['people', 'organizations'] as const

/** A file as the web adapter hands it over. */
export interface SentFile {
  filename: string
  bytes: Buffer
}

const isFile = (raw: unknown): raw is SentFile =>
  raw !== null && typeof raw === 'object' && Buffer.isBuffer((raw as { bytes?: unknown }).bytes)

export class StartImport {
  @Field(
    { optional: true, description: 'An Excel workbook (.xlsx), at most 10 MB' },
    { type: 'string', format: 'binary' },
    (raw) => ({ value: isFile(raw) ? raw : undefined }),
  )
  file?: SentFile

  @ChoiceField(importTargets, { description: 'What the rows become' })
  target: string

  @IdField({ description: 'The body below which everything is made and matched' })
  organizationId: string
}

export class NewImportForm {
  @ChoiceField(importTargets, { optional: true })
  target?: string
}

export class ListImports {
  @IntField({ min: 1, max: 100_000, optional: true })
  page?: number
}

export class ShowImport {
  @ChoiceField([...rowOutcomes, 'undecided', 'split', 'failed', 'kept'], { optional: true })
  outcome?: RowOutcome | 'undecided' | 'split' | 'failed' | 'kept'

  @IntField({ min: 1, max: 100_000, optional: true })
  page?: number
}

export class MappedColumn {
  @TextField({ max: 40, description: 'Key of a column of the target' })
  key: string

  @IntField({
    min: 0,
    max: 99,
    optional: true,
    description: 'Column of the file, from 0; none when left out',
  })
  column?: number
}

export class MapColumns {
  @IntField({ min: 0, max: 29, optional: true, description: 'Sheet of the file, from 0' })
  sheet?: number

  @IntField({ min: 1, max: 1_048_576, optional: true, description: 'First row of the header' })
  headerFirst?: number

  @IntField({ min: 1, max: 1_048_576, optional: true, description: 'Last row of the header' })
  headerLast?: number

  @ListField(() => MappedColumn, { max: 60, optional: true })
  mapping?: MappedColumn[]

  @Field(
    { optional: true, description: 'Keys of the options that are switched on' },
    { type: 'string', isArray: true, maxItems: 20 },
    (raw) => {
      const list: unknown[] = Array.isArray(raw) ? raw : [raw]
      if (list.length > 20) return { fault: 'too_many_items', params: { max: 20 } }
      const areKeys = list.every((key) => typeof key === 'string' && key.length <= 100)
      return areKeys ? { value: list } : { fault: 'not_list' }
    },
  )
  options?: string[]

  @BooleanField({ description: 'Guess the columns anew from the given header instead of taking `mapping`' })
  guess = false
}

export class RowDecision {
  @IdField()
  rowId: string

  @ChoiceField(rowChoices, { optional: true, description: 'None takes an earlier decision back' })
  choice?: RowChoice

  @IdField({ optional: true, description: 'Of `same`: the candidate; the first one when left out' })
  candidateId?: string
}

export class DecideRows {
  @ListField(() => RowDecision, { max: 200, optional: true })
  decisions?: RowDecision[]

  @ChoiceField(['first_candidate', 'new', 'leave_out'], {
    optional: true,
    description: 'For all doubtful rows that nobody decided yet',
  })
  all?: 'first_candidate' | 'new' | 'leave_out'
}

export class AskTemplate {
  @ChoiceField(importTargets, { optional: true })
  target?: string
}
