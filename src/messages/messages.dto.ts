import { ChoiceField, IdField, IntField } from '#fields'
import { letterPurposes, type LetterPurpose } from './letter-purposes.js'

export class ListMessages {
  @IdField({ optional: true })
  trainingId?: string

  @IdField({ optional: true })
  personId?: string

  @ChoiceField(letterPurposes, { optional: true })
  purpose?: LetterPurpose

  @IntField({ min: 1, max: 100_000, optional: true })
  page?: number

  @IntField({ min: 1, max: 200, optional: true })
  pageSize?: number
}
