import {
  Card,
  CheckField,
  DateTimeField,
  Form,
  HiddenField,
  LinkButton,
  NumberField,
  SubmitButton,
  type PageProps,
} from '#pages'
import { toLocalInput } from '#text'
import { TrainingFrame } from '../../trainings/views/training.frame.js'
import { termsMessages as t } from '../terms-messages.js'
import type { TermsView } from '../terms.presenter.js'

/** Sets how a training takes people. */
export function TermsFormPage({ data, context }: PageProps<TermsView>) {
  const terms = `/trainings/${data.training.id}/terms`
  return (
    <TrainingFrame head={data.training} context={context} part={t.edit} current={terms}>
      <div class="row">
        <div class="col-lg-8">
          <Card title={t.edit}>
            <Form action={terms} context={context}>
              <HiddenField name="version" value={data.version} />
              <CheckField
                name="needsApproval"
                label={t.fields.needsApproval}
                hint={t.hints.needsApproval}
                value={data.needsApproval}
                context={context}
              />
              <CheckField
                name="unitsMaySubstitute"
                label={t.fields.unitsMaySubstitute}
                hint={t.hints.unitsMaySubstitute}
                value={data.unitsMaySubstitute}
                context={context}
              />
              <NumberField
                name="walkInLimit"
                label={t.fields.walkInLimit}
                hint={t.hints.walkInLimit}
                unit={t.people}
                value={data.walkInLimit}
                context={context}
              />
              <DateTimeField
                name="quotasReturnAt"
                label={t.fields.quotasReturnAt}
                hint={t.hints.quotasReturnAt}
                value={data.quotasReturnAt ? toLocalInput(new Date(data.quotasReturnAt)) : undefined}
                context={context}
                optional
              />
              <NumberField
                name="reminderDays"
                label={t.fields.reminderDays}
                hint={t.hints.reminderDays}
                unit={t.days}
                value={data.reminderDays ?? undefined}
                context={context}
                optional
              />
              <CheckField
                name="sendsThanks"
                label={t.fields.sendsThanks}
                hint={t.hints.sendsThanks}
                value={data.sendsThanks}
                context={context}
              />
              <div class="d-flex gap-2 flex-wrap">
                <SubmitButton icon="check">{t.save}</SubmitButton>
                <LinkButton href={terms}>{t.keep}</LinkButton>
              </div>
            </Form>
          </Card>
        </div>
      </div>
    </TrainingFrame>
  )
}
