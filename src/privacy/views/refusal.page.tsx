import { Card, Form, LinkButton, RadioGroup, StaffPage, SubmitButton, TextArea, type PageProps } from '#pages'
import { vi as t } from '../messages.vi.js'
import { groundLabels, refusalGrounds } from '../request-kinds.js'
import type { RequestDetail } from '../requests.presenter.js'

export function RefusalPage({ data, context }: PageProps<RequestDetail>) {
  const back = `/privacy-requests/${data.id}`
  return (
    <StaffPage
      title={t.refusalTitle}
      lead={t.refusalLead}
      context={context}
      crumbs={[
        { label: t.requests, href: '/privacy-requests' },
        { label: data.kindLabel, href: back },
        { label: t.refusalTitle },
      ]}
    >
      <div class="row">
        <div class="col-lg-8">
          <Card>
            <Form action={`${back}/refusal`} context={context}>
              <RadioGroup
                name="ground"
                label={t.refusalGround}
                options={refusalGrounds.map((value) => ({ value, label: groundLabels[value] }))}
                context={context}
              />
              <TextArea name="reason" label={t.refusalReason} context={context} rows={4} />
              <div class="d-flex gap-2 flex-wrap">
                <SubmitButton tone="danger" icon="ban">
                  {t.refusalButton}
                </SubmitButton>
                <LinkButton href={back}>{t.keep}</LinkButton>
              </div>
            </Form>
          </Card>
        </div>
      </div>
    </StaffPage>
  )
}
