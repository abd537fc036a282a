import {
  Card,
  EmptySeats,
  LinkButton,
  SeatLegend,
  Seats,
  seatsOf,
  type PageContext,
  type PageProps,
} from '#pages'
import { formatDateTime } from '#text'
import { TrainingFrame } from '../../trainings/views/training.frame.js'
import { vi as t } from '../messages.vi.js'
import type { QuotasView } from '../quotas.presenter.js'
import { mayChangeSeats } from '../registrations.policy.js'
import { termsMessages } from '../terms-messages.js'
import { UnitsCard } from './units-card.js'
import { WaitingCard } from './waiting-card.js'

const silentShown = 5

/** Quotas by unit: who has answered, whom they named, who waits. */
export function QuotasPage({ data, context }: PageProps<QuotasView>) {
  return (
    <TrainingFrame
      head={data.training}
      context={context}
      part={t.quotas}
      actions={<Actions data={data} context={context} />}
    >
      <div class="row g-3 mb-3">
        <div class={data.silent.length > 0 ? 'col-lg-7' : 'col-12'}>
          <SeatsCard data={data} context={context} />
        </div>
        {data.silent.length > 0 && (
          <div class="col-lg-5">
            <SilentCard data={data} />
          </div>
        )}
      </div>
      {data.groups.length > 0 || context.query['search'] ? (
        <UnitsCard data={data} context={context} />
      ) : (
        <Card>
          <EmptySeats
            title={t.noQuotas}
            hint={t.noQuotasHint}
            actions={<SetQuotas data={data} context={context} />}
          />
        </Card>
      )}
      {data.waiting.length > 0 && <WaitingCard waiting={data.waiting} capacity={data.summary.capacity} />}
    </TrainingFrame>
  )
}

/** Only what the training's status allows. */
function Actions({ data, context }: PageProps<QuotasView>) {
  if (!context.viewer?.can('registrations.edit')) return null
  const { id, status } = data.training
  const home = `/trainings/${id}`
  return (
    <>
      {mayChangeSeats(status) && data.summary.units > 0 && (
        <LinkButton href={`${home}/quotas/edit`} icon="adjustments">
          {t.redistribute}
        </LinkButton>
      )}
      {mayChangeSeats(status) && (
        <LinkButton href={`${home}/capacity`} icon="users-group">
          {t.changeCapacity}
        </LinkButton>
      )}
      <LinkButton href={`${home}/terms`} icon="settings">
        {termsMessages.title}
      </LinkButton>
      {status === 'registration_open' && (
        <LinkButton href={`${home}/registration-list`} icon="file-import">
          {t.pasteList}
        </LinkButton>
      )}
    </>
  )
}

function SetQuotas({ data, context }: PageProps<QuotasView>) {
  if (!context.viewer?.can('registrations.edit') || !mayChangeSeats(data.training.status)) return null
  return (
    <LinkButton href={`/trainings/${data.training.id}/quotas/edit`} icon="adjustments" tone="primary">
      {t.setQuotas}
    </LinkButton>
  )
}

function SeatsCard({ data, context }: { data: QuotasView; context: PageContext }) {
  const { capacity, confirmed } = data.summary
  const states = seatsOf({ named: confirmed, free: capacity - confirmed })
  return (
    <div class="kpi h-100">
      <div class="d-flex justify-content-between align-items-baseline mb-2 gap-2 flex-wrap">
        <h2 class="mb-0">{t.named(confirmed, capacity)}</h2>
        {data.closesAt && <span class="hint">{t.deadline(formatDateTime(new Date(data.closesAt)))}</span>}
      </div>
      <Seats
        states={states}
        locale={context.locale}
        columns={26}
        curve={6}
        label={t.named(confirmed, capacity)}
      />
      <SeatLegend states={states} locale={context.locale} words={{ named: t.taken }} />
    </div>
  )
}

function SilentCard({ data }: { data: QuotasView }) {
  const more = data.silent.length - silentShown
  return (
    <Card title={t.silent(data.silent.length)} class="h-100" flush>
      <ul class="rows">
        {data.silent.slice(0, silentShown).map((unit) => (
          <li>
            <div class="grow">
              <b>{unit.unitName}</b>
              <div class="hint">{t.places(unit.capacity)}</div>
            </div>
          </li>
        ))}
        {more > 0 && (
          <li>
            <a class="tapline" href={`/trainings/${data.training.id}/quotas?answer=silent`}>
              {t.silentMore(more)}
            </a>
          </li>
        )}
      </ul>
    </Card>
  )
}
