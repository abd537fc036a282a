import { ActionForm, Card, LinkButton, type PageContext } from '#pages'
import { userMessages as t } from '../user-messages.js'
import type { UserDetail } from '../users.presenter.js'
import { LinkTag, openingsOf } from './link-table.frame.js'

interface UserAccessProps {
  user: UserDetail
  context: PageContext
}

const sentences = { active: t.accessActive, invited: t.accessInvited, suspended: t.accessSuspended }

/** Whether and how the user gets in, and what the reader may do about it. */
export function UserAccess({ user, context }: UserAccessProps) {
  return (
    <Card title={t.access}>
      <p>{sentences[user.state]}</p>
      {user.isYourself && <p class="hint mb-0">{t.yourself}</p>}
      {!user.isYourself && !user.isManageable && <p class="hint mb-0">{t.beyond}</p>}
      {user.isManageable && <Acts user={user} context={context} />}
    </Card>
  )
}

function Acts({ user, context }: UserAccessProps) {
  const home = `/users/${user.id}`
  if (user.state === 'invited')
    return (
      <div class="d-flex gap-2 flex-wrap">
        <ActionForm
          action={`${home}/invitations`}
          context={context}
          icon="refresh"
          tone="primary"
          confirm={t.inviteAgainAsk}
        >
          {t.inviteAgain}
        </ActionForm>
        <LinkButton href={`${home}/invitations/withdrawal`} icon="x">
          {t.withdrawInvitation}
        </LinkButton>
      </div>
    )
  if (user.state === 'suspended')
    return (
      <ActionForm action={`${home}/reactivation`} context={context} icon="lock-open" tone="primary">
        {t.reactivate}
      </ActionForm>
    )
  const hasLink = user.links.some(({ purpose, standing }) => purpose === 'password' && standing === 'live')
  return (
    <div class="d-flex gap-2 flex-wrap">
      <LinkButton href={`${home}/password-link`} icon="key">
        {t.passwordLink}
      </LinkButton>
      {hasLink && (
        <ActionForm action={`${home}/password-link/revocation`} context={context} icon="x">
          {t.revokePasswordLink}
        </ActionForm>
      )}
      <LinkButton href={`${home}/suspension`} icon="lock">
        {t.suspend}
      </LinkButton>
    </div>
  )
}

/** A used link was opened by whoever used it; how often says no more. */
const timesOf = (link: UserDetail['links'][number]) =>
  link.standing === 'used'
    ? t.linkUsed(link.createdAt, link.endedAt ?? link.createdAt)
    : `${t.linkTimes(link.createdAt, link.endedAt ?? link.expiresAt)} ${openingsOf(link)}.`

export function UserLinks({ links }: Pick<UserDetail, 'links'>) {
  return (
    <Card title={t.links} flush>
      <ul class="rows">
        {links.map((link) => (
          <li>
            <div class="grow">
              {t.linkPurposes[link.purpose]}
              <div class="hint">{timesOf(link)}</div>
            </div>
            <LinkTag link={link} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
