import {
  ActionForm,
  Card,
  EmptySeats,
  LinkButton,
  Pager,
  StaffPage,
  Tag,
  type PageContext,
  type PageProps,
} from '#pages'
import { formatInteger } from '#text'
import type {
  DuplicateList,
  DuplicatePair,
  DuplicatePerson,
  DuplicateReason,
} from '../duplicates.presenter.js'
import { mergeMessages as t } from '../merge-messages.js'
import { vi } from '../messages.vi.js'
import { writtenBirth } from './written-birth.js'

/** Pairs of records that may be one person, side by side. */
export function DuplicatesPage({ data, context }: PageProps<DuplicateList>) {
  return (
    <StaffPage
      title={t.duplicates}
      lead={t.duplicatesLead}
      context={context}
      crumbs={[{ label: vi.people, href: '/people' }, { label: t.duplicates }]}
    >
      {data.items.length === 0 ? (
        <Card>
          <EmptySeats
            title={t.none}
            hint={t.noneHint}
            actions={<LinkButton href="/people">{t.toPeople}</LinkButton>}
          />
        </Card>
      ) : (
        <>
          <p class="hint">{t.count(formatInteger(data.total))}</p>
          {data.items.map((pair) => (
            <Pair pair={pair} context={context} />
          ))}
          <Pager page={data.page} pageSize={data.pageSize} total={data.total} context={context} />
        </>
      )}
    </StaffPage>
  )
}

const icons = { unit: 'building', phone: 'phone', birth_date: 'calendar', birth_year: 'calendar' } as const

/** The strongest reason first. */
const order: DuplicateReason[] = ['phone', 'birth_date', 'unit', 'birth_year']

function Pair({ pair, context }: { pair: DuplicatePair; context: PageContext }) {
  const { one, other, reasons } = pair
  return (
    <Card
      footer={
        <div class="d-flex gap-2 flex-wrap">
          <LinkButton href={`/people/${one.id}/merges/new?otherId=${other.id}`} icon="git-merge" small>
            {t.compare}
          </LinkButton>
          <ActionForm
            action="/people/distinctions"
            context={context}
            fields={{ oneId: one.id, otherId: other.id }}
            confirm={t.apartQuestion}
            icon="users"
            small
            label={`${t.apart}: ${one.fullName}`}
          >
            {t.apart}
          </ActionForm>
        </div>
      }
    >
      <div class="d-flex gap-2 flex-wrap mb-2">
        {order
          .filter((reason) => reasons.includes(reason))
          .map((reason) => (
            <Tag tone="dat" icon={icons[reason]}>
              {t.reasons[reason]}
            </Tag>
          ))}
      </div>
      <div class="row">
        {[one, other].map((person) => (
          <div class="col-6">
            <Side person={person} />
          </div>
        ))}
      </div>
    </Card>
  )
}

function Side({ person }: { person: DuplicatePerson }) {
  const birth = writtenBirth(person)
  return (
    <>
      <div>
        <a href={`/people/${person.id}`}>
          <b>{person.fullName}</b>
        </a>
      </div>
      <div>{person.title ?? vi.holdsNothing}</div>
      <div>{person.unitName}</div>
      <div class="hint">{birth ? t.born(birth) : `${vi.birthYear}: ${vi.unknown}`}</div>
      <div class="hint">{person.phone ?? `${vi.phone}: ${vi.unknown}`}</div>
    </>
  )
}
