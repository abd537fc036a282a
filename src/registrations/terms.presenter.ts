import type { TrainingHead } from '../trainings/trainings.presenter.js'
import type { RegistrationTerms } from './registration-terms.entity.js'

/** As the API shows them; the marks of what was sent are the office's own business. */
export const presentTerms = (terms: RegistrationTerms) => ({
  needsApproval: terms.needsApproval,
  walkInLimit: terms.walkInLimit,
  unitsMaySubstitute: terms.unitsMaySubstitute,
  quotasReturnAt: terms.quotasReturnAt?.toISOString() ?? null,
  quotasReturnedAt: terms.quotasReturnedAt?.toISOString() ?? null,
  reminderDays: terms.reminderDays,
  sendsThanks: terms.sendsThanks,
  version: terms.version,
})

export type TermsView = { training: TrainingHead } & ReturnType<typeof presentTerms>
