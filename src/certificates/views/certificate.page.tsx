import {
  Card,
  ConfirmDialog,
  DefinitionList,
  LinkButton,
  Note,
  StaffPage,
  type PageContext,
  type PageProps,
} from '#pages'
import { formatDate, formatDateTime } from '#text'
import { groupedCode } from '../certificate-code.js'
import type { CertificateDetail } from '../certificates.presenter.js'
import { vi as t } from '../messages.vi.js'
import { CertificateTag } from './state-tag.js'

interface PartProps {
  data: CertificateDetail
  context: PageContext
}

/** One certificate: what it says, what became of it, its file, and taking it back. */
export function CertificatePage({ data, context }: PageProps<CertificateDetail>) {
  return (
    <StaffPage
      title={t.certificate(data.numberText)}
      context={context}
      crumbs={[
        { label: t.registerTitle, href: '/certificates' },
        { label: data.trainingTitle, href: `/trainings/${data.trainingId}/certificates` },
        { label: data.numberText },
      ]}
      tags={<CertificateTag certificate={data} />}
      actions={<Actions data={data} context={context} />}
      after={mayRevoke({ data, context }) && <RevokeDialog data={data} context={context} />}
    >
      {data.revokedOn && (
        <Note tone="co" icon="ban" class="mb-3">
          <b>{t.revokedBefore}</b> {data.replacedBy && t.replacedBy(data.replacedBy)}
        </Note>
      )}
      {data.failure && (
        <Note tone="co" class="mb-3">
          {data.failure} {t.kept(data.numberText)}
        </Note>
      )}
      <div class="row g-3">
        <div class="col-lg-7">
          <Facts data={data} />
        </div>
        <div class="col-lg-5">
          <History data={data} />
        </div>
      </div>
    </StaffPage>
  )
}

const mayRevoke = ({ data, context }: PartProps) =>
  data.revokedOn === null && context.viewer?.can('certificates.issue')

function Actions({ data, context }: PartProps) {
  return (
    <>
      {data.file && (
        <LinkButton href={data.file} icon="file-type-pdf" tone="primary">
          {t.open}
        </LinkButton>
      )}
      {data.madeAt && (
        <LinkButton href={`/kiem-tra/${data.code}`} icon="qrcode">
          {t.verify}
        </LinkButton>
      )}
      {mayRevoke({ data, context }) && (
        <LinkButton href="#revocation" icon="ban">
          {t.revoke}
        </LinkButton>
      )}
    </>
  )
}

function Facts({ data }: Pick<PartProps, 'data'>) {
  return (
    <Card title={t.facts}>
      <DefinitionList
        facts={[
          { term: t.number, value: <b>{data.numberText}</b> },
          { term: t.name, value: <b>{data.fullName}</b> },
          { term: t.position, value: data.positionTitle },
          { term: t.unitThen, value: data.unitName },
          { term: t.training, value: data.trainingTitle },
          { term: t.date, value: formatDate(data.issuedOn) },
          { term: t.code, value: <span class="text-break">{groupedCode(data.code)}</span> },
          { term: t.revokedOn, value: data.revokedOn && formatDate(data.revokedOn) },
          { term: t.reason, value: data.revocationReason },
        ]}
      />
    </Card>
  )
}

function History({ data }: Pick<PartProps, 'data'>) {
  return (
    <Card title={t.history} flush>
      <ul class="rows">
        {data.history.map(({ label, at, by }) => (
          <li>
            <div class="grow">
              <b>{label}</b>
              <div class="hint">
                {formatDateTime(new Date(at))}, {by}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function RevokeDialog({ data, context }: PartProps) {
  return (
    <ConfirmDialog
      id="revocation"
      context={context}
      action={`/certificates/${data.id}/revocation`}
      title={t.revokeQuestion(data.numberText, data.fullName)}
      consequences={t.revokeEffects(data.numberText)}
      reason={{ label: t.revokeReason, hint: t.revokeReasonHint }}
      confirmLabel={t.revoke}
      confirmIcon="ban"
      keepLabel={t.keep}
    />
  )
}
