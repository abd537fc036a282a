import { Tag } from '#pages'
import { roleWords } from '../role-words.js'
import { userMessages as t } from '../user-messages.js'
import type { UserState } from '../user-states.js'
import type { UserItem } from '../users.presenter.js'

/** An invitation that ran out is to be made again: it says so. */
export function UserTag({ state, isOver }: { state: UserState; isOver?: boolean }) {
  if (state === 'suspended') return <Tag icon="lock">{t.states.suspended}</Tag>
  if (state === 'active')
    return (
      <Tag tone="la" icon="check">
        {t.states.active}
      </Tag>
    )
  return isOver ? (
    <Tag tone="dat" icon="clock">
      {t.invitationOver}
    </Tag>
  ) : (
    <Tag tone="cham" icon="mail-forward">
      {t.states.invited}
    </Tag>
  )
}

/** Each role with its body; roles out of the reader's reach are only counted. */
export function RoleLines({ roles, rolesElsewhere }: Pick<UserItem, 'roles' | 'rolesElsewhere'>) {
  return (
    <div>
      {roles.map(({ role, organizationName }) => (
        <div>
          {roleWords[role].label} <span class="hint">{organizationName}</span>
        </div>
      ))}
      {rolesElsewhere > 0 && <div class="hint">{t.rolesElsewhere(rolesElsewhere)}</div>}
      {roles.length === 0 && rolesElsewhere === 0 && <span class="hint">{t.noRole}</span>}
    </div>
  )
}
