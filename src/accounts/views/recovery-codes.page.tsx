import { Card, EmptySeats, Form, LinkButton, Note, SubmitButton, Tag, type PageProps } from '#pages'
import { ownAccountMessages as t } from '../own-account-messages.js'
import type { OwnSecondFactor } from '../own-account.presenter.js'
import { AccountPage } from './account-page.js'
import { CurrentPassword } from './proof-fields.js'

const FEW = 3

export function RecoveryCodesPage({ data, context }: PageProps<OwnSecondFactor>) {
  const left = data.recoveryCodesLeft
  return (
    <AccountPage title={t.recovery} lead={t.recoveryLead} context={context} tab="/account/totp">
      {data.since ? (
        <div class="row">
          <div class="col-lg-7">
            {left <= FEW && (
              <Note tone="dat" class="mb-3">
                {t.recoveryFew}
              </Note>
            )}
            <Card
              title={t.renew}
              aside={
                <Tag tone={left > FEW ? 'la' : 'dat'} icon="key">
                  {t.recoveryLeft(left)}
                </Tag>
              }
            >
              <p>{t.renewLead}</p>
              <Form action="/account/recovery-codes" context={context}>
                <CurrentPassword context={context} />
                <SubmitButton icon="refresh">{t.renew}</SubmitButton>
              </Form>
            </Card>
          </div>
        </div>
      ) : (
        <Card>
          <EmptySeats
            title={t.recoveryNeedsFactor}
            hint={t.recoveryNeedsFactorHint}
            actions={
              <LinkButton href="/account/totp" tone="primary">
                {t.toFactor}
              </LinkButton>
            }
          />
        </Card>
      )}
    </AccountPage>
  )
}
