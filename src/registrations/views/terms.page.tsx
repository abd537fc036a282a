import { Card, ConfirmDialog, DefinitionList, LinkButton, type PageProps } from '#pages'
import { formatDateTime } from '#text'
import { TrainingFrame } from '../../trainings/views/training.frame.js'
import { termsMessages as t } from '../terms-messages.js'
import type { TermsView } from '../terms.presenter.js'

const yesOrNo = (is: boolean) => (is ? t.yes : t.no)

/** How a training takes people. */
export function TermsPage({ data, context }: PageProps<TermsView>) {
  const home = `/trainings/${data.training.id}`
  const mayEdit = context.viewer?.can('registrations.edit') === true
  const returned = data.quotasReturnedAt
  return (
    <TrainingFrame
      head={data.training}
      context={context}
      part={t.title}
      after={mayEdit && !returned && <ReturnDialog data={data} context={context} />}
    >
      <div class="row">
        <div class="col-lg-8">
          <Card
            title={t.title}
            footer={
              mayEdit && (
                <div class="d-flex gap-2 flex-wrap">
                  <LinkButton href={`${home}/terms/edit`} icon="edit" tone="primary">
                    {t.edit}
                  </LinkButton>
                  {!returned && <LinkButton href="#quota-return">{t.returnNow}</LinkButton>}
                </div>
              )
            }
          >
            <DefinitionList
              facts={[
                { term: t.fields.needsApproval, value: yesOrNo(data.needsApproval) },
                { term: t.fields.unitsMaySubstitute, value: yesOrNo(data.unitsMaySubstitute) },
                {
                  term: t.fields.walkInLimit,
                  value: data.walkInLimit > 0 ? `${data.walkInLimit} ${t.people}` : t.none,
                },
                {
                  term: t.fields.quotasReturnAt,
                  value: data.quotasReturnAt ? formatDateTime(new Date(data.quotasReturnAt)) : t.never,
                },
                {
                  term: t.fields.reminderDays,
                  value: data.reminderDays === null ? t.none : `${data.reminderDays} ${t.days}`,
                },
                { term: t.fields.sendsThanks, value: yesOrNo(data.sendsThanks) },
              ]}
            />
            {returned && <p class="hint mt-3 mb-0">{t.returnedAt(formatDateTime(new Date(returned)))}</p>}
          </Card>
        </div>
      </div>
    </TrainingFrame>
  )
}

function ReturnDialog({ data, context }: PageProps<TermsView>) {
  return (
    <ConfirmDialog
      id="quota-return"
      context={context}
      action={`/trainings/${data.training.id}/quota-return`}
      title={t.returnTitle}
      consequences={t.returnEffects}
      confirmLabel={t.returnNow}
      keepLabel={t.keep}
    />
  )
}
