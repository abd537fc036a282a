import { todayIn } from '#text'
import type { TrainingHead } from '../trainings/trainings.presenter.js'
import type { CertificateEvent } from './certificate-event.entity.js'
import { eventLabels, type CertificateEventKind } from './certificate-events.js'
import { stateLabels, type CertificateState } from './certificate-states.js'
import type { Progress } from './certificate-progress.js'
import type { CertificateRow } from './certificates.repository.js'
import { isEligible, reasonNotEligible } from './eligibility.js'
import { failureWords } from './failure-words.js'
import type { RosterRow } from './roster.repository.js'

/** One certificate, without the birth date that it prints. Days are `YYYY-MM-DD`, moments ISO texts in UTC. */
export interface CertificateView {
  id: string
  numberText: string
  code: string
  /** `failed`: waiting, but all attempts to make it failed. */
  state: CertificateState | 'failed'
  stateLabel: string
  registrationId: string
  fullName: string
  positionTitle: string
  unitName: string
  trainingId: string
  trainingTitle: string
  issuedOn: string
  madeAt: string | null
  revokedOn: string | null
  revocationReason: string | null
  /** Number of the certificate that stands in its place. */
  replacedBy: string | null
  /** Why it could not be made, in words. */
  failure: string | null
  /** Where its PDF is; null while it is not made. */
  file: string | null
}

export interface CertificateDetail extends CertificateView {
  history: { label: string; reason: string | null; by: string; at: string }[]
}

export interface PersonView {
  registrationId: string
  fullName: string
  positionTitle: string
  unitName: string
  /** Of the certificate that the person holds. */
  numberText: string | null
}

/** The certificates of one training: who gets one, who does not and why, and how far they are made. */
export interface TrainingCertificates {
  head: TrainingHead
  /** False until the training is recorded as held: then nobody is listed yet. */
  mayIssue: boolean
  /** In the roster's order, whether issued yet or not. */
  eligible: PersonView[]
  notEligible: (PersonView & { reason: string })[]
  certificates: CertificateView[]
  progress: Progress
  /** Files for the printer. */
  parts: number
}

export function presentCertificate(row: CertificateRow): CertificateView {
  const { frozen } = row
  const state = row.parkedJobId ? 'failed' : row.state
  return {
    id: row.id,
    numberText: row.numberText,
    code: row.code,
    state,
    stateLabel: stateLabels[state],
    registrationId: row.registrationId,
    fullName: frozen.fullName,
    positionTitle: frozen.position,
    unitName: frozen.unit,
    trainingId: row.trainingId,
    trainingTitle: frozen.trainingTitle,
    issuedOn: row.issuedOn,
    madeAt: row.madeAt?.toISOString() ?? null,
    revokedOn: row.revokedAt && todayIn(row.revokedAt),
    revocationReason: row.revocationReason,
    replacedBy: row.replacedBy,
    failure: state === 'failed' ? failureWords(row.lastError) : null,
    file: row.fileHash ? `/certificates/${row.id}/file` : null,
  }
}

export const presentDetail = (row: CertificateRow, events: CertificateEvent[]): CertificateDetail => ({
  ...presentCertificate(row),
  history: events.map((event) => ({
    label: eventLabels[event.kind as CertificateEventKind],
    reason: event.reason,
    by: event.actorLabel,
    at: event.at.toISOString(),
  })),
})

const presentPerson = (row: RosterRow): PersonView => ({
  registrationId: row.registrationId,
  fullName: row.fullName,
  positionTitle: row.positionTitle,
  unitName: row.unitName,
  numberText: row.numberText,
})

export const presentEligible = (roster: RosterRow[]): PersonView[] =>
  roster.filter((row) => isEligible(row.marks)).map(presentPerson)

export const presentNotEligible = (roster: RosterRow[]): TrainingCertificates['notEligible'] =>
  roster
    .filter((row) => !isEligible(row.marks))
    .map((row) => ({ ...presentPerson(row), reason: reasonNotEligible(row.marks) }))
