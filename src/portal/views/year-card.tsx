import { BarChart, Card, Table, type Bar, type Fill } from '#pages'
import { formatInteger, formatTime } from '#text'
import type { MonthRow, TrainingsDesk } from '../dashboard.presenter.js'
import { vi as t } from '../messages.vi.js'

const kinds = ['attended', 'underWay', 'planned'] as const
const empty = { attended: 0, underWay: 0, planned: 0 }
const fillOf: Record<(typeof kinds)[number], Fill> = { attended: 'solid', underWay: 'hatch', planned: 'open' }

/** People in trainings, month by month: drawn, and as a table. */
export function YearCard({ desk, today }: { desk: TrainingsDesk; today: string }) {
  const months = Array.from({ length: 12 }, (_, index): MonthRow => {
    const month = index + 1
    return desk.months.find((one) => one.month === month) ?? { month, ...empty }
  })
  const sums = sumOf(months)
  const total = sums.attended + sums.underWay + sums.planned
  return (
    <Card title={t.chartTitle(desk.year)}>
      {total === 0 ? (
        <p class="hint mb-0">{t.noYear}</p>
      ) : (
        <>
          <BarChart
            id="year"
            title={t.chartTitle(desk.year)}
            description={t.chartText(...texts(sums))}
            bars={months.map((row) => barOf(row, Number(today.slice(5, 7))))}
            legend={[
              { label: t.attended, fill: 'solid', value: formatInteger(sums.attended) },
              { label: t.inProgress, fill: 'hatch', value: formatInteger(sums.underWay) },
              { label: t.planned, fill: 'open', value: formatInteger(sums.planned) },
            ]}
            say={(bar) => t.peopleCount(bar.value)}
          />
          <details class="chart-table">
            <summary>{t.chartTable}</summary>
            <MonthTable months={months} sums={sums} title={t.chartTitle(desk.year)} />
          </details>
          {desk.countedAt && <p class="hint mb-0">{t.countedAt(formatTime(new Date(desk.countedAt)))}</p>}
        </>
      )}
    </Card>
  )
}

const sumOf = (months: MonthRow[]) =>
  months.reduce(
    (sum, row) => ({
      attended: sum.attended + row.attended,
      underWay: sum.underWay + row.underWay,
      planned: sum.planned + row.planned,
    }),
    empty,
  )

const texts = ({ attended, underWay, planned }: typeof empty) =>
  [formatInteger(attended), formatInteger(underWay), formatInteger(planned)] as const

/** A month of several kinds looks like the furthest of them. */
function barOf(row: MonthRow, current: number): Bar {
  const furthest = kinds.find((kind) => row[kind] > 0) ?? 'planned'
  return {
    label: String(row.month),
    value: row.attended + row.underWay + row.planned,
    fill: fillOf[furthest],
    current: row.month === current,
  }
}

function MonthTable(props: { months: MonthRow[]; sums: typeof empty; title: string }) {
  return (
    <Table
      caption={props.title}
      rows={props.months.filter((row) => kinds.some((kind) => row[kind] > 0))}
      columns={[
        { label: t.month, main: true, cell: (row) => `${t.month} ${row.month}` },
        { label: t.attended, numeric: true, cell: (row) => formatInteger(row.attended) },
        { label: t.inProgress, numeric: true, cell: (row) => formatInteger(row.underWay) },
        { label: t.planned, numeric: true, cell: (row) => formatInteger(row.planned) },
      ]}
      sum={[t.sum, ...texts(props.sums)]}
    />
  )
}
