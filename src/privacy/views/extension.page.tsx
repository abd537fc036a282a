import { ConfirmDialog, StaffPage, type PageProps } from '#pages'
import { formatDate } from '#text'
import { vi as t } from '../messages.vi.js'
import { extendedDueBy } from '../request-clocks.js'
import type { RequestDetail } from '../requests.presenter.js'

export function ExtensionPage({ data, context }: PageProps<RequestDetail>) {
  const back = `/privacy-requests/${data.id}`
  return (
    <StaffPage
      title={t.extend}
      context={context}
      crumbs={[
        { label: t.requests, href: '/privacy-requests' },
        { label: data.kindLabel, href: back },
        { label: t.extend },
      ]}
    >
      <div class="row">
        <div class="col-lg-8">
          <ConfirmDialog
            id="extension"
            asPage
            context={context}
            action={`${back}/extension`}
            title={t.extensionTitle}
            consequences={[
              t.extensionNew(formatDate(extendedDueBy(data.kind, data.dueBy))),
              t.extensionOnce,
              t.extensionTell,
            ]}
            reason={{ label: t.extensionReason }}
            confirmLabel={t.extensionButton}
            confirmIcon="calendar-plus"
            keepLabel={t.keep}
            keepHref={back}
          />
        </div>
      </div>
    </StaffPage>
  )
}
