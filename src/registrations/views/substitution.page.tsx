import { Card, Form, LinkButton, SubmitButton, TextField, type PageProps } from '#pages'
import { positionRoles } from '../../people/position-roles.js'
import { PrivacyNotice } from '../../people/views/privacy-notice.frame.js'
import { TrainingFrame } from '../../trainings/views/training.frame.js'
import { decisionMessages as t } from '../decision-messages.js'
import type { SubstitutionFormData } from '../roster.presenter.js'
import { DelegateFields } from './delegate-fields.js'

/** Dự thay: who comes in a delegate's place, and why. */
export function SubstitutionPage({ data, context }: PageProps<SubstitutionFormData>) {
  const { id, fullName, unitName } = data.registration
  const list = `/trainings/${data.training.id}/registrations`
  return (
    <TrainingFrame head={data.training} context={context} part={t.substitute} current={list}>
      <div class="row">
        <div class="col-lg-8">
          <Card title={t.substitution(fullName)}>
            <p class="hint">{t.substitutionLead(fullName, unitName)}</p>
            <Form action={`/registrations/${id}/substitution`} context={context}>
              <DelegateFields known={data.known} roles={[...positionRoles]} context={context} />
              <TextField name="reason" label={t.substitutionReason} context={context} />
              <PrivacyNotice context={context} controller={data.organizer} />
              <div class="d-flex gap-2 flex-wrap">
                <SubmitButton icon="check">{t.substituteNow}</SubmitButton>
                <LinkButton href={`/registrations/${id}`}>{t.keep}</LinkButton>
              </div>
            </Form>
          </Card>
        </div>
      </div>
    </TrainingFrame>
  )
}
