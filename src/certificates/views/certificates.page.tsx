import {
  ActionForm,
  Card,
  Icon,
  LinkButton,
  Live,
  Note,
  Table,
  type PageContext,
  type PageProps,
} from '#pages'
import { TrainingFrame } from '../../trainings/views/training.frame.js'
import type { CertificateView, TrainingCertificates } from '../certificates.presenter.js'
import { vi as t } from '../messages.vi.js'
import { EligibleCard, NotEligibleCard } from './people-cards.js'
import { ProgressPart } from './progress.part.js'

interface PartProps {
  data: TrainingCertificates
  context: PageContext
}

/** Certificates of one training: issue, watch, mend, print. */
export function CertificatesPage({ data, context }: PageProps<TrainingCertificates>) {
  const { head, certificates } = data
  const revoked = certificates.filter(({ revokedOn }) => revokedOn !== null)
  return (
    <TrainingFrame
      head={head}
      context={context}
      part={t.certificates}
      actions={
        <LinkButton href={`/certificates?trainingId=${head.id}`} icon="book-2">
          {t.register}
        </LinkButton>
      }
    >
      {!data.mayIssue && (
        <Note tone="cham" class="mb-3">
          {t.notHeld}
        </Note>
      )}
      <IssueCard data={data} context={context} />
      <ProgressCard data={data} context={context} />
      <Failures data={data} context={context} />
      {data.mayIssue && (
        <div class="row g-3">
          <div class="col-lg-6">
            <EligibleCard data={data} context={context} />
          </div>
          <div class="col-lg-6">
            <NotEligibleCard data={data} context={context} />
          </div>
        </div>
      )}
      {revoked.length > 0 && <RevokedCard certificates={revoked} />}
    </TrainingFrame>
  )
}

function IssueCard({ data, context }: PartProps) {
  const ready = data.eligible.filter(({ numberText }) => numberText === null).length
  if (ready === 0) return null
  return (
    <Card class="mb-3">
      <div class="d-flex justify-content-between align-items-center flex-wrap gap-3">
        <div>
          <h2 class="mb-1">{t.readyTitle(ready)}</h2>
          <p class="hint mb-0">{t.readyHint}</p>
        </div>
        {context.viewer?.can('certificates.issue') && (
          <ActionForm
            action={`/trainings/${data.head.id}/certificates`}
            context={context}
            tone="primary"
            icon="certificate"
            confirm={t.issueConfirm(ready)}
          >
            {t.issue(ready)}
          </ActionForm>
        )}
      </div>
    </Card>
  )
}

function ProgressCard({ data, context }: PartProps) {
  const { progress, head } = data
  if (progress.total === 0) return null
  const part = <ProgressPart progress={progress} />
  return (
    <Card class="mb-3">
      {progress.waiting > 0 ? (
        <Live from={`/trainings/${head.id}/certificates/progress-stream`} context={context}>
          {part}
        </Live>
      ) : (
        part
      )}
      <div class="d-flex gap-2 flex-wrap mt-3">
        {progress.waiting > 0 ? <span class="hint">{t.printLater}</span> : <PrintLinks data={data} />}
      </div>
    </Card>
  )
}

function PrintLinks({ data }: Pick<PartProps, 'data'>) {
  const address = `/trainings/${data.head.id}/certificates/merged`
  return (
    <>
      {Array.from({ length: data.parts }, (_, at) => (
        <LinkButton href={at === 0 ? address : `${address}?part=${at + 1}`} icon="printer">
          {data.parts === 1 ? t.printAll : t.printPart(at + 1)}
        </LinkButton>
      ))}
    </>
  )
}

function Failures({ data, context }: PartProps) {
  const failed = data.certificates.filter(({ state }) => state === 'failed')
  if (failed.length === 0) return null
  return (
    <section class="card card-co mb-3">
      <div class="card-header">
        <h2 class="mb-0 ink-co">
          <Icon name="alert-triangle" /> {t.failedTitle(failed.length)}
        </h2>
        {context.viewer?.can('certificates.issue') && (
          <div class="ms-auto card-aside">
            <ActionForm
              action={`/trainings/${data.head.id}/certificates/retry`}
              context={context}
              tone="primary"
              icon="refresh"
            >
              {t.retry(failed.length)}
            </ActionForm>
          </div>
        )}
      </div>
      <ul class="rows">
        {failed.map((one) => (
          <li>
            <div class="grow">
              <b>{one.fullName}</b> <span class="hint">{one.unitName}</span>
              <div>
                {one.failure} {t.kept(one.numberText)}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function RevokedCard({ certificates }: { certificates: CertificateView[] }) {
  return (
    <Card title={t.revokedTitle(certificates.length)} class="mt-3" flush>
      <Table
        caption={t.revokedTitle(certificates.length)}
        rows={certificates}
        columns={[
          { label: t.number, cell: (one) => <a href={`/certificates/${one.id}`}>{one.numberText}</a> },
          { label: t.name, main: true, cell: (one) => one.fullName },
          {
            label: t.reason,
            cell: (one) => (
              <>
                {one.revocationReason} {one.replacedBy && t.replacedBy(one.replacedBy)}
              </>
            ),
          },
        ]}
      />
    </Card>
  )
}
