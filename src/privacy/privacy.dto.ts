import { ChoiceField, DateField, IdField, IntField, TextField } from '#fields'
import {
  refusalGrounds,
  requestKinds,
  staffWays,
  type RefusalGround,
  type RequestKind,
  type RequestWay,
} from './request-kinds.js'

export const requestFilters = ['open', 'closed'] as const

export class ListPrivacyRequests {
  @ChoiceField(requestFilters, { optional: true })
  state?: (typeof requestFilters)[number]

  @IdField({ optional: true, description: 'Whose requests' })
  personId?: string

  @IntField({ min: 1, max: 100_000, optional: true })
  page?: number

  @IntField({ min: 1, max: 200, optional: true })
  pageSize?: number
}

export class ReceivePrivacyRequest {
  @ChoiceField(requestKinds)
  kind: RequestKind

  @ChoiceField(staffWays)
  way: RequestWay

  @DateField({ optional: true, description: 'The day on which it came in; today when left out' })
  receivedOn?: string

  @TextField({ max: 100, description: 'The name as the requester gave it' })
  requesterName: string

  @TextField({ max: 200, optional: true })
  requesterUnit?: string

  @TextField({ max: 200, description: 'Telephone, e-mail or postal address to answer to' })
  requesterContact: string

  @TextField({ max: 2000, multiline: true, optional: true, description: 'What exactly is asked for' })
  details?: string

  @IdField({ optional: true, description: 'Whose data it is about, when known' })
  personId?: string
}

export class NewPrivacyRequest {
  @IdField({ optional: true })
  personId?: string
}

export class SendPrivacyRequest {
  @ChoiceField(requestKinds)
  kind: RequestKind

  @TextField({ max: 100 })
  requesterName: string

  @TextField({ max: 200, optional: true })
  requesterUnit?: string

  @TextField({ max: 200, description: 'Telephone, e-mail or postal address to answer to' })
  requesterContact: string

  @TextField({ max: 2000, multiline: true, optional: true })
  details?: string
}

export class PublicRightsQuery {
  @ChoiceField(['vi', 'en'], { optional: true })
  lang?: string
}

export class FindRequester {
  @TextField({ max: 100, optional: true, description: 'Words of the name or the unit' })
  search?: string
}

export class IdentifyRequester {
  @IdField()
  personId: string
}

export class ChooseBody {
  @IdField({ description: 'The body that answers' })
  organizationId: string
}

export class ExtendRequest {
  @TextField({ max: 300 })
  reason: string
}

export class RefuseRequest {
  @ChoiceField(refusalGrounds)
  ground: RefusalGround

  @TextField({ max: 1000, multiline: true, description: 'Told to the requester' })
  reason: string
}

export class CompleteRequest {
  @TextField({ max: 1000, multiline: true, optional: true, description: 'What was done' })
  outcome?: string
}

export class EraseData {
  @TextField({ max: 20 })
  confirmation: string
}
