import {
  Card,
  EmptySeats,
  Form,
  hereWith,
  LinkButton,
  NextPager,
  Note,
  SelectField,
  StaffPage,
  SubmitButton,
  Table,
  type PageContext,
  type PageProps,
} from '#pages'
import { formatDate, formatInteger } from '#text'
import { vi as t } from '../messages.vi.js'
import type { Untrained } from '../untrained.presenter.js'
import { UntrainedFilters } from './untrained-filters.js'

/** Who has not been trained on something for some years; ticked, they are registered for an open training. */
export function UntrainedPage({ data, context }: PageProps<Untrained>) {
  const mayRegister = data.items.length > 0 && context.viewer?.can('registrations.edit')
  return (
    <StaffPage
      title={t.untrained}
      lead={t.untrainedLead}
      context={context}
      actions={
        data.items.length > 0 && (
          <LinkButton href={sheetOf(context)} icon="file-spreadsheet" download>
            {t.excel}
          </LinkButton>
        )
      }
    >
      <UntrainedFilters data={data} context={context} />
      {mayRegister ? (
        <Form
          action={hereWith({ ...context, path: '/untrained/registrations' }, { tick: null })}
          context={context}
        >
          <List data={data} context={context} ticks={data.openTrainings.length > 0} />
          <ChooseTraining data={data} context={context} />
        </Form>
      ) : (
        <List data={data} context={context} />
      )}
    </StaffPage>
  )
}

const sheetOf = (context: PageContext) =>
  hereWith({ ...context, path: '/untrained/xlsx' }, { after: null, tick: null, trainingId: null })

function List({ data, context, ticks }: { data: Untrained; context: PageContext; ticks?: boolean }) {
  const isTicked = context.query.tick === 'page'
  return (
    <Card
      title={t.untrainedCount(`${data.isMore ? 'Hơn ' : ''}${formatInteger(data.total)}`)}
      aside={
        ticks && (
          <LinkButton href={hereWith(context, { tick: isTicked ? null : 'page' })} icon="list-check" small>
            {isTicked ? t.untickPage : t.tickPage}
          </LinkButton>
        )
      }
      flush
      footer={<NextPager param="after" next={data.next} context={context} />}
    >
      {data.items.length === 0 ? (
        <EmptySeats title={t.everybodyTrained} hint={t.everybodyTrainedHint} />
      ) : (
        <People data={data} isTicked={isTicked} ticks={ticks} context={context} />
      )}
    </Card>
  )
}

interface PeopleProps {
  data: Untrained
  ticks?: boolean
  isTicked: boolean
  context: PageContext
}

function People({ data, ticks, isTicked, context }: PeopleProps) {
  const submitted = tickedBefore(context)
  return (
    <Table
      caption={t.untrained}
      rows={data.items}
      columns={[
        {
          label: t.name,
          main: true,
          cell: (one, index) => (
            <span class="d-flex gap-2 align-items-center">
              {ticks && (
                <label class="form-check mb-0">
                  <input
                    class="form-check-input"
                    type="checkbox"
                    name={`personIds[${index}]`}
                    value={one.id}
                    checked={submitted ? submitted.has(one.id) : isTicked}
                    aria-label={t.tick(one.fullName)}
                  />
                </label>
              )}
              <a href={`/people/${one.id}/history`}>{one.fullName}</a>
            </span>
          ),
        },
        { label: t.position, cell: (one) => one.title },
        { label: t.unit, cell: (one) => one.unitName },
        { label: t.group, cell: (one) => one.unitGroup },
        {
          label: t.lastOn,
          cell: (one) => (one.lastOn ? formatDate(one.lastOn) : <span class="hint">{t.never}</span>),
        },
      ]}
    />
  )
}

/** Who was ticked on a form that was refused. */
function tickedBefore({ submitted }: PageContext): Set<unknown> | null {
  const sent = submitted?.values.personIds
  return submitted ? new Set(sent && typeof sent === 'object' ? Object.values(sent) : [sent]) : null
}

function ChooseTraining({ data, context }: { data: Untrained; context: PageContext }) {
  if (data.openTrainings.length === 0) {
    return (
      <Note tone="cham" icon="info-circle" class="mt-3">
        {t.noOpenTraining} <a href="/trainings">{t.planTraining}</a>
      </Note>
    )
  }
  return (
    <Card title={t.addToTraining} class="mt-3">
      <SelectField
        name="trainingId"
        label={t.chooseTraining}
        value={context.query.trainingId ?? null}
        context={context}
        options={data.openTrainings.map(({ id, title, startsOn, free }) => ({
          value: id,
          label: `${startsOn ? `${formatDate(startsOn)}: ` : ''}${title} (${t.freeSeats(free)})`,
        }))}
      />
      <SubmitButton icon="user-plus">{t.addToTraining}</SubmitButton>
    </Card>
  )
}
