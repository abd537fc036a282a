import { Card, Form, HiddenField, LinkButton, NumberField, SubmitButton, type PageProps } from '#pages'
import { TrainingFrame } from '../../trainings/views/training.frame.js'
import { vi as t } from '../messages.vi.js'
import type { QuotaFormData } from '../roster.presenter.js'

/** How many people of each position every unit may send. */
export function QuotaFormPage({ data, context }: PageProps<QuotaFormData>) {
  const quotas = `/trainings/${data.training.id}/quotas`
  return (
    <TrainingFrame head={data.training} context={context} part={t.quotaForm} current={quotas}>
      <div class="row">
        <div class="col-lg-7">
          <Card title={t.quotaForm}>
            <p class="hint">{t.quotaFormLead(data.units, data.seats)}</p>
            <Form action={quotas} context={context}>
              {data.places.map(({ roles, label, capacity }, index) => (
                <>
                  {roles.map((role) => (
                    <HiddenField name={`roles[${index}][roles]`} value={role} />
                  ))}
                  <NumberField
                    name={`roles[${index}][capacity]`}
                    label={t.eachUnit(label)}
                    unit={t.seatsUnit}
                    value={capacity}
                    context={context}
                  />
                </>
              ))}
              <div class="d-flex gap-2 flex-wrap">
                <SubmitButton icon="check">{t.saveQuotas(data.units)}</SubmitButton>
                <LinkButton href={quotas}>{t.keep}</LinkButton>
              </div>
            </Form>
          </Card>
        </div>
      </div>
    </TrainingFrame>
  )
}
