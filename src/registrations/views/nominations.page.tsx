import {
  ActionForm,
  Card,
  CopyButton,
  EmptySeats,
  FilterTabs,
  LinkButton,
  MiniSeats,
  Note,
  Pager,
  SearchBox,
  Table,
  type Column,
  type PageContext,
  type PageProps,
} from '#pages'
import { formatDateTime } from '#text'
import { LinkTag, openingsOf } from '../../accounts/views/link-table.frame.js'
import { TrainingFrame, whenOf } from '../../trainings/views/training.frame.js'
import { invitationText } from '../invitation-text.js'
import { nominationMessages as t } from '../nomination-messages.js'
import type { AskedUnitView, NominationsView } from '../nominations.presenter.js'
import { AnswerTag } from './answer-tag.js'

/** Every unit that may name people: whether it answered, and its link to hand out. */
export function NominationsPage({ data, context }: PageProps<NominationsView>) {
  return (
    <TrainingFrame
      head={data.training}
      context={context}
      part={t.tab}
      actions={<MakeLinks data={data} context={context} />}
    >
      <Note tone="cham" class="mb-3">
        {t.lead} {data.closesAt && t.deadline(formatDateTime(new Date(data.closesAt)))}
        {!data.mayAsk && <div>{t.notNow}</div>}
      </Note>
      {data.counts.units === 0 ? (
        <Card>
          <EmptySeats
            title={t.noQuotas}
            hint={t.noQuotasHint}
            actions={
              <LinkButton href={`/trainings/${data.training.id}/quotas`} icon="adjustments" tone="primary">
                {t.setQuotas}
              </LinkButton>
            }
          />
        </Card>
      ) : (
        <Units data={data} context={context} />
      )}
    </TrainingFrame>
  )
}

function MakeLinks({ data, context }: PageProps<NominationsView>) {
  const { units, asked } = data.counts
  if (!context.viewer?.can('registrations.edit') || !data.mayAsk || units === 0) return null
  return (
    <ActionForm
      action={`/trainings/${data.training.id}/nominations`}
      context={context}
      icon="link"
      tone={asked === 0 ? 'primary' : 'plain'}
    >
      {asked === 0 ? t.makeAll(units) : t.makeMissing}
    </ActionForm>
  )
}

function Units({ data, context }: PageProps<NominationsView>) {
  const { units, answered } = data.counts
  return (
    <>
      <FilterTabs
        name="answer"
        label={t.filter}
        context={context}
        options={[
          { value: '', label: t.all, count: units },
          { value: 'silent', label: t.answers.silent, count: units - answered },
          { value: 'answered', label: 'Đã trả lời', count: answered },
        ]}
      />
      <Card
        title={t.counts(answered, units)}
        aside={<SearchBox context={context} label={t.find} name="search" />}
        flush
        footer={<Pager page={data.page} pageSize={data.pageSize} total={data.total} context={context} />}
      >
        {data.items.length === 0 ? (
          <EmptySeats title={t.noneFound} hint={t.noneFoundHint} />
        ) : (
          <Table
            caption={t.tab}
            rows={data.items}
            columns={columns(data, context)}
            groupOf={(unit) => unit.unitGroup ?? t.noGroup}
          />
        )}
      </Card>
    </>
  )
}

const columns = (data: NominationsView, context: PageContext): Column<AskedUnitView>[] => [
  {
    label: t.unit,
    main: true,
    cell: (unit) =>
      unit.nominationId ? <a href={`/nominations/${unit.nominationId}`}>{unit.unitName}</a> : unit.unitName,
  },
  {
    label: t.places,
    cell: ({ taken, capacity }) => (
      <MiniSeats
        locale={context.locale}
        label={`${taken}/${capacity}`}
        states={[
          ...Array<'named'>(taken).fill('named'),
          ...Array<'free'>(Math.max(0, capacity - taken)).fill('free'),
        ]}
      />
    ),
  },
  { label: t.answer, cell: ({ answer }) => <AnswerTag answer={answer} /> },
  {
    label: t.link,
    cell: ({ link }) => (
      <div>
        <LinkTag link={link} />
        {link && <div class="hint">{openingsOf(link)}</div>}
      </div>
    ),
  },
  {
    label: t.copy,
    quiet: true,
    cell: (unit) =>
      unit.address && (
        <CopyButton text={textFor(data, unit, context.publicAddress + unit.address)} copied={t.copied}>
          {t.copy}
        </CopyButton>
      ),
  },
]

const textFor = (data: NominationsView, unit: AskedUnitView, address: string) =>
  invitationText({
    unit: unit.unitName,
    organizer: data.organizer,
    training: data.training.title,
    when: whenOf(data.training),
    venue: data.training.venue,
    capacity: unit.capacity,
    closesAt: data.closesAt,
    address,
  })
