import type { ComponentChildren } from 'preact'
import { classes } from '../classes.js'
import type { PageContext } from '../context.js'
import { SortLink, sortedBy } from './sort-link.js'

export interface Column<Row> {
  label: string
  cell: (row: Row, index: number) => ComponentChildren
  /** Right-aligned figures. */
  numeric?: boolean
  /** The name of the row: first and bold on a phone's card. */
  main?: boolean
  /** Left out of the phone's card. */
  deskOnly?: boolean
  /** Hides the heading from sight, for a column of buttons. */
  quiet?: boolean
  /** The query's `sort` value of this column; makes its heading a link. */
  sort?: string
}

interface TableProps<Row> {
  /** Says what the table holds; read out, not shown. */
  caption: string
  columns: Column<Row>[]
  rows: Row[]
  /** Needed when a column sorts. */
  context?: PageContext
  /** A heading row stands before each first row of a group; rows must come in the groups' order. */
  groupOf?: (row: Row) => string
  /** The last, summing row: one cell per column. */
  sum?: ComponentChildren[]
  /** Figures as tiles on a phone, three a row. */
  tiles?: boolean
  rowClass?: (row: Row) => string | undefined
  rowId?: (row: Row) => string | undefined
}

// More columns than this may not fit a small screen: then the table scrolls, by keys too.
const manyColumns = 7

const scroller = (label: string) => ({ role: 'region' as const, tabIndex: 0, 'aria-label': label })

/** Rows on a desk, cards under 768 px. */
export function Table<Row>(props: TableProps<Row>) {
  const { columns, rows, groupOf } = props
  return (
    <div class="table-scroll" {...(columns.length > manyColumns ? scroller(props.caption) : {})}>
      <table class={classes('table cards', props.tiles && 'tiles')}>
        <caption class="visually-hidden">{props.caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Heading column={column} context={props.context} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const group = groupOf?.(row)
            const previous = rows[index - 1]
            const starts = group !== undefined && (previous === undefined || groupOf?.(previous) !== group)
            return (
              <>
                {starts && <GroupRow label={group} span={columns.length} />}
                <tr class={props.rowClass?.(row)} id={props.rowId?.(row)}>
                  {columns.map((column) => (
                    <Cell column={column}>{column.cell(row, index)}</Cell>
                  ))}
                </tr>
              </>
            )
          })}
          {props.sum && (
            <tr class="sum">
              {columns.map((column, index) => (
                <Cell column={column}>{props.sum?.[index]}</Cell>
              ))}
            </tr>
          )}
        </tbody>
      </table>
    </div>
  )
}

function Heading<Row>({ column, context }: { column: Column<Row>; context?: PageContext }) {
  const { label, sort, numeric, quiet } = column
  return (
    <th
      scope="col"
      class={numeric ? 'num' : undefined}
      aria-sort={sort && context ? sortedBy(context, sort) : undefined}
    >
      {quiet ? (
        <span class="visually-hidden">{label}</span>
      ) : sort && context ? (
        <SortLink column={sort} context={context}>
          {label}
        </SortLink>
      ) : (
        label
      )}
    </th>
  )
}

function GroupRow({ label, span }: { label: string; span: number }) {
  return (
    <tr class="group">
      <td colSpan={span} data-l="">
        {label}
      </td>
    </tr>
  )
}

function Cell<Row>({ column, children }: { column: Column<Row>; children?: ComponentChildren }) {
  const empty = children === null || children === undefined || children === '' || children === false
  const label = column.deskOnly || (empty && !column.main) ? undefined : column.main ? '' : column.label
  return (
    <td class={classes(column.numeric && 'num') || undefined} data-l={label}>
      {children}
    </td>
  )
}
