import { Card, CopyButton, Icon, LinkButton, Note, type PageProps } from '#pages'
import { ownAccountMessages as t } from '../own-account-messages.js'
import type { NewRecoveryCodes } from '../own-account.presenter.js'
import { AccountPage } from './account-page.js'

/** The only page that ever shows the codes. */
export function NewRecoveryCodesPage({ data, context }: PageProps<NewRecoveryCodes>) {
  return (
    <AccountPage title={t.newCodes} lead={t.newCodesLead} context={context} tab="/account/totp">
      <div class="row">
        <div class="col-lg-7">
          {data.codes ? <Codes codes={data.codes} /> : <Note tone="dat">{t.codesShown}</Note>}
          <div class="d-flex gap-2 flex-wrap mt-3 no-print">
            <LinkButton href="/account/totp" tone="primary" icon="check">
              {t.done}
            </LinkButton>
          </div>
        </div>
      </div>
    </AccountPage>
  )
}

function Codes({ codes }: { codes: string[] }) {
  return (
    <>
      <Note tone="dat" class="mb-3">
        {t.codesOnce}
      </Note>
      <Card title={t.recovery}>
        <ol class="recovery-codes">
          {codes.map((code) => (
            <li>
              <code>{code}</code>
            </li>
          ))}
        </ol>
        <div class="d-flex gap-2 flex-wrap no-print">
          <CopyButton text={codes.join('\n')} copied={t.copied}>
            {t.copyCodes}
          </CopyButton>
          <button type="button" class="btn btn-plain needs-script" data-print>
            <Icon name="printer" />
            {t.print}
          </button>
        </div>
      </Card>
    </>
  )
}
