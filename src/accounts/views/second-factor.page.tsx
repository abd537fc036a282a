import { Card, Form, Note, SubmitButton, Tag, type PageContext, type PageProps } from '#pages'
import { ownAccountMessages as t } from '../own-account-messages.js'
import type { OwnSecondFactor } from '../own-account.presenter.js'
import { AccountPage } from './account-page.js'
import { CodeField, CurrentPassword } from './proof-fields.js'
import { SecondFactorSetup } from './second-factor-setup.js'

/** Off, being set up, or on. */
export function SecondFactorPage({ data, context }: PageProps<OwnSecondFactor>) {
  return (
    <AccountPage title={t.factor} lead={t.factorLead} context={context} tab="/account/totp">
      {data.since ? (
        <TurnedOn data={data} since={data.since} context={context} />
      ) : data.setup ? (
        <SecondFactorSetup setup={data.setup} context={context} />
      ) : (
        <TurnedOff context={context} />
      )}
    </AccountPage>
  )
}

function TurnedOff({ context }: { context: PageContext }) {
  return (
    <div class="row">
      <div class="col-lg-7">
        <Card
          title={t.turnOn}
          aside={
            <Tag tone="dat" icon="lock-open">
              {t.off}
            </Tag>
          }
        >
          <p>{t.turnOnHow}</p>
          <Form action="/account/totp" context={context}>
            <CurrentPassword context={context} />
            <SubmitButton icon="shield-check">{t.begin}</SubmitButton>
          </Form>
        </Card>
      </div>
    </div>
  )
}

interface TurnedOnProps {
  data: OwnSecondFactor
  since: Date
  context: PageContext
}

function TurnedOn({ data, since, context }: TurnedOnProps) {
  return (
    <div class="row g-3">
      <div class="col-lg-7">
        <Note tone="la" icon="shield-check" class="mb-3">
          <b>{t.on}</b> {t.since(since)}.{' '}
          <a class="tapline" href="/account/recovery-codes">
            {t.recoveryLeft(data.recoveryCodesLeft)}
          </a>
        </Note>
        <Card title={t.turnOff}>
          <p>{t.turnOffLead}</p>
          <Form action="/account/totp/removal" context={context}>
            <CurrentPassword context={context} />
            <CodeField context={context} />
            <SubmitButton tone="danger" icon="lock-open">
              {t.turnOff}
            </SubmitButton>
          </Form>
        </Card>
      </div>
      <div class="col-lg-5">
        <p class="hint">{t.changePhone}</p>
        <p class="hint">{t.lostAll}</p>
      </div>
    </div>
  )
}
