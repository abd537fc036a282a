import {
  Card,
  EmptySeats,
  FilterTabs,
  LinkButton,
  Pager,
  SearchBox,
  Table,
  type PageContext,
  type PageProps,
} from '#pages'
import { formatShortDate } from '#text'
import { TrainingFrame } from '../../trainings/views/training.frame.js'
import { vi as t } from '../messages.vi.js'
import { mayWithdraw } from '../registrations.policy.js'
import type { RosterView } from '../roster.presenter.js'
import { StateTag } from './state-tag.js'

/** The people of a training, by name. */
export function RosterPage({ data, context }: PageProps<RosterView>) {
  const { pending, confirmed, waiting, withdrawn } = data.counts
  return (
    <TrainingFrame
      head={data.training}
      context={context}
      part={t.roster}
      actions={<Actions data={data} context={context} />}
    >
      <FilterTabs
        name="state"
        label={t.state}
        context={context}
        options={[
          { value: '', label: t.all, count: pending + confirmed + waiting + withdrawn },
          { value: 'confirmed', label: t.states.confirmed, count: confirmed },
          ...(pending > 0 ? [{ value: 'pending', label: t.states.pending, count: pending }] : []),
          { value: 'waiting', label: t.states.waiting, count: waiting },
          { value: 'withdrawn', label: t.states.withdrawn, count: withdrawn },
        ]}
      />
      <Card
        title={t.rosterCount(data.total)}
        aside={<SearchBox context={context} label={t.find} name="search" />}
        flush
        footer={<Pager page={data.page} pageSize={data.pageSize} total={data.total} context={context} />}
      >
        {data.items.length > 0 ? (
          <RosterTable data={data} context={context} />
        ) : context.query['search'] || context.query['state'] ? (
          <EmptySeats title={t.noneFoundPeople} hint={t.noneFoundHint} />
        ) : (
          <EmptySeats
            title={t.noneRegistered}
            hint={t.noneRegisteredHint(data.training.status === 'registration_open')}
          />
        )}
      </Card>
    </TrainingFrame>
  )
}

function Actions({ data, context }: { data: RosterView; context: PageContext }) {
  if (!context.viewer?.can('registrations.edit') || data.training.status !== 'registration_open') return null
  const home = `/trainings/${data.training.id}`
  return (
    <>
      <LinkButton href={`${home}/registration-list`} icon="file-import">
        {t.pasteList}
      </LinkButton>
      <LinkButton href={`${home}/registrations/new`} icon="user-plus" tone="primary">
        {t.register}
      </LinkButton>
    </>
  )
}

function RosterTable({ data, context }: { data: RosterView; context: PageContext }) {
  const first = (data.page - 1) * data.pageSize
  const withActs = context.viewer?.can('registrations.edit') && mayWithdraw(data.training.status)
  return (
    <Table
      caption={t.roster}
      rows={data.items}
      columns={[
        { label: 'STT', numeric: true, deskOnly: true, cell: (_, index) => first + index + 1 },
        { label: t.name, main: true, cell: (one) => <a href={`/registrations/${one.id}`}>{one.fullName}</a> },
        { label: t.title, cell: (one) => one.title },
        { label: t.unit, cell: (one) => one.unitName },
        { label: t.registeredAt, cell: (one) => formatShortDate(new Date(one.registeredAt)) },
        { label: t.state, cell: (one) => <StateTag registration={one} /> },
        ...(withActs
          ? [
              {
                label: t.acts,
                quiet: true,
                cell: (one: RosterView['items'][number]) =>
                  one.state !== 'withdrawn' && (
                    <LinkButton
                      href={`/registrations/${one.id}/withdrawal`}
                      icon="user-minus"
                      small
                      label={t.withdrawPerson(one.fullName)}
                    >
                      {t.withdraw}
                    </LinkButton>
                  ),
              },
            ]
          : []),
      ]}
    />
  )
}
