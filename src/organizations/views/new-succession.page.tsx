import { Card, DateField, Form, Note, SubmitButton, TextArea, TextField, type PageProps } from '#pages'
import { endingKinds } from '../succession-kinds.js'
import { successionMessages as t } from '../succession-messages.js'
import type { SuccessionFormData } from '../successions.presenter.js'
import { pickerScripts } from './organization-picker.frame.js'
import { OrganizationFrame } from './organization.frame.js'
import { successionFields } from './succession-fields.js'

const actions = {
  rename: 'renaming',
  transfer: 'transfer',
  standing: 'standing',
  merge: 'merger',
  split: 'split',
  dissolve: 'dissolution',
}

/** One change of a body by a decision: the decision first, then what changes. */
export function NewSuccessionPage({ data, context }: PageProps<SuccessionFormData>) {
  const home = `/organizations/${data.head.id}`
  const Fields = successionFields[data.kind]
  return (
    <OrganizationFrame
      head={data.head}
      context={context}
      current={`${home}/successions`}
      part={t.kinds[data.kind]}
      scripts={pickerScripts}
    >
      <div class="row g-3">
        <div class="col-lg-8">
          <Card title={t.kinds[data.kind]}>
            <p class="hint">{t.leads[data.kind]}</p>
            <Form action={`${home}/${actions[data.kind]}`} context={context}>
              <Fields data={data} context={context} />
              <TextField
                name="decisionNumber"
                label={t.decisionNumber}
                hint={t.decisionHint}
                context={context}
              />
              <DateField name="decidedOn" label={t.decidedOn} context={context} optional />
              <DateField
                name="effectiveOn"
                label={t.effectiveOn}
                hint={t.effectiveHint}
                value={data.today}
                context={context}
              />
              <TextArea name="note" label={t.note} rows={2} context={context} optional />
              {endingKinds.includes(data.kind) && <Consequences data={data} />}
              <SubmitButton icon="check">{t.confirm[data.kind]}</SubmitButton>
            </Form>
          </Card>
        </div>
      </div>
    </OrganizationFrame>
  )
}

/** With numbers, before a body ends. */
function Consequences({ data }: { data: SuccessionFormData }) {
  return (
    <Note tone="dat" icon="alert-triangle" class="mb-3">
      <ul class="ps-3 mb-0">
        <li>{t.weight(data.weight.children, data.weight.below)}</li>
        <li>{t.historyStays}</li>
        <li>{t.rightsEnd}</li>
        <li>{t.undoable}</li>
      </ul>
    </Note>
  )
}
