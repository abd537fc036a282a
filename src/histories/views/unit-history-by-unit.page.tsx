import { Card, Pager, Table, type PageProps } from '#pages'
import { formatInteger } from '#text'
import { vi as t } from '../messages.vi.js'
import type { UnitFigures, UnitHistoryByUnit } from '../unit-history.presenter.js'
import { UnitHistoryFrame } from './unit-history-frame.js'

const figures = ['trainings', 'nominated', 'present', 'certificates'] as const
const labels = {
  trainings: t.trainingCount,
  nominated: t.nominated,
  present: t.present,
  certificates: t.certificates,
}

/** A year's figures of each direct sub-unit. */
export function UnitHistoryByUnitPage({ data, context }: PageProps<UnitHistoryByUnit>) {
  const { unit, items, sum, rollUp } = data
  const own = (one: { id: string; name: string }) => (one.id === unit.id ? t.itself(one.name) : one.name)
  return (
    <UnitHistoryFrame data={data} context={context}>
      <Card
        title={`${t.byUnit}, ${t.yearOf(data.year).toLowerCase()}`}
        flush
        footer={<Pager page={data.page} pageSize={data.pageSize} total={data.total} context={context} />}
      >
        <Table
          caption={t.byUnit}
          tiles
          rows={items}
          sum={[t.total, ...figures.map((name) => formatInteger(sum[name]))]}
          columns={[
            {
              label: t.subUnit,
              main: true,
              cell: (one) =>
                one.id === unit.id ? (
                  own(one)
                ) : (
                  <a href={`/organizations/${one.id}/history?year=${data.year}&by=${rollUp}`}>{one.name}</a>
                ),
            },
            ...figures.map((name) => ({
              label: labels[name],
              numeric: true,
              cell: (one: UnitFigures & { trainings: number }) => formatInteger(one[name]),
            })),
          ]}
        />
      </Card>
    </UnitHistoryFrame>
  )
}
