import { Card, DefinitionList, type Fact } from '#pages'
import { formatDate, formatDateTime, formatShortDate, formatTime, todayIn } from '#text'
import { roleLabels } from '../../people/position-roles.js'
import { vi as t } from '../messages.vi.js'
import type { TrainingDetail } from '../trainings.presenter.js'

/** What the training is about: who speaks, who opens it, when what is taught, on what ground. */
export function ContentCard({ training }: { training: TrainingDetail }) {
  return (
    <Card title={t.content}>
      <DefinitionList
        facts={[
          ...training.speakers.map(({ name, titles }) => ({
            term: t.speaker,
            value: <Named name={name} titles={titles} />,
          })),
          {
            term: t.host,
            value: training.host && <Named name={training.host.name} titles={training.host.title} />,
          },
          ...training.sessions.map((session) => sessionFact(session, severalDays(training))),
          { term: t.audience, value: training.audience.map((kind) => roleLabels[kind]).join(', ') },
          { term: t.purpose, value: training.purpose },
          ...training.legalBases.map(({ number, issuedOn, issuer, title }) => ({
            term: t.legalBases,
            value: `${title} (${number}, ngày ${formatDate(issuedOn)}, ${issuer})`,
          })),
          { term: t.registration, value: registrationOf(training) },
          { term: t.organizer, value: training.organizer.name },
          {
            term: t.issuer,
            value: training.issuer.id !== training.organizer.id && training.issuer.name,
          },
          { term: t.code, value: training.code },
        ]}
      />
    </Card>
  )
}

function Named({ name, titles }: { name: string; titles: string }) {
  return (
    <>
      <b>{name}</b>
      {titles && `, ${titles}`}
    </>
  )
}

const severalDays = ({ sessions }: TrainingDetail) =>
  new Set(sessions.map(({ startsAt }) => todayIn(new Date(startsAt)))).size > 1

type Session = TrainingDetail['sessions'][number]

/** The day is said only where there are several: the head of the page says the one. */
function sessionFact({ name, startsAt, endsAt, topics }: Session, withDay: boolean): Fact {
  const [from, to] = [new Date(startsAt), new Date(endsAt)]
  return {
    term: name,
    value: (
      <>
        {formatTime(from)}–{formatTime(to)}
        {withDay && `, ${formatShortDate(from)}`}
        {topics.length > 0 && <br />}
        {topics.join('; ')}
      </>
    ),
  }
}

function registrationOf({
  registrationOpensAt: opens,
  registrationClosesAt: closes,
}: TrainingDetail): string {
  return [
    opens && t.registrationOpen(formatDateTime(new Date(opens))),
    closes && t.registrationClose(formatDateTime(new Date(closes))),
  ]
    .filter(Boolean)
    .join(', ')
}
