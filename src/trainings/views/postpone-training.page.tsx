import { ConfirmDialog, type PageProps } from '#pages'
import { formatDate } from '#text'
import { changeLabels, vi as t } from '../messages.vi.js'
import type { TrainingDetail } from '../trainings.presenter.js'
import { TrainingFrame } from './training.frame.js'

/** Asks before a training is put off; it can be resumed with new dates. */
export function PostponeTrainingPage({ data, context }: PageProps<TrainingDetail>) {
  const home = `/trainings/${data.id}`
  const told = data.taken > 0 ? t.tellPostponed(data.taken) : t.nobodyToTell
  return (
    <TrainingFrame head={data} context={context} current={home} part={changeLabels.postpone}>
      <ConfirmDialog
        id="postpone"
        asPage
        reversible
        context={context}
        action={`${home}/postponement`}
        title={t.postponeTitle(data.startsOn ? formatDate(data.startsOn) : '')}
        consequences={[told, t.keepSeats, t.laterDates]}
        reason={{ label: t.postponeReason, hint: t.reasonHint }}
        confirmLabel={data.taken > 0 ? t.postponeDo : changeLabels.postpone}
        confirmIcon="player-pause"
        keepLabel={t.keep}
        keepHref={home}
      />
    </TrainingFrame>
  )
}
