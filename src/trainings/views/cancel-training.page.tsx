import { ConfirmDialog, type PageProps } from '#pages'
import { formatDate } from '#text'
import { changeLabels, vi as t } from '../messages.vi.js'
import { isAnnounced } from '../training-status.js'
import type { TrainingDetail } from '../trainings.presenter.js'
import { TrainingFrame } from './training.frame.js'

/** Asks before a training is cancelled: for good. */
export function CancelTrainingPage({ data, context }: PageProps<TrainingDetail>) {
  const home = `/trainings/${data.id}`
  const announced = isAnnounced(data.status)
  return (
    <TrainingFrame head={data} context={context} current={home} part={changeLabels.cancel}>
      <ConfirmDialog
        id="cancel"
        asPage
        context={context}
        action={`${home}/cancellation`}
        title={t.cancelTitle(data.startsOn ? formatDate(data.startsOn) : '')}
        consequences={[...(announced ? told(data) : []), t.keepRecords]}
        reason={{ label: t.cancelReason, hint: announced ? t.reasonHint : undefined }}
        typedWord="HỦY LỚP"
        confirmLabel={announced && data.taken > 0 ? t.cancelDo : t.cancelDraftDo}
        keepLabel={t.keep}
        keepHref={home}
      />
    </TrainingFrame>
  )
}

const told = ({ taken }: TrainingDetail) =>
  taken > 0 ? [t.tellCancelled(taken), t.voidTickets(taken)] : [t.nobodyToTell]
