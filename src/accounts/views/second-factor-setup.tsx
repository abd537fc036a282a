import { Card, CopyButton, Form, Note, QrSvg, SubmitButton, TextField, type PageContext } from '#pages'
import { qrMatrix } from '#pdf'
import { ownAccountMessages as t } from '../own-account-messages.js'
import type { OwnSecondFactor } from '../own-account.presenter.js'

interface SecondFactorSetupProps {
  setup: NonNullable<OwnSecondFactor['setup']>
  context: PageContext
}

/** Three steps: an app, the secret into it, the first code out of it. */
export function SecondFactorSetup({ setup, context }: SecondFactorSetupProps) {
  return (
    <div class="row">
      <div class="col-lg-8">
        <Note tone="cham" icon="shield-lock" class="mb-3">
          {t.setupSecret}
        </Note>
        <Card title={t.step1}>
          <p class="mb-0">{t.step1How}</p>
        </Card>
        <Card title={t.step2}>
          <p>{t.step2How}</p>
          <QrSvg matrix={qrMatrix(setup.address)} label={t.setupQr} class="setup-qr" />
          <a class="tapline only-phone" href={setup.address}>
            {t.step2Here}
          </a>
          <p class="mb-1">{t.step2Typed}</p>
          <p class="setup-key" aria-label={t.setupKey} id="setup-key">
            {setup.secret}
          </p>
          <CopyButton text={setup.secret.replace(/ /g, '')} copied={t.copied}>
            {t.copyKey}
          </CopyButton>
        </Card>
        <Card title={t.step3}>
          <p>{t.step3How}</p>
          <Form action="/account/totp/confirmation" context={context}>
            <TextField
              name="code"
              label={t.code}
              hint={t.codeHint}
              autocomplete="one-time-code"
              maxLength={20}
              context={context}
            />
            <SubmitButton icon="shield-check">{t.confirm}</SubmitButton>
          </Form>
        </Card>
      </div>
    </div>
  )
}
