import { Card, Form, LinkButton, StaffPage, SubmitButton, TextArea, type PageProps } from '#pages'
import { vi as t } from '../messages.vi.js'
import type { RequestDetail } from '../requests.presenter.js'

/** How the request was answered, before it is closed. */
export function CompletionPage({ data, context }: PageProps<RequestDetail>) {
  const back = `/privacy-requests/${data.id}`
  return (
    <StaffPage
      title={t.completionTitle}
      lead={data.requesterName ? `${data.kindLabel}: ${data.requesterName}` : data.kindLabel}
      context={context}
      crumbs={[
        { label: t.requests, href: '/privacy-requests' },
        { label: data.kindLabel, href: back },
        { label: t.completionTitle },
      ]}
    >
      <div class="row">
        <div class="col-lg-8">
          <Card>
            <Form action={`${back}/completion`} context={context}>
              <TextArea name="outcome" label={t.outcome} hint={t.outcomeHint} context={context} optional />
              <p class="hint">{t.completionHint}</p>
              <div class="d-flex gap-2 flex-wrap">
                <SubmitButton icon="check">{t.completionTitle}</SubmitButton>
                <LinkButton href={back}>{t.keep}</LinkButton>
              </div>
            </Form>
          </Card>
        </div>
      </div>
    </StaffPage>
  )
}
