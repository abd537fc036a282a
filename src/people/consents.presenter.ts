import type { ConsentGiver, ConsentPurpose, ConsentWay } from './consent-kinds.js'
import type { Consent } from './consent.entity.js'
import type { PersonHeadView } from './people.presenter.js'

/** One answer as staff see it. */
export interface ConsentView {
  id: string
  purpose: ConsentPurpose
  givenBy: ConsentGiver
  way: ConsentWay
  noticeVersion: string
  /** Takes back what was given before. */
  withdrawn: boolean
  actorLabel: string
  registrationId: string | null
  at: string
}

export interface PersonConsents {
  person: PersonHeadView
  /** Newest first. */
  consents: ConsentView[]
}

export const presentConsent = (consent: Consent): ConsentView => ({
  id: consent.id,
  purpose: consent.purpose,
  givenBy: consent.givenBy,
  way: consent.way,
  noticeVersion: consent.noticeVersion,
  withdrawn: consent.withdrawn,
  actorLabel: consent.actorLabel,
  registrationId: consent.registrationId,
  at: consent.at.toISOString(),
})
