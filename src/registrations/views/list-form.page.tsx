import type { PageProps } from '#pages'
import { TrainingFrame } from '../../trainings/views/training.frame.js'
import { vi as t } from '../messages.vi.js'
import { ListForm } from './list-form.js'
import type { NewRegistrationData } from '../roster.presenter.js'

/** A box for a whole list. */
export function ListFormPage({ data, context }: PageProps<NewRegistrationData>) {
  return (
    <TrainingFrame
      head={data.training}
      context={context}
      part={t.listForm}
      current={`/trainings/${data.training.id}/registrations`}
    >
      <ListForm data={data} context={context} title={t.listForm} lead={t.listLead} />
    </TrainingFrame>
  )
}
