import { Card, DateField, Form, SubmitButton, TextArea, TextField, type PageProps } from '#pages'
import { successionMessages as t } from '../succession-messages.js'
import { OrganizationFrame } from './organization.frame.js'
import type { ReversalFormData } from './reversal.page.js'

/** The day or the decision was mistyped: what it changed stays. */
export function CorrectionPage({ data, context }: PageProps<ReversalFormData>) {
  const { head, succession } = data
  return (
    <OrganizationFrame
      head={head}
      context={context}
      current={`/organizations/${head.id}/successions`}
      part={t.correct}
    >
      <div class="row">
        <div class="col-lg-7">
          <Card title={`${t.correct}: ${succession.kindLabel.toLowerCase()}`}>
            <p class="hint">{t.correctLead}</p>
            <Form action={`/organization-successions/${succession.id}/correction`} context={context}>
              <DateField
                name="effectiveOn"
                label={t.effectiveOn}
                value={succession.effectiveOn}
                context={context}
              />
              <TextField
                name="decisionNumber"
                label={t.decisionNumber}
                value={succession.decisionNumber}
                context={context}
              />
              <DateField
                name="decidedOn"
                label={t.decidedOn}
                value={succession.decidedOn}
                context={context}
                optional
              />
              <TextArea
                name="note"
                label={t.note}
                rows={2}
                value={succession.note}
                context={context}
                optional
              />
              <TextArea name="reason" label={t.correctReason} rows={2} context={context} />
              <SubmitButton icon="check">{t.correctDo}</SubmitButton>
            </Form>
          </Card>
        </div>
      </div>
    </OrganizationFrame>
  )
}
