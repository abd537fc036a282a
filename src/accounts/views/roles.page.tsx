import { Card, DefinitionList, Icon, StaffPage, Table, type PageProps } from '#pages'
import type { Permission, Role } from '../../access/permissions.js'
import { permissionWords, roleWords } from '../role-words.js'
import { userMessages as t } from '../user-messages.js'

export interface RolesPageData {
  roles: { role: Role; permissions: Permission[] }[]
}

/** What each role may do: rights down, roles across. */
export function RolesPage({ data, context }: PageProps<RolesPageData>) {
  const { roles } = data
  return (
    <StaffPage
      title={t.rolesTitle}
      lead={t.rolesLead}
      context={context}
      crumbs={
        context.viewer?.can('accounts.manage')
          ? [{ label: t.users, href: '/users' }, { label: t.rolesTitle }]
          : undefined
      }
    >
      <Card title={t.roles}>
        <DefinitionList
          facts={roles.map(({ role }) => ({ term: roleWords[role].label, value: roleWords[role].sentence }))}
        />
      </Card>
      <Card title={t.right} flush>
        <Table
          caption={t.rolesTitle}
          rows={Object.entries(permissionWords) as [Permission, string][]}
          columns={[
            { label: t.right, main: true, cell: ([, words]) => words },
            ...roles.map(({ role, permissions }) => ({
              label: roleWords[role].label,
              cell: ([permission]: [Permission, string]) =>
                permissions.includes(permission) ? <Yes /> : null,
            })),
          ]}
        />
      </Card>
    </StaffPage>
  )
}

function Yes() {
  return (
    <span class="ink-la">
      <Icon name="check" />
      <span class="visually-hidden">{t.yes}</span>
    </span>
  )
}
