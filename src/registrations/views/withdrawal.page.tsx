import { ConfirmDialog, type PageProps } from '#pages'
import { TrainingFrame } from '../../trainings/views/training.frame.js'
import { vi as t } from '../messages.vi.js'
import type { RegistrationDetail } from '../roster.presenter.js'

/** Asks why before a name is taken off the list. */
export function WithdrawalPage({ data, context }: PageProps<RegistrationDetail>) {
  const list = `/trainings/${data.training.id}/registrations`
  return (
    <TrainingFrame head={data.training} context={context} part={t.withdraw} current={list}>
      <div class="row">
        <div class="col-lg-8">
          <ConfirmDialog
            id="withdrawal"
            asPage
            context={context}
            action={`/registrations/${data.id}/withdrawal`}
            title={t.withdrawal(data.fullName)}
            consequences={[
              ...(data.state === 'confirmed' ? [t.withdrawalSeat] : []),
              t.withdrawalQuota(data.unitName),
              t.withdrawalTicket,
            ]}
            reversible
            reason={{ label: t.withdrawalReason, hint: t.withdrawalReasonHint }}
            confirmLabel={t.withdrawPerson(data.fullName)}
            confirmIcon="user-minus"
            keepLabel={t.keep}
            keepHref={`/registrations/${data.id}`}
          />
        </div>
      </div>
    </TrainingFrame>
  )
}
