import {
  Card,
  EmptySeats,
  FilterTabs,
  MiniSeats,
  SearchBox,
  Table,
  Tag,
  type Column,
  type PageContext,
} from '#pages'
import { formatShortDate } from '#text'
import { roleLabels } from '../../people/position-roles.js'
import { vi as t } from '../messages.vi.js'
import type { QuotasView, UnitPerson, UnitQuotaView } from '../quotas.presenter.js'

const words = (group: string | null) => group ?? t.noGroup

/** Every unit with its places, in the groups of the office. */
export function UnitsCard({ data, context }: { data: QuotasView; context: PageContext }) {
  const { units, answered } = data.summary
  const groups = new Map(
    data.groups.map((one) => [
      one.group,
      t.groupTotals(words(one.group), one.units, one.taken, one.capacity),
    ]),
  )
  return (
    <>
      <FilterTabs
        name="answer"
        label={t.byUnit}
        context={context}
        options={[
          { value: '', label: t.all, count: units },
          { value: 'silent', label: t.notAnswered, count: units - answered },
          { value: 'answered', label: t.answered, count: answered },
        ]}
      />
      <Card title={t.byUnit} aside={<SearchBox context={context} label={t.find} name="search" />} flush>
        {data.units.length === 0 ? (
          <EmptySeats title={t.noneFound} hint={t.noneFoundHint} />
        ) : (
          <Table
            caption={t.byUnit}
            rows={data.units}
            columns={columns(context)}
            groupOf={(unit) => groups.get(unit.unitGroup) ?? words(unit.unitGroup)}
          />
        )}
      </Card>
    </>
  )
}

const columns = (context: PageContext): Column<UnitQuotaView>[] => [
  {
    label: t.unit,
    main: true,
    cell: (unit) =>
      context.viewer?.can('organizations.read') ? (
        <a href={`/organizations/${unit.unitId}`}>{unit.unitName}</a>
      ) : (
        unit.unitName
      ),
  },
  { label: t.quota, numeric: true, cell: (unit) => unit.capacity },
  {
    label: t.taken,
    cell: (unit) => (
      <MiniSeats
        locale={context.locale}
        label={t.seatsOfUnit(unit.taken, unit.capacity)}
        states={[
          ...Array<'named'>(unit.taken).fill('named'),
          ...Array<'free'>(Math.max(0, unit.capacity - unit.taken)).fill('free'),
        ]}
      />
    ),
  },
  {
    label: t.people,
    cell: (unit) =>
      unit.people.length === 0 ? (
        <span class="hint">{t.nobody}</span>
      ) : (
        <div>
          {unit.people.map((person) => (
            <Person person={person} />
          ))}
        </div>
      ),
  },
  {
    label: t.answer,
    cell: (unit) =>
      unit.answeredAt ? (
        <Tag tone="la" icon="check">
          {formatShortDate(new Date(unit.answeredAt))}
        </Tag>
      ) : (
        <Tag tone="dat" icon="clock">
          {t.notAnswered}
        </Tag>
      ),
  },
]

function Person({ person }: { person: UnitPerson }) {
  return (
    <div>
      <a href={`/registrations/${person.registrationId}`}>{person.fullName}</a>{' '}
      <span class="hint">({t.shortRoles[person.role] ?? roleLabels[person.role]})</span>{' '}
      {person.state === 'waiting' && (
        <Tag tone="dat" icon="hourglass">
          {t.waits}
        </Tag>
      )}
    </div>
  )
}
