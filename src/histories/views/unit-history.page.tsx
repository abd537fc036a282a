import { Card, EmptySeats, LinkButton, NextPager, Table, type PageContext, type PageProps } from '#pages'
import { formatDate, formatInteger } from '#text'
import { vi as t } from '../messages.vi.js'
import type { UnitHistory, UnitTraining } from '../unit-history.presenter.js'
import { UnitHistoryFrame } from './unit-history-frame.js'

/** The trainings to which a body's people were named, newest first. */
export function UnitHistoryPage({ data, context }: PageProps<UnitHistory>) {
  return (
    <UnitHistoryFrame
      data={data}
      context={context}
      everyYear
      actions={
        data.items.length > 0 && (
          <LinkButton href={sheetOf(data, context)} icon="file-spreadsheet" download>
            {t.excel}
          </LinkButton>
        )
      }
    >
      <Card title={t.trainings} flush footer={<NextPager param="after" next={data.next} context={context} />}>
        {data.items.length === 0 ? (
          <EmptySeats title={data.year ? t.nothingInYear(data.year) : t.nothing} hint={t.nothingHint} />
        ) : (
          <Trainings rows={data.items} context={context} />
        )}
      </Card>
    </UnitHistoryFrame>
  )
}

function sheetOf({ unit }: UnitHistory, { query }: PageContext): string {
  const asked = new URLSearchParams(
    Object.entries(query).filter(([name]) => name === 'year' || name === 'by'),
  )
  return `/organizations/${unit.id}/history/xlsx${asked.size > 0 ? `?${asked.toString()}` : ''}`
}

function Trainings({ rows, context }: { rows: UnitTraining[]; context: PageContext }) {
  const mayOpen = context.viewer?.can('trainings.read')
  return (
    <Table
      caption={t.trainings}
      rows={rows}
      groupOf={(one) => t.yearOf(Number(one.startsOn.slice(0, 4)))}
      columns={[
        {
          label: t.training,
          main: true,
          cell: (one) => (
            <>
              {mayOpen && one.isReachable ? <a href={`/trainings/${one.id}`}>{one.title}</a> : one.title}
              <span class="hint d-block">{one.organizerName}</span>
            </>
          ),
        },
        { label: t.day, cell: (one) => formatDate(one.startsOn) },
        { label: t.state, cell: (one) => one.statusLabel },
        { label: t.nominated, numeric: true, cell: (one) => formatInteger(one.nominated) },
        { label: t.present, numeric: true, cell: (one) => formatInteger(one.present) },
        { label: t.certificates, numeric: true, cell: (one) => formatInteger(one.certificates) },
      ]}
    />
  )
}
