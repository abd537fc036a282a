import { Card, DefinitionList, LinkButton, Table, type PageProps } from '#pages'
import { formatDate, formatPhone } from '#text'
import { vi as t } from '../messages.vi.js'
import type { PersonDetail } from '../people.presenter.js'
import { PersonFrame } from './person.frame.js'

export function PersonPage({ data, context }: PageProps<PersonDetail>) {
  return (
    <PersonFrame
      head={data.head}
      context={context}
      current={`/people/${data.id}`}
      actions={
        context.viewer?.can('people.edit') && (
          <LinkButton href={`/people/${data.id}/edit`} icon="pencil">
            {t.edit}
          </LinkButton>
        )
      }
      meta={data.title ? [{ icon: 'user', text: data.title }] : []}
    >
      <div class="row g-3">
        <div class="col-lg-5">
          <Card title={t.facts}>
            <DefinitionList facts={factsOf(data)} />
            <p class="hint mb-0 mt-3">{t.shownHint}</p>
          </Card>
        </div>
        <div class="col-lg-7">
          <Positions person={data} />
        </div>
      </div>
    </PersonFrame>
  )
}

const factsOf = (person: PersonDetail) => [
  { term: t.unit, value: <a href={`/organizations/${person.unit.id}`}>{person.unit.name}</a> },
  { term: t.group, value: person.unit.group },
  { term: t.gender, value: person.gender && t.genders[person.gender] },
  person.birthDate
    ? { term: t.birthDate, value: formatDate(person.birthDate) }
    : { term: t.birthYear, value: person.birthYear },
  {
    term: t.phone,
    value: person.phone ? <a href={`tel:${person.phone}`}>{formatPhone(person.phone)}</a> : t.unknown,
  },
  {
    term: t.email,
    value: person.email ? <a href={`mailto:${person.email}`}>{person.email}</a> : t.unknown,
  },
]

function Positions({ person }: { person: PersonDetail }) {
  return (
    <Card title={t.positions} flush>
      <Table
        caption={t.positions}
        rows={person.positions}
        columns={[
          { label: t.position, main: true, cell: (held) => held.title },
          { label: t.unit, cell: (held) => held.organizationName },
          { label: t.from, cell: (held) => formatDate(held.validFrom) },
          { label: t.to, cell: (held) => (held.validTo ? formatDate(held.validTo) : t.now) },
        ]}
      />
    </Card>
  )
}
