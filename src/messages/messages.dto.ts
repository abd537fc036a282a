import { ChoiceField, IdField, IntField, TextField } from '#fields'
import { letterPurposes, type LetterPurpose } from './letter-purposes.js'

export class ListMessages {
  @IdField({ optional: true })
  trainingId?: string

  @IdField({ optional: true })
  personId?: string

  @ChoiceField(letterPurposes, { optional: true })
  purpose?: LetterPurpose

  @TextField({
    max: 50,
    pattern: /^(unsent|sent)\.[0-9a-f-]{36}$/,
    optional: true,
    description: '`next` of the page before: goes on from there, however long the list is',
  })
  after?: string

  @IntField({ min: 1, max: 100_000, optional: true })
  page?: number

  @IntField({ min: 1, max: 200, optional: true })
  pageSize?: number
}
