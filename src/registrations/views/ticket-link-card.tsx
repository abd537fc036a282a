import { ActionForm, Card, ConfirmDialog, LinkButton, type PageProps } from '#pages'
import { LinkTable, LinkTag, openingsOf } from '../../accounts/views/link-table.frame.js'
import { vi as t } from '../messages.vi.js'
import type { RegistrationDetail } from '../roster.presenter.js'

/** The ticket's link as staff see it: whether it works and was opened, and what to do when it is in wrong hands. */
export function TicketLinkCard({ data, context }: PageProps<RegistrationDetail>) {
  const [newest, ...older] = data.links
  const mayChange = context.viewer?.can('registrations.edit') && data.state !== 'withdrawn'
  return (
    <Card
      title={t.ticketLink}
      aside={<LinkTag link={newest ?? null} />}
      class="mb-3"
      footer={mayChange && <Actions data={data} context={context} />}
    >
      {newest && <p class="mb-0">{openingsOf(newest)}</p>}
      {older.length > 0 && (
        <details class="mt-2">
          <summary>{t.olderLinks(older.length)}</summary>
          <LinkTable links={older} caption={t.ticketLink} />
        </details>
      )}
    </Card>
  )
}

function Actions({ data, context }: PageProps<RegistrationDetail>) {
  const isLive = data.links.some(({ standing }) => standing === 'live')
  return (
    <div class="d-flex gap-2 flex-wrap">
      {isLive ? (
        <>
          <LinkButton href="#ticket-reissue" icon="refresh">
            {t.reissueTicket}
          </LinkButton>
          <LinkButton href="#ticket-revocation" icon="ban">
            {t.revokeTicket}
          </LinkButton>
        </>
      ) : (
        <ActionForm action={`/registrations/${data.id}/tickets`} context={context} icon="refresh">
          {t.newTicket}
        </ActionForm>
      )}
    </div>
  )
}

/** The questions before it, shown as dialogs. */
export function TicketDialogs({ data, context }: PageProps<RegistrationDetail>) {
  return (
    <>
      <ConfirmDialog
        id="ticket-reissue"
        context={context}
        action={`/registrations/${data.id}/tickets`}
        title={t.reissueQuestion(data.fullName)}
        consequences={[t.oldTicketStops, t.newTicketGoes]}
        confirmLabel={t.reissueTicket}
        confirmIcon="refresh"
        keepLabel={t.keepTicket}
      />
      <ConfirmDialog
        id="ticket-revocation"
        context={context}
        action={`/registrations/${data.id}/ticket-revocation`}
        title={t.revokeQuestion(data.fullName)}
        consequences={[t.oldTicketStops, t.placeStays]}
        reversible
        confirmLabel={t.revokeTicket}
        confirmIcon="ban"
        keepLabel={t.keepTicket}
      />
    </>
  )
}
