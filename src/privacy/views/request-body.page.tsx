import { Card, Form, StaffPage, SubmitButton, type PageProps } from '#pages'
import type { OrganizationOffer } from '../../organizations/choices.presenter.js'
import { OrganizationPicker, pickerScripts } from '../../organizations/views/organization-picker.frame.js'
import { vi as t } from '../messages.vi.js'
import type { RequestDetail } from '../requests.presenter.js'

export interface RequestBodyData {
  request: RequestDetail
  bodies: OrganizationOffer
}

/** Which body answers the request. */
export function RequestBodyPage({ data, context }: PageProps<RequestBodyData>) {
  const { request, bodies } = data
  const home = `/privacy-requests/${request.id}`
  return (
    <StaffPage
      title={t.changeBody}
      context={context}
      scripts={pickerScripts}
      crumbs={[
        { label: t.requests, href: '/privacy-requests' },
        { label: request.kindLabel, href: home },
        { label: t.changeBody },
      ]}
    >
      <div class="row">
        <div class="col-lg-8">
          <Card>
            <p>{t.bodyHint}</p>
            <Form action={`${home}/organization`} context={context}>
              <OrganizationPicker
                name="organizationId"
                label={t.responsible}
                offer={bodies}
                context={context}
              />
              <SubmitButton icon="check">{t.bodySave}</SubmitButton>
            </Form>
          </Card>
        </div>
      </div>
    </StaffPage>
  )
}
