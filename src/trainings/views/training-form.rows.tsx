import {
  DateField,
  HiddenField,
  NumberField,
  submittedValue,
  TextArea,
  TextField,
  TimeField,
  type PageContext,
} from '#pages'
import { vietnamTime } from '#text'
import type { ComponentChildren } from 'preact'
import { vi as t } from '../messages.vi.js'
import type { TrainingDetail } from '../trainings.presenter.js'

interface RowsProps<Row> {
  stored: Row[]
  context: PageContext
}

/** How many blocks to draw: what was sent or stored, with one to spare. */
function rowCount(name: string, stored: number, least: number, context: PageContext): number {
  const sent = submittedValue(context.submitted, name)
  return Math.max(least, Array.isArray(sent) ? sent.length : stored + 1)
}

interface BlocksProps<Row> extends RowsProps<Row> {
  name: string
  /** Drawn even when nothing is stored. */
  least: number
  legend: (no: number) => string
  row: (prefix: string, stored: Row | undefined) => ComponentChildren
}

function Blocks<Row>({ name, stored, least, legend, row, context }: BlocksProps<Row>) {
  const count = rowCount(name, stored.length, least, context)
  return (
    <>
      {Array.from({ length: count }, (_, index) => (
        <fieldset class="mb-3">
          <legend class="h3">{legend(index + 1)}</legend>
          {row(`${name}[${index}]`, stored[index])}
        </fieldset>
      ))}
    </>
  )
}

export function SessionRows({ stored, context }: RowsProps<TrainingDetail['sessions'][number]>) {
  return (
    <Blocks
      name="sessions"
      least={2}
      stored={stored}
      context={context}
      legend={t.sessionNo}
      row={(prefix, session) => <SessionFields prefix={prefix} session={session} context={context} />}
    />
  )
}

interface SessionFieldsProps {
  prefix: string
  session: TrainingDetail['sessions'][number] | undefined
  context: PageContext
}

function SessionFields({ prefix, session, context }: SessionFieldsProps) {
  const starts = session && vietnamTime(new Date(session.startsAt))
  const ends = session && vietnamTime(new Date(session.endsAt))
  // What was sent for the block names its session, else what is stored.
  const sent = submittedValue(context.submitted, `${prefix}[id]`)
  const id = typeof sent === 'string' ? sent : session?.id
  const field = (name: string) => ({ name: `${prefix}[${name}]`, context })
  return (
    <>
      {id && <HiddenField name={`${prefix}[id]`} value={id} />}
      <div class="row">
        <DateField class="col-md-4" label={t.date} value={starts?.day} {...field('date')} />
        <TimeField class="col-6 col-md-3" label={t.startsAt} value={starts?.time} {...field('startsAt')} />
        <TimeField class="col-6 col-md-3" label={t.endsAt} value={ends?.time} {...field('endsAt')} />
      </div>
      <TextArea label={t.topics} value={session?.topics.join('\n')} optional {...field('topics')} />
      <div class="row">
        <TextField
          class="col-md-6"
          label={t.sessionName}
          hint={t.sessionNameHint}
          value={session?.name}
          optional
          {...field('name')}
        />
        <NumberField
          class="col-md-6"
          label={t.late}
          unit={t.minutes}
          hint={t.lateHint}
          value={session?.lateAfterMinutes}
          optional
          {...field('lateAfterMinutes')}
        />
      </div>
    </>
  )
}

export function SpeakerRows({ stored, context }: RowsProps<TrainingDetail['speakers'][number]>) {
  return (
    <Blocks
      name="speakers"
      least={1}
      stored={stored}
      context={context}
      legend={t.speakerNo}
      row={(prefix, speaker) => (
        <div class="row">
          <TextField
            class="col-md-5"
            name={`${prefix}[name]`}
            label={t.speakerName}
            value={speaker?.name}
            context={context}
          />
          <TextField
            class="col-md-7"
            name={`${prefix}[titles]`}
            label={t.speakerTitles}
            value={speaker?.titles}
            context={context}
            optional
          />
        </div>
      )}
    />
  )
}

export function LegalBasisRows({ stored, context }: RowsProps<TrainingDetail['legalBases'][number]>) {
  return (
    <Blocks
      name="legalBases"
      least={1}
      stored={stored}
      context={context}
      legend={t.legalBasisNo}
      row={(prefix, basis) => {
        const field = (name: string) => ({ name: `${prefix}[${name}]`, context })
        return (
          <>
            <div class="row">
              <TextField class="col-md-4" label={t.number} value={basis?.number} {...field('number')} />
              <DateField class="col-md-4" label={t.issuedOn} value={basis?.issuedOn} {...field('issuedOn')} />
              <TextField class="col-md-4" label={t.legalIssuer} value={basis?.issuer} {...field('issuer')} />
            </div>
            <TextField label={t.about} value={basis?.title} {...field('title')} />
          </>
        )
      }}
    />
  )
}
