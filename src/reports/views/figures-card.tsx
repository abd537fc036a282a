import { Card, FilterTabs, Table, type Column, type PageContext } from '#pages'
import { formatDateTime, formatInteger } from '#text'
import { figureColumns, type FigureColumn } from '../attendance-columns.js'
import { vi as t } from '../messages.vi.js'
import type { AttendanceReport, FiguresView } from '../reports.presenter.js'

interface Line {
  name: string
  group?: string
  figures: FiguresView
}

/** The same figures as on paper, by khối or by unit (`?by=unit`). */
export function FiguresCard({ report, context }: { report: AttendanceReport; context: PageContext }) {
  const { groups, total, sessions } = report
  const byUnit = context.query.by === 'unit'
  const lines: Line[] = byUnit
    ? groups.flatMap(({ name: group, rows }) => rows.map((row) => ({ name: row.name, group, figures: row })))
    : groups.map(({ name, subtotal }) => ({ name, figures: subtotal }))
  const figures = figureColumns(sessions)
  const columns: Column<Line>[] = [
    { label: byUnit ? t.unit : t.group, main: true, cell: ({ name }) => name },
    ...figures.map((column) => ({
      label: labelOf(column),
      numeric: true,
      cell: (line: Line) => textOf(column, line.figures),
    })),
  ]
  return (
    <div class="mt-3">
      <FilterTabs
        name="by"
        label={t.by}
        context={context}
        options={[
          { value: '', label: t.byGroup, count: groups.length },
          { value: 'unit', label: t.byUnit, count: groups.reduce((sum, { rows }) => sum + rows.length, 0) },
        ]}
      />
      <Card title={t.figures} aside={t.asOf(formatDateTime(new Date(report.asOf)))} flush>
        <Table
          caption={t.figures}
          columns={columns}
          rows={lines}
          groupOf={byUnit ? ({ group }) => group ?? '' : undefined}
          sum={[t.total, ...figures.map((column) => textOf(column, total))]}
          tiles
        />
      </Card>
    </div>
  )
}

const labelOf = ({ title, group }: FigureColumn) =>
  group ? `${group} ${title.charAt(0).toLowerCase()}${title.slice(1)}` : title

const textOf = ({ kind, value }: FigureColumn, figures: FiguresView) =>
  kind === 'decimal' ? figures.rate : formatInteger(value(figures) ?? 0)
