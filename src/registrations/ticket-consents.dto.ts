import { BooleanField, ChoiceField } from '#fields'
import {
  consentPurposes,
  optionalPurposes,
  type ConsentPurpose,
  type OptionalPurpose,
} from '../people/consent-kinds.js'

export class ConfirmAttendance {
  @BooleanField({ description: 'Has read the notice on personal data and will attend' })
  confirmed = false

  @BooleanField({ description: 'Name and picture may be published in news about the training' })
  publication = false

  @BooleanField({ description: 'Messages about the training may come by Zalo' })
  zalo = false
}

export class GiveConsent {
  @ChoiceField(optionalPurposes)
  purpose: OptionalPurpose
}

export class TakeBackConsent {
  @ChoiceField(consentPurposes)
  purpose: ConsentPurpose
}
