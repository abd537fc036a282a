import { IdField, IntField } from '#fields'

const from = { optional: true, description: 'Whose is taken; left out: the kept one’s, where it is known' }

export class MergePeople {
  @IdField()
  oneId: string

  @IdField()
  otherId: string

  @IdField({ description: 'Which of the two is kept' })
  keptId: string

  @IdField(from)
  nameFrom?: string

  @IdField(from)
  genderFrom?: string

  @IdField(from)
  birthFrom?: string

  @IdField(from)
  phoneFrom?: string

  @IdField(from)
  emailFrom?: string

  @IdField(from)
  unitFrom?: string
}

export class TwoPeople {
  @IdField()
  oneId: string

  @IdField()
  otherId: string
}

export class OtherPerson {
  @IdField({ description: 'With whom the person is compared' })
  otherId: string
}

export class ListDuplicates {
  @IntField({ min: 1, max: 100_000, optional: true })
  page?: number

  @IntField({ min: 1, max: 100, optional: true })
  pageSize?: number
}
