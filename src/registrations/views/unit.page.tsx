import { setLabelEn } from '../position-sets.js'
import { ActionForm, Card, Icon, Meta, Note, PhonePage, pick, Seats, Tag, type PageProps } from '#pages'
import { formatDate, formatDateTime, formatDateTimeEn, weekdayName } from '#text'
import type { NamedView, UnitPageView } from '../nominations.presenter.js'
import { unitMessages } from '../unit-messages.js'
import { publicTimes } from './public-times.js'
import { NameForm } from './unit-name-form.js'
import { WithdrawForm } from './unit-withdraw-form.js'

type Part = PageProps<UnitPageView>

/** What a unit does behind its link, on a telephone: sees its places, names colleagues, takes one back. */
export function UnitPage({ data, context }: Part) {
  const t = pick(context.locale, unitMessages)
  const left = data.places.reduce((sum, { capacity, taken }) => sum + Math.max(0, capacity - taken), 0)
  return (
    <PhonePage
      title={t.title(data.training.title)}
      organization={data.training.organizer}
      lead={t.dear(data.unit)}
      context={context}
    >
      <WhenAndWhere data={data} context={context} />
      <Places data={data} context={context} />
      <Standing data={data} context={context} />
      <Named data={data} context={context} />
      {data.isOpen && left > 0 && <NameForm data={data} context={context} />}
      {data.isOpen && left === 0 && (
        <Note tone="la" icon="check" class="mb-3">
          {t.allNamed}
        </Note>
      )}
      {data.isOpen && left > 0 && data.answer !== 'finished' && (
        <div class="d-grid">
          <ActionForm action={`${context.path}/completion`} context={context} wide>
            {t.finish}
          </ActionForm>
        </div>
      )}
    </PhonePage>
  )
}

function WhenAndWhere({ data, context }: Part) {
  const { startsOn, sessions, venue } = data.training
  const day = startsOn && `${weekdayName(startsOn)}, ${formatDate(startsOn)}`
  return (
    <Meta
      class="mb-3"
      items={[
        {
          icon: 'calendar',
          text: context.locale === 'en' || !day ? publicTimes(sessions, context.locale) : day,
        },
        { icon: 'map-pin', text: venue },
      ]}
    />
  )
}

function Places({ data, context }: Part) {
  const t = pick(context.locale, unitMessages)
  const capacity = data.places.reduce((sum, one) => sum + one.capacity, 0)
  const taken = data.places.reduce((sum, one) => sum + one.taken, 0)
  const label = t.placesTaken(taken, capacity)
  return (
    <Card class="mb-3" id="f-unitId">
      <b>{label}</b>
      {data.places.map(({ roles, label: set, ...places }) => (
        <div class="hint">
          {t.roleLine(context.locale === 'en' ? setLabelEn(roles) : set, places.taken, places.capacity)}
        </div>
      ))}
      <div class="mt-2">
        <Seats
          states={[
            ...Array<'named'>(taken).fill('named'),
            ...Array<'free'>(Math.max(0, capacity - taken)).fill('free'),
          ]}
          locale={context.locale}
          columns={Math.max(12, Math.min(26, capacity))}
          label={label}
        />
      </div>
    </Card>
  )
}

function Standing({ data, context }: Part) {
  const t = pick(context.locale, unitMessages)
  const { status } = data.training
  const off = status === 'cancelled' ? t.cancelled : status === 'postponed' ? t.postponed : null
  if (off) return <Warning title={off} />
  if (!data.isOpen) return <Warning title={t.notOpen} hint={t.notOpenHint} />
  if (!data.closesAt) return null
  const at = new Date(data.closesAt)
  const title = t.deadline(context.locale === 'en' ? formatDateTimeEn(at) : formatDateTime(at))
  return (
    <>
      <Warning title={title} hint={t.deadlineHint} />
      {data.answer === 'finished' && (
        <Note tone="cham" class="mb-3">
          {t.isFinished}
        </Note>
      )}
    </>
  )
}

const Warning = ({ title, hint }: { title: string; hint?: string }) => (
  <Note tone="dat" icon="clock" class="mb-3">
    <b>{title}</b> {hint}
  </Note>
)

function Named({ data, context }: Part) {
  const t = pick(context.locale, unitMessages)
  return (
    <Card title={t.named} class="mb-3" flush>
      {data.named.length === 0 ? (
        <p class="card-body hint mb-0">{t.nobody}</p>
      ) : (
        <ul class="rows">
          {data.named.map((person) => (
            <li>
              <div class="grow">
                <b>{person.fullName}</b> <StateOf person={person} context={context} />
                <div class="hint">{person.title}</div>
                {!person.isOwn && <div class="hint">{t.byOrganizer}</div>}
                {person.isOwn && data.isOpen && <WithdrawForm person={person} context={context} />}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function StateOf({ person, context }: { person: NamedView; context: Part['context'] }) {
  const t = pick(context.locale, unitMessages)
  return person.state === 'waiting' ? (
    <Tag tone="dat" icon="hourglass">
      {t.states.waiting}
    </Tag>
  ) : (
    <span class="ink-la">
      <Icon name="check" /> <span class="hint">{t.states.confirmed}</span>
    </span>
  )
}
