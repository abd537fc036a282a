import { Card, CopyButton, LinkButton, Note, StaffPage, type PageContext, type PageProps } from '#pages'
import { userMessages as t } from '../user-messages.js'
import type { IssuedLink } from '../users.presenter.js'

/** The only page that ever shows the link. */
export function IssuedLinkPage({ data, context }: PageProps<IssuedLink>) {
  const title = data.purpose === 'invitation' ? t.issuedInvitation(data.name) : t.issuedPassword(data.name)
  return (
    <StaffPage
      title={title}
      lead={t.issuedLead}
      context={context}
      crumbs={[
        { label: t.users, href: '/users' },
        { label: data.name, href: `/users/${data.id}` },
      ]}
    >
      <div class="row">
        <div class="col-lg-8">
          {data.link ? <Link data={data} context={context} /> : <Note tone="dat">{t.issuedGone}</Note>}
          <div class="d-flex gap-2 flex-wrap">
            <LinkButton href={`/users/${data.id}`}>{t.toUser}</LinkButton>
            <LinkButton href="/users">{t.toUsers}</LinkButton>
          </div>
        </div>
      </div>
    </StaffPage>
  )
}

function Link({ data, context }: { data: IssuedLink; context: PageContext }) {
  const inviter = context.viewer ? `${context.viewer.name}, ${context.viewer.organizationName}` : ''
  return (
    <>
      <Note tone="dat" class="mb-3">
        {t.issuedOnce}
      </Note>
      <Card title={t.link}>
        <p class="issued-link mb-2" id="issued-link">
          {data.link}
        </p>
        <p class="hint">{t.issuedUntil(data.expiresAt)}</p>
        <CopyButton from="issued-link" copied={t.copied}>
          {t.copyLink}
        </CopyButton>
      </Card>
      <Card title={t.letterTitle}>
        <p class="issued-letter" id="issued-letter">
          {t.letter(data, inviter)}
        </p>
        <CopyButton from="issued-letter" copied={t.copied} tone="primary">
          {t.copyLetter}
        </CopyButton>
      </Card>
    </>
  )
}
