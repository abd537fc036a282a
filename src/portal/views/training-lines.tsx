import { DayBox, LinkButton, pick, type PageContext } from '#pages'
import { formatDate, formatDateEn, formatDateTime, formatDateTimeEn } from '#text'
import { statusWord } from '../../news/views/site.frame.js'
import type { PublicTrainingLine } from '../home.presenter.js'
import { publicWords } from '../public-messages.js'

type Words = (typeof publicWords)['vi']

/**
 * Trainings for everybody: date, title, seats, and the way to the form where it stands open. `full` is the list
 * of a page of its own; without it a box of the home page.
 */
export function TrainingLines(props: { items: PublicTrainingLine[]; context: PageContext; full?: boolean }) {
  const Heading = props.full ? 'h2' : 'h3'
  return (
    <ul class="rows">
      {props.items.map((line) => (
        <li class="align-items-start training-line">
          {line.startsOn && <DayBox date={line.startsOn} locale={props.context.locale} />}
          <div class="grow">
            <Heading class="h3 mb-1">
              <a href={`/lop/${line.slug}`}>{line.title}</a>
            </Heading>
            <div class="hint">{factsOf(line, props.context, props.full).join(' · ')}</div>
            <RegisterButton line={line} context={props.context} />
          </div>
        </li>
      ))}
    </ul>
  )
}

function RegisterButton({ line, context }: { line: PublicTrainingLine; context: PageContext }) {
  if (!line.canRegister) return null
  const t = pick(context.locale, publicWords)
  return (
    <div class="mt-2">
      <LinkButton href={`/lop/${line.slug}`} tone="primary" small label={t.registerFor(line.title)}>
        {line.taken < line.capacity ? t.register : t.wait}
      </LinkButton>
    </div>
  )
}

function factsOf(line: PublicTrainingLine, context: PageContext, full?: boolean): string[] {
  const t = pick(context.locale, publicWords)
  const status = statusWord(line.status, context.locale)
  return [
    ...(line.startsOn ? [] : [t.noDate]),
    ...(!full && (line.status === 'published' || line.canRegister) ? [] : [status]),
    ...seatsOf(line, t),
    ...timesOf(line, t, context),
    line.venue,
    ...(full ? [line.organizer] : []),
    ...(line.sample ? [t.sample] : []),
  ]
}

function seatsOf({ status, capacity, taken, waiting, sessions }: PublicTrainingLine, t: Words): string[] {
  if (status === 'registration_open') return [taken < capacity ? t.free(capacity - taken) : t.full(waiting)]
  if (status === 'published' || status === 'registration_closed')
    return [t.seats(capacity), t.sessions(sessions)]
  return []
}

function timesOf(line: PublicTrainingLine, t: Words, context: PageContext): string[] {
  const english = context.locale === 'en'
  if (line.canRegister && line.registrationClosesAt) {
    const at = new Date(line.registrationClosesAt)
    return [t.closesAt(english ? formatDateTimeEn(at) : formatDateTime(at))]
  }
  if (line.status !== 'published' || !line.registrationOpensAt) return []
  const opens = new Date(line.registrationOpensAt)
  return opens > context.now ? [t.opensOn(english ? formatDateEn(opens) : formatDate(opens))] : []
}
