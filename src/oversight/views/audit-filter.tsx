import { Card, DateField, LinkButton, SelectField, SubmitButton, TextField, type PageContext } from '#pages'
import { vi as t } from '../messages.vi.js'
import { actorKinds } from '../actor-kinds.js'
import { auditSubjects, subjects } from '../subject-kinds.js'
import { auditVerbs, wordsOf } from '../verb-words.js'

export const filterNames = ['from', 'to', 'who', 'actorKind', 'verb', 'subjectKind'] as const

/** A GET to this page: the address says what is shown, so that it can be kept and handed on. */
export function AuditFilter({ context }: { context: PageContext }) {
  const { query } = context
  const kept = Object.entries(query).filter(
    ([name]) => !(filterNames as readonly string[]).includes(name) && name !== 'before',
  )
  return (
    <Card class="mb-3">
      <form action={context.path} role="search">
        {kept.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <div class="row">
          <DateField
            name="from"
            label={t.from}
            value={query['from']}
            context={context}
            optional="quiet"
            class="col-6 col-lg-2"
          />
          <DateField
            name="to"
            label={t.to}
            value={query['to']}
            context={context}
            optional="quiet"
            class="col-6 col-lg-2"
          />
          <TextField
            name="who"
            label={t.who}
            value={query['who']}
            context={context}
            optional="quiet"
            class="col-lg-4"
          />
          <Choice
            name="actorKind"
            label={t.actorKind}
            options={actorKinds.map((value) => ({ value, label: t.actorKinds[value]! }))}
            context={context}
          />
          <SelectField
            name="verb"
            label={t.verb}
            value={query['verb']}
            empty={t.all}
            options={verbGroups}
            context={context}
            optional="quiet"
            class="col-lg-8"
          />
          <Choice
            name="subjectKind"
            label={t.subjectKind}
            options={auditSubjects.map((value) => ({ value, label: subjects[value].label }))}
            context={context}
          />
        </div>
        <div class="d-flex gap-2 flex-wrap">
          <SubmitButton icon="filter">{t.filter}</SubmitButton>
          <LinkButton href={context.path}>{t.clear}</LinkButton>
        </div>
      </form>
    </Card>
  )
}

interface ChoiceProps {
  name: (typeof filterNames)[number]
  label: string
  options: { value: string; label: string }[]
  context: PageContext
}

const Choice = ({ name, label, options, context }: ChoiceProps) => (
  <SelectField
    name={name}
    label={label}
    value={context.query[name]}
    empty={t.all}
    options={options}
    context={context}
    optional="quiet"
    class="col-lg-4"
  />
)

const byLabel = (a: { label: string }, b: { label: string }) => a.label.localeCompare(b.label, 'vi')

const rooms = [...new Set(auditVerbs.map((verb) => verb.split('.')[0]!))]

const verbGroups = rooms
  .map((room) => ({
    label: t.groups[room] ?? room,
    options: auditVerbs
      .filter((verb) => verb.startsWith(`${room}.`))
      .map((verb) => ({ value: verb, label: wordsOf(verb) }))
      .sort(byLabel),
  }))
  .sort(byLabel)
