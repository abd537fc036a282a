import { ChoiceField, IdField, IntField, TextField } from '#fields'

export class RevokeCertificate {
  @TextField({ max: 300, min: 3, description: 'Shown on the public verification page' })
  reason: string
}

export class ShowRegister {
  @TextField({ max: 100, optional: true, description: 'A name, without accents too, or a number' })
  search?: string

  @IntField({ min: 1900, max: 2200, optional: true })
  year?: number

  @IdField({ optional: true })
  trainingId?: string

  @IdField({
    optional: true,
    description: '`next` of the page before: goes on from there, however long the list is',
  })
  after?: string

  @IntField({ min: 1, max: 100_000, optional: true })
  page?: number

  @ChoiceField(['vi', 'en'], { optional: true })
  lang?: string
}

export class ShowCertificates {
  @ChoiceField(['1'], { optional: true, description: 'All rows of the page instead of the first ones' })
  all?: string

  @ChoiceField(['vi', 'en'], { optional: true })
  lang?: string
}

export class PrintCertificates {
  @IntField({
    min: 1,
    max: 1000,
    optional: true,
    description: 'Which file, when there are too many pages for one',
  })
  part?: number
}

export class VerifyForm {
  @TextField({ max: 300, optional: true, description: 'Typed into the form; leads to /kiem-tra/:code' })
  code?: string

  @ChoiceField(['vi', 'en'], { optional: true })
  lang?: string
}

export class VerifyQuery {
  @ChoiceField(['vi', 'en'], { optional: true })
  lang?: string
}
