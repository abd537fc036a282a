import { Card, DefinitionList, LinkButton, Table, type PageProps } from '#pages'
import { formatDate, formatPhone } from '#text'
import { vi as t } from '../messages.vi.js'
import type { PersonDetail } from '../people.presenter.js'
import { positionMessages } from '../position-messages.js'
import { AlikeCard, MergedCard } from './merge-cards.js'
import { PersonFrame } from './person.frame.js'
import { PositionName } from './positions.page.js'

export function PersonPage({ data, context }: PageProps<PersonDetail>) {
  const home = `/people/${data.id}`
  return (
    <PersonFrame
      head={data.head}
      context={context}
      current={home}
      actions={
        !data.head.isErased &&
        context.viewer?.can('people.edit') && (
          <>
            <LinkButton href={`${home}/move`} icon="transfer">
              {positionMessages.move}
            </LinkButton>
            <LinkButton href={`${home}/edit`} icon="pencil" tone="primary">
              {t.edit}
            </LinkButton>
          </>
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
          <HeldNow person={data} />
          <AlikeCard id={data.id} alike={data.alike} />
          <MergedCard merged={data.merged} />
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

function HeldNow({ person }: { person: PersonDetail }) {
  const held = person.positions.filter(({ isHeld }) => isHeld)
  return (
    <Card title={t.heldNow} aside={<a href={`/people/${person.id}/positions`}>{t.allPositions}</a>} flush>
      {held.length === 0 ? (
        <p class="hint p-3 mb-0">{t.holdsNothing}</p>
      ) : (
        <Table
          caption={t.heldNow}
          rows={held}
          columns={[
            { label: t.position, main: true, cell: (one) => <PositionName held={one} /> },
            { label: t.unit, cell: (one) => one.organization.name },
            { label: t.from, cell: (one) => formatDate(one.validFrom) },
          ]}
        />
      )}
    </Card>
  )
}
