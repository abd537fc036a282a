import { roleLabelsEn } from '../../people/position-roles.js'
import {
  DayBox,
  Icon,
  LinkButton,
  Note,
  PhonePage,
  pick,
  QrSvg,
  Seats,
  seatsOf,
  type IconName,
  type PageProps,
  type Tone,
} from '#pages'
import { qrMatrix } from '#pdf'
import { weekdayName, weekdayNameEn } from '#text'
import { publicMessages } from '../public-messages.js'
import type { TicketView } from '../public-training.presenter.js'
import { TicketConsents } from './ticket-consents.js'
import { publicTimes } from './public-times.js'

type Part = PageProps<TicketView>

/** The ticket on a phone: what holds, when and where, the code for the door, one's own seat. */
export function TicketPage({ data, context }: Part) {
  const t = pick(context.locale, publicMessages)
  return (
    <PhonePage title={t.ticket} organization={data.training.organizer} context={context} quietTitle>
      <Standing data={data} context={context} />
      <article class="ticket mb-3">
        <div class="ticket-head">
          <b>{data.training.title}</b>
        </div>
        <WhenAndWhere data={data} context={context} />
        <div class="tear" />
        <Holder data={data} context={context} />
        {data.seatPlace !== null && <OwnSeat data={data} place={data.seatPlace} context={context} />}
      </article>
      <TicketConsents data={data} context={context} />
      <div class="d-grid gap-2 mb-3 no-print">
        {data.code && (
          <button
            class={data.consents.confirmedAt ? 'btn btn-primary needs-script' : 'btn btn-plain needs-script'}
            type="button"
            data-print
          >
            <Icon name="printer" />
            {t.print}
          </button>
        )}
        <LinkButton href={`/lop/${data.training.slug}`} icon="school">
          {t.seeTraining}
        </LinkButton>
      </div>
    </PhonePage>
  )
}

function Standing({ data, context }: Part) {
  const t = pick(context.locale, publicMessages)
  const say = (tone: Tone, icon: IconName, title: string, hint: string) => (
    <Note tone={tone} icon={icon} role="status" class="mb-3">
      <b>{title}</b>
      <br />
      {hint}
    </Note>
  )
  const { status, statusReason } = data.training
  const because = statusReason ? ` ${t.reason(statusReason)}` : ''
  if (data.endedAs) {
    return say('co', 'user-minus', t.ticketEnded[data.endedAs], t.ticketWithdrawnHint)
  }
  if (status === 'cancelled') return say('co', 'ban', t.ticketCancelled, t.ticketCancelledHint + because)
  if (data.state === 'pending') return say('dat', 'clock', t.ticketPending, t.ticketPendingHint)
  if (data.state === 'waiting') {
    return say('dat', 'hourglass', t.ticketWaiting(data.waitingPlace ?? 1), t.ticketWaitingHint)
  }
  if (status === 'postponed') return say('dat', 'clock', t.ticketPostponed, t.ticketPostponedHint + because)
  return say('la', 'circle-check', data.consents.confirmedAt ? t.ticketConfirmed : t.ticketIn, t.ticketInHint)
}

function WhenAndWhere({ data, context }: Part) {
  const { startsOn, sessions, venue } = data.training
  return (
    <div class="ticket-part d-flex gap-3">
      {startsOn && (
        <DayBox
          date={startsOn}
          locale={context.locale}
          foot={context.locale === 'en' ? weekdayNameEn(startsOn).slice(0, 3) : weekdayName(startsOn)}
        />
      )}
      <div>
        <b>{publicTimes(sessions, context.locale)}</b>
        <div class="hint">{venue}</div>
      </div>
    </div>
  )
}

function Holder({ data, context }: Part) {
  const t = pick(context.locale, publicMessages)
  return (
    <div class="ticket-part text-center">
      {data.code && <QrSvg matrix={qrMatrix(data.code)} label={t.ticketQr} class="ticket-qr" />}
      <div class="ticket-name">{data.fullName}</div>
      <div class="hint">
        {context.locale === 'en' ? roleLabelsEn[data.role] : data.title} · {data.unitName}
      </div>
      <div class="mt-2">
        <b>{t.seq(String(data.seq).padStart(3, '0'))}</b>
      </div>
    </div>
  )
}

function OwnSeat({ data, place, context }: Part & { place: number }) {
  const t = pick(context.locale, publicMessages)
  const { capacity, taken } = data.seats
  const states = seatsOf({ named: taken, free: capacity - taken })
  states[place - 1] = 'present'
  return (
    <div class="ticket-part pt-0">
      <Seats
        states={states}
        me={place - 1}
        locale={context.locale}
        columns={26}
        curve={6}
        label={t.seatDrawing(place, capacity)}
      />
      <p class="hint text-center mb-0 mt-2">{t.seatOf(place, taken)}</p>
    </div>
  )
}
