import { Card, DefinitionList, LinkButton, Note, Tag, type PageProps } from '#pages'
import { ownAccountMessages as t } from '../own-account-messages.js'
import type { OwnAccount } from '../own-account.presenter.js'
import { roleWords } from '../role-words.js'
import { AccountPage } from './account-page.js'

export function OwnAccountPage({ data, context }: PageProps<OwnAccount>) {
  return (
    <AccountPage context={context} tab="/account" lead={t.factsLead}>
      {data.wrongCodes > 0 && (
        <Note tone="dat" icon="alert-triangle" class="mb-3">
          {t.wrongCodes(data.wrongCodes)}{' '}
          <a class="tapline" href="/account/password">
            {t.changePassword}
          </a>
        </Note>
      )}
      <div class="row g-3">
        <div class="col-lg-6">
          <Card
            title={t.facts}
            aside={
              <LinkButton href="/account/edit" icon="pencil" small>
                {t.editFacts}
              </LinkButton>
            }
          >
            <DefinitionList
              facts={[
                { term: t.name, value: data.name },
                { term: t.email, value: data.email },
                { term: t.unit, value: data.organizationName },
                { term: t.roles, value: <Roles roles={data.roles} /> },
              ]}
            />
          </Card>
        </div>
        <div class="col-lg-6">
          <Protection data={data} />
        </div>
      </div>
    </AccountPage>
  )
}

function Roles({ roles }: Pick<OwnAccount, 'roles'>) {
  if (roles.length === 0) return <>{t.noRoles}</>
  return (
    <>
      {roles.map(({ role, organizationName }) => (
        <div>
          {roleWords[role].label} <span class="hint">{organizationName}</span>
        </div>
      ))}
    </>
  )
}

function Protection({ data }: { data: OwnAccount }) {
  const { since, recoveryCodesLeft } = data.secondFactor
  return (
    <Card title={t.protection} flush>
      <ul class="rows">
        <li>
          <div class="grow">
            <b>{t.factor}</b>
            <br />
            {since ? (
              <Tag tone="la" icon="shield-check">
                {t.on}
              </Tag>
            ) : (
              <Tag tone="dat" icon="lock-open">
                {t.off}
              </Tag>
            )}{' '}
            <span class="hint">{since && t.recoveryLeft(recoveryCodesLeft)}</span>
          </div>
          <LinkButton href="/account/totp" small label={t.factor}>
            {since ? t.change : t.turnOnShort}
          </LinkButton>
        </li>
        <li>
          <div class="grow">
            <b>{t.sessions}</b>
            <br />
            <span class="hint">{t.countOpen(data.sessions)}</span>
          </div>
          <LinkButton href="/account/sessions" small label={t.sessions}>
            {t.look}
          </LinkButton>
        </li>
        <li>
          <div class="grow">
            <b>{t.tokens}</b>
            <br />
            <span class="hint">{t.countTokens(data.apiTokens)}</span>
          </div>
          <LinkButton href="/account/tokens" small label={t.tokens}>
            {t.look}
          </LinkButton>
        </li>
      </ul>
    </Card>
  )
}
