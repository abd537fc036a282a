import { ConfirmDialog, type PageProps } from '#pages'
import { TrainingFrame } from '../../trainings/views/training.frame.js'
import { decisionMessages as t } from '../decision-messages.js'
import type { RegistrationDetail } from '../roster.presenter.js'

/** Asks why before somebody who asked is refused. */
export function RejectionPage({ data, context }: PageProps<RegistrationDetail>) {
  const list = `/trainings/${data.training.id}/registrations`
  return (
    <TrainingFrame head={data.training} context={context} part={t.reject} current={list}>
      <div class="row">
        <div class="col-lg-8">
          <ConfirmDialog
            id="rejection"
            asPage
            context={context}
            action={`/registrations/${data.id}/rejection`}
            title={t.rejection(data.fullName)}
            consequences={[t.rejectionLetter, t.rejectionAgain]}
            reversible
            reason={{ label: t.rejectionReason }}
            confirmLabel={t.rejectPerson(data.fullName)}
            confirmIcon="user-minus"
            keepLabel={t.keep}
            keepHref={`/registrations/${data.id}`}
          />
        </div>
      </div>
    </TrainingFrame>
  )
}
