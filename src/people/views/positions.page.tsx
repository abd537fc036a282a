import {
  ActionForm,
  Card,
  EmptySeats,
  LinkButton,
  Table,
  Tag,
  type PageContext,
  type PageProps,
} from '#pages'
import { positionMessages as t } from '../position-messages.js'
import type { PositionsView, PositionView } from '../positions.presenter.js'
import { PersonFrame } from './person.frame.js'

/** What a person held over time, in the union and at work. */
export function PositionsPage({ data, context }: PageProps<PositionsView>) {
  const home = `/people/${data.head.id}/positions`
  const mayEdit = !data.head.isErased && (context.viewer?.can('people.edit') ?? false)
  const add = mayEdit && (
    <LinkButton href={`${home}/new`} icon="plus" tone="primary">
      {t.add}
    </LinkButton>
  )
  return (
    <PersonFrame head={data.head} context={context} current={home} part={t.tab} actions={add}>
      <Card title={t.title} flush footer={<p class="hint mb-0">{t.standsHint}</p>}>
        {data.items.length === 0 ? (
          <EmptySeats title={t.none} hint={t.noneHint} />
        ) : (
          <PositionsTable
            home={home}
            rows={data.items}
            mayEdit={mayEdit && data.head.mergedName === null}
            context={context}
          />
        )}
      </Card>
    </PersonFrame>
  )
}

interface TableProps {
  home: string
  rows: PositionView[]
  mayEdit: boolean
  context: PageContext
}

function PositionsTable({ home, rows, mayEdit, context }: TableProps) {
  return (
    <Table
      caption={t.title}
      rows={rows}
      columns={[
        { label: t.tab, main: true, cell: (held) => <PositionName held={held} /> },
        { label: t.unit, cell: (held) => held.organization.name },
        { label: t.side, cell: (held) => held.sideLabel },
        { label: t.time, cell: (held) => t.period(held.validFrom, held.lastDay) },
        ...(mayEdit
          ? [
              {
                label: t.acts,
                quiet: true,
                cell: (held: PositionView) => <Acts home={home} held={held} context={context} />,
              },
            ]
          : []),
      ]}
    />
  )
}

export function PositionName({ held }: { held: PositionView }) {
  return (
    <>
      {held.title}{' '}
      {held.standsNow && (
        <Tag tone="cham" icon="list-check">
          {t.standsNow}
        </Tag>
      )}
    </>
  )
}

function Acts({ home, held, context }: { home: string; held: PositionView; context: PageContext }) {
  const own = `${home}/${held.id}`
  const name = `${held.title}, ${held.organization.name}`
  return (
    <div class="d-flex gap-2 flex-wrap justify-content-end">
      {held.isHeld && held.side === 'union' && !held.standsNow && (
        <ActionForm
          action={`${own}/choice`}
          context={context}
          icon="list-check"
          small
          label={`${t.choose}: ${name}`}
        >
          {t.choose}
        </ActionForm>
      )}
      <LinkButton href={`${own}/edit`} icon="pencil" small label={`${t.edit}: ${name}`}>
        {t.correct}
      </LinkButton>
      {held.lastDay === null && (
        <LinkButton href={`${own}/ending`} icon="calendar-time" small label={`${t.end}: ${name}`}>
          {t.end}
        </LinkButton>
      )}
    </div>
  )
}
