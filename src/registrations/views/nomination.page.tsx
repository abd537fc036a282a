import {
  ActionForm,
  Card,
  ConfirmDialog,
  CopyButton,
  DefinitionList,
  LinkButton,
  QrSvg,
  type PageProps,
} from '#pages'
import { qrMatrix } from '#pdf'
import { LinkTable } from '../../accounts/views/link-table.frame.js'
import { TrainingFrame, whenOf } from '../../trainings/views/training.frame.js'
import { invitationText } from '../invitation-text.js'
import { nominationMessages as t } from '../nomination-messages.js'
import type { NominationView } from '../nominations.presenter.js'
import { AnswerTag } from './answer-tag.js'

type Part = PageProps<NominationView>

/** One unit of one training: whom it named, and its link to hand out, replace or stop. */
export function NominationPage({ data, context }: Part) {
  const mayEdit = context.viewer?.can('registrations.edit')
  return (
    <TrainingFrame
      head={data.training}
      context={context}
      part={data.unit.name}
      current={`/trainings/${data.training.id}/nominations`}
      after={mayEdit && data.address && <Dialogs data={data} context={context} />}
    >
      <div class="row g-3">
        <div class="col-lg-6">
          <Card title={data.unit.name} aside={<AnswerTag answer={data.answer} />} class="mb-3">
            <DefinitionList
              facts={data.places.map(({ label, taken, capacity }) => ({
                term: label,
                value: `${taken}/${capacity}`,
              }))}
            />
          </Card>
          <Named data={data} context={context} />
        </div>
        <div class="col-lg-6">
          {mayEdit && <CurrentLink data={data} context={context} />}
          {data.links.length > 0 && (
            <Card title={t.links} flush>
              <LinkTable links={data.links} caption={t.links} />
            </Card>
          )}
        </div>
      </div>
    </TrainingFrame>
  )
}

function Named({ data }: Part) {
  return (
    <Card title={t.named} flush>
      {data.named.length === 0 ? (
        <p class="card-body hint mb-0">{t.nobody}</p>
      ) : (
        <ul class="rows">
          {data.named.map((person) => (
            <li>
              <div class="grow">
                <a href={`/registrations/${person.registrationId}`}>{person.fullName}</a>
                <div class="hint">{person.title}</div>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function CurrentLink({ data, context }: Part) {
  if (!data.address) {
    return (
      <Card title={t.linkNow} class="mb-3">
        <p>{data.mayAsk ? t.noLink : `${t.noLink} ${t.notNow}`}</p>
        {data.mayAsk && (
          <ActionForm action={`/nominations/${data.id}/links`} context={context} icon="link" tone="primary">
            {t.make}
          </ActionForm>
        )}
      </Card>
    )
  }
  const address = context.publicAddress + data.address
  const text = invitationText({
    unit: data.unit.name,
    organizer: data.organizer,
    training: data.training.title,
    when: whenOf(data.training),
    venue: data.training.venue,
    capacity: data.places.reduce((sum, { capacity }) => sum + capacity, 0),
    closesAt: data.closesAt,
    address,
  })
  return (
    <Card
      title={t.linkNow}
      class="mb-3"
      footer={
        <div class="d-flex gap-2 flex-wrap">
          {data.mayAsk && (
            <LinkButton href="#link-reissue" icon="refresh">
              {t.reissue}
            </LinkButton>
          )}
          <LinkButton href="#link-revocation" icon="ban">
            {t.revoke}
          </LinkButton>
        </div>
      }
    >
      <div class="d-flex gap-3 flex-wrap">
        <QrSvg matrix={qrMatrix(address)} label={t.qr(data.unit.name)} class="unit-qr" />
        <div class="flex-fill">
          <label class="form-label" for="invitation">
            {t.copyText}
          </label>
          <textarea class="form-control mb-2" id="invitation" rows={12} readOnly>
            {text}
          </textarea>
          <CopyButton from="invitation" copied={t.copied} tone="primary">
            {t.copy}
          </CopyButton>
        </div>
      </div>
    </Card>
  )
}

function Dialogs({ data, context }: Part) {
  const { id, unit } = data
  return (
    <>
      <ConfirmDialog
        id="link-reissue"
        context={context}
        action={`/nominations/${id}/links`}
        title={t.reissueQuestion(unit.name)}
        consequences={[t.oldStops, t.newMustGo, t.peopleStay]}
        confirmLabel={t.reissue}
        confirmIcon="refresh"
        keepLabel={t.keep}
      />
      <ConfirmDialog
        id="link-revocation"
        context={context}
        action={`/nominations/${id}/link-revocation`}
        title={t.revokeQuestion(unit.name)}
        consequences={[t.oldStops, t.peopleStay]}
        reversible
        confirmLabel={t.revoke}
        confirmIcon="ban"
        keepLabel={t.keep}
      />
    </>
  )
}
