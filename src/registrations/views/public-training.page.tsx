import {
  Card,
  DayBox,
  DefinitionList,
  Note,
  pick,
  PublicPage,
  Seats,
  seatsOf,
  Tag,
  type PageProps,
} from '#pages'
import { formatDateTime, formatDateTimeEn, weekdayName, weekdayNameEn } from '#text'
import { publicMessages } from '../public-messages.js'
import { roleLabels, roleLabelsEn } from '../../people/position-roles.js'
import type { PublicTraining } from '../public-training.presenter.js'
import { PublicForm } from './public-form.js'
import { publicTimes, sessionName } from './public-times.js'

/** A training as everybody sees it: facts, seats, programme, and the form where it is open. */
export function PublicTrainingPage({ data, context }: PageProps<PublicTraining>) {
  return (
    <PublicPage
      title={data.title}
      context={context}
      wide={7}
      aside={<PublicForm data={data} context={context} />}
    >
      <Head data={data} context={context} />
      <FactsList data={data} context={context} />
      {data.status !== 'cancelled' && <SeatsCard data={data} context={context} />}
      <Programme data={data} context={context} />
      <Note tone="cham" icon="camera">
        {pick(context.locale, publicMessages).photos}
      </Note>
    </PublicPage>
  )
}

type Part = PageProps<PublicTraining>

function Head({ data, context }: Part) {
  const t = pick(context.locale, publicMessages)
  const { status, startsOn } = data
  const isOff = status === 'cancelled' || status === 'postponed'
  return (
    <>
      <div class="d-flex gap-3 mb-3">
        {startsOn && (
          <DayBox
            date={startsOn}
            locale={context.locale}
            foot={context.locale === 'en' ? weekdayNameEn(startsOn).slice(0, 3) : weekdayName(startsOn)}
          />
        )}
        <div>
          <div class="mb-1">
            <Tag tone={isOff ? 'co' : 'cham'} icon={isOff ? 'alert-triangle' : 'send'}>
              {t.statuses[status]}
            </Tag>
          </div>
          <h1 class="mb-0">{data.title}</h1>
        </div>
      </div>
      {isOff && (
        <Note tone="co" icon="alert-triangle" class="mb-3">
          <b>{t.closedBy[status]}</b> {data.statusReason && t.reason(data.statusReason)}
        </Note>
      )}
    </>
  )
}

function FactsList({ data, context }: Part) {
  const t = pick(context.locale, publicMessages)
  const labels = context.locale === 'en' ? roleLabelsEn : roleLabels
  return (
    <DefinitionList
      class="mb-3"
      facts={[
        { term: t.when, value: <b>{publicTimes(data.sessions, context.locale)}</b> },
        { term: t.where, value: data.venue },
        { term: t.who, value: data.audience.map((role) => labels[role]).join(', ') },
        ...data.speakers.map(({ name, titles }) => ({
          term: t.speaker,
          value: [name, titles].filter(Boolean).join(', '),
        })),
        { term: t.organizer, value: data.organizer },
        { term: t.purpose, value: data.purpose },
      ]}
    />
  )
}

function SeatsCard({ data, context }: Part) {
  const t = pick(context.locale, publicMessages)
  const { capacity, taken, waiting } = data.seats
  const left = capacity - taken
  const closesAt = data.registrationClosesAt && new Date(data.registrationClosesAt)
  const until = closesAt && (context.locale === 'en' ? formatDateTimeEn(closesAt) : formatDateTime(closesAt))
  return (
    <Card>
      <Seats states={seatsOf({ named: taken, free: left })} locale={context.locale} stage />
      <p class="mb-0 mt-2">
        <b>{left > 0 ? t.seatsLeft(left, capacity) : t.seatsGone(capacity)}</b>{' '}
        {data.form && (
          <span class="hint">
            {t.waitingRule} {waiting > 0 && t.waitingNow(waiting)} {until && t.until(until)}
          </span>
        )}
      </p>
      {data.form && (
        <a class="btn btn-primary w-100 only-phone mt-3" href="#dang-ky">
          {t.toForm}
        </a>
      )}
    </Card>
  )
}

function Programme({ data, context }: Part) {
  const t = pick(context.locale, publicMessages)
  const planned = data.sessions.filter(({ topics }) => topics.length > 0)
  if (planned.length === 0) return null
  return (
    <>
      <h2 class="sect">{t.content}</h2>
      <ul class="rows card mb-3">
        {planned.map(({ name, topics }) => (
          <li>
            <div class="grow">
              <b>{sessionName(name, context.locale)}</b>
              {topics.map((topic) => (
                <div>{topic}</div>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
