import {
  Card,
  CheckGroup,
  errorOf,
  Form,
  HiddenField,
  Note,
  NumberField,
  SelectField,
  StaffPage,
  SubmitButton,
  Table,
  type PageContext,
  type PageProps,
} from '#pages'
import type { MappingView } from '../imports.presenter.js'
import { vi as t } from '../messages.vi.js'

interface PartProps {
  data: MappingView
  context: PageContext
}

/** What each column of the file means, with its first rows beside it. */
export function MappingPage({ data, context }: PageProps<MappingView>) {
  return (
    <StaffPage
      title={t.mappingTitle}
      lead={t.mappingLead}
      context={context}
      crumbs={[
        { label: t.imports, href: '/imports' },
        { label: data.filename, href: `/imports/${data.id}` },
        { label: t.mappingTitle },
      ]}
    >
      <PreviewCard data={data} />
      <Form action={`/imports/${data.id}/mapping`} context={context}>
        {errorOf(context, 'mapping') && (
          <Note tone="co" class="mb-3">
            {errorOf(context, 'mapping')}
          </Note>
        )}
        <PlaceCard data={data} context={context} />
        <ColumnsCard data={data} context={context} />
        <Card title={t.options}>
          <CheckGroup
            name="options"
            label={t.options}
            value={data.options.filter(({ on }) => on).map(({ key }) => key)}
            options={data.options.map(({ key, label }) => ({ value: key, label }))}
            hint={data.options.map(({ hint }) => hint).join(' ')}
            context={context}
            optional
          />
          <SubmitButton icon="list-check">{t.check}</SubmitButton>
        </Card>
      </Form>
    </StaffPage>
  )
}

function PlaceCard({ data, context }: PartProps) {
  const sheets = data.sheets.filter(({ rows }) => rows > 0)
  return (
    <Card>
      <div class="row g-3 align-items-start">
        <SelectField
          name="sheet"
          label={t.sheet}
          value={`${data.sheet}`}
          options={sheets.map(({ index, name, rows, hidden }) => ({
            value: `${index}`,
            label: t.sheetLabel(name, rows, hidden),
          }))}
          empty={false}
          context={context}
          class="col-md-6"
        />
        <NumberField
          name="headerFirst"
          label={t.headerFirst}
          value={data.headerFirst}
          hint={t.headerHint}
          context={context}
          class="col-6 col-md-3"
        />
        <NumberField
          name="headerLast"
          label={t.headerLast}
          value={data.headerLast}
          context={context}
          class="col-6 col-md-3"
        />
      </div>
      <SubmitButton tone="plain" icon="refresh" name="guess" value="true">
        {t.guessAgain}
      </SubmitButton>
    </Card>
  )
}

function ColumnsCard({ data, context }: PartProps) {
  const must = new Set(data.required[0])
  const options = data.fileColumns.map(({ column, letters, label }) => ({
    value: `${column}`,
    label: t.columnLabel(letters, label.slice(0, 60)),
  }))
  return (
    <Card title={t.whichColumn}>
      <div class="row">
        {data.columns.map(({ key, label, hint }, at) => (
          <div class="col-md-6 col-xl-4">
            <HiddenField name={`mapping[${at}][key]`} value={key} />
            <SelectField
              name={`mapping[${at}][column]`}
              label={must.has(key) ? `${label} (${t.needed})` : label}
              hint={hint || undefined}
              value={data.mapping[key] === undefined ? '' : `${data.mapping[key]}`}
              options={options}
              empty={t.noColumn}
              context={context}
            />
          </div>
        ))}
      </div>
    </Card>
  )
}

/** More columns are of no help to see which is which. */
const MOST_COLUMNS = 14

function PreviewCard({ data }: { data: MappingView }) {
  const isHeader = ({ row }: { row: number }) => row >= data.headerFirst && row <= data.headerLast
  return (
    <Card title={t.preview} flush>
      <Table
        caption={t.preview}
        rows={data.preview}
        rowClass={(row) => (isHeader(row) ? 'sum' : undefined)}
        columns={[
          { label: t.previewRow, cell: (row) => (isHeader(row) ? `${row.row} (${t.isHeader})` : row.row) },
          ...data.fileColumns.slice(0, MOST_COLUMNS).map(({ column, letters }) => ({
            label: letters,
            cell: (row: MappingView['preview'][number]) =>
              row.cells.find(({ c }) => c === column)?.t.slice(0, 60) ?? '',
          })),
        ]}
      />
    </Card>
  )
}
