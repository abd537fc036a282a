import { Card, Form, LinkButton, NumberField, SubmitButton, type PageProps } from '#pages'
import { TrainingFrame } from '../../trainings/views/training.frame.js'
import { vi as t } from '../messages.vi.js'
import type { CapacityFormData } from '../roster.presenter.js'

/** How many seats the hall has. */
export function CapacityFormPage({ data, context }: PageProps<CapacityFormData>) {
  const home = `/trainings/${data.training.id}`
  const { capacity, confirmed, waiting } = data.summary
  return (
    <TrainingFrame head={data.training} context={context} part={t.capacityForm} current={`${home}/quotas`}>
      <div class="row">
        <div class="col-lg-6">
          <Card title={t.capacityForm}>
            <Form action={`${home}/capacity`} context={context}>
              <NumberField
                name="capacity"
                label={t.capacity}
                hint={t.capacityFormHint(confirmed, waiting)}
                unit={t.seatsUnit}
                value={capacity}
                context={context}
              />
              <div class="d-flex gap-2 flex-wrap">
                <SubmitButton icon="check">{t.saveCapacity}</SubmitButton>
                <LinkButton href={`${home}/quotas`}>{t.keep}</LinkButton>
              </div>
            </Form>
          </Card>
        </div>
      </div>
    </TrainingFrame>
  )
}
