import { Card, EmptySeats, hereWith, Table, Tag, type PageContext } from '#pages'
import type { CertificateView, PersonView, TrainingCertificates } from '../certificates.presenter.js'
import { vi as t } from '../messages.vi.js'
import { CertificateTag } from './state-tag.js'

/** So many rows at first: the page is for seeing how things stand. */
const SHORT = 12

interface CardProps {
  data: TrainingCertificates
  context: PageContext
}

/** Who gets a certificate, in the order of the sign-in sheet. */
export function EligibleCard({ data, context }: CardProps) {
  const people = data.eligible
  const live = new Map(
    data.certificates.filter((one) => one.revokedOn === null).map((one) => [one.registrationId, one]),
  )
  const shown = context.query.all ? people : people.slice(0, SHORT)
  return (
    <Card
      title={t.eligible(people.length)}
      aside={<span class="hint only-desk">{t.rule(data.head.sessions.length)}</span>}
      flush
      footer={shown.length < people.length ? <ShowAll count={people.length} context={context} /> : undefined}
    >
      {people.length === 0 ? (
        <EmptySeats title={t.nobodyEligible} hint={t.nobodyEligibleHint} />
      ) : (
        <Table caption={t.eligible(people.length)} rows={shown} columns={columnsFor(live)} />
      )}
    </Card>
  )
}

function columnsFor(live: Map<string, CertificateView>) {
  const of = (person: PersonView) => live.get(person.registrationId)
  const number = {
    label: t.number,
    cell: (person: PersonView) => {
      const one = of(person)
      return one && <a href={`/certificates/${one.id}`}>{one.numberText}</a>
    },
  }
  return [
    ...(live.size > 0 ? [number] : []),
    {
      label: t.name,
      main: true,
      cell: (person: PersonView) => (
        <>
          {person.fullName}
          <div class="hint">{person.unitName}</div>
        </>
      ),
    },
    {
      label: t.state,
      cell: (person: PersonView) => {
        const one = of(person)
        return one ? <PaperCell certificate={one} /> : <Tag icon="minus">{t.notYet}</Tag>
      },
    },
  ]
}

/** The state, or the way to the file once it is made. */
function PaperCell({ certificate }: { certificate: CertificateView }) {
  if (!certificate.file) return <CertificateTag certificate={certificate} />
  return (
    <span class="text-nowrap">
      <CertificateTag certificate={certificate} />{' '}
      <a
        class="text-decoration-underline"
        href={certificate.file}
        aria-label={`${t.open} ${certificate.numberText}`}
      >
        {t.pdf}
      </a>
    </span>
  )
}

/** Who does not, and why. */
export function NotEligibleCard({ data, context }: CardProps) {
  const people = data.notEligible
  const shown = context.query.all ? people : people.slice(0, SHORT)
  return (
    <Card
      title={t.notEligible(people.length)}
      flush
      footer={shown.length < people.length ? <ShowAll count={people.length} context={context} /> : undefined}
    >
      {people.length === 0 ? (
        <EmptySeats title={t.allEligible} />
      ) : (
        <Table
          caption={t.notEligible(people.length)}
          rows={shown}
          columns={[
            {
              label: t.name,
              main: true,
              cell: (person) => (
                <>
                  {person.fullName}
                  <div class="hint">{person.unitName}</div>
                </>
              ),
            },
            {
              label: t.why,
              cell: (person) => (
                <>
                  {person.reason}
                  {person.numberText && <div class="ink-co">{t.holdsOne(person.numberText)}</div>}
                </>
              ),
            },
          ]}
        />
      )}
    </Card>
  )
}

function ShowAll({ count, context }: { count: number; context: PageContext }) {
  return (
    <a class="tapline" href={hereWith(context, { all: '1' })}>
      {t.showAll(count)}
    </a>
  )
}
