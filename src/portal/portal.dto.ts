import { ChoiceField, IntField, TextField } from '#fields'
import { SharedLinkQuery } from '../news/news.dto.js'

export class ListPublicTrainings extends SharedLinkQuery {
  @TextField({ max: 100, optional: true })
  search?: string

  @ChoiceField(['coming', 'past'], { optional: true })
  when?: 'coming' | 'past'

  @IntField({ min: 1, max: 100_000, optional: true })
  page?: number
}
