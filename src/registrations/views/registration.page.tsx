import { ActionForm, Card, DefinitionList, LinkButton, type PageProps } from '#pages'
import { formatDateTime } from '#text'
import { ConsentList } from '../../people/views/consent-list.frame.js'
import { TrainingFrame } from '../../trainings/views/training.frame.js'
import { decisionMessages as d } from '../decision-messages.js'
import { vi as t } from '../messages.vi.js'
import { mayReplace, mayWithdraw } from '../registrations.policy.js'
import type { RegistrationDetail } from '../roster.presenter.js'
import { TicketDialogs, TicketLinkCard } from './ticket-link-card.js'
import { StateTag } from './state-tag.js'

const moment = (iso: string | null) => iso && formatDateTime(new Date(iso))

/** One person in one training, with what happened. */
export function RegistrationPage({ data, context }: PageProps<RegistrationDetail>) {
  return (
    <TrainingFrame
      head={data.training}
      context={context}
      part={data.fullName}
      current={`/trainings/${data.training.id}/registrations`}
      after={
        context.viewer?.can('registrations.edit') &&
        data.state !== 'withdrawn' && <TicketDialogs data={data} context={context} />
      }
    >
      <div class="row g-3">
        <div class="col-lg-7">
          <Card
            title={data.fullName}
            aside={<StateTag registration={data} />}
            footer={<Actions data={data} context={context} />}
          >
            <DefinitionList
              facts={[
                { term: t.title, value: data.title },
                { term: t.unit, value: data.unitName },
                { term: t.seq, value: String(data.seq).padStart(3, '0') },
                { term: t.registeredAt, value: moment(data.registeredAt) },
                { term: t.source, value: t.sources[data.source] },
                { term: t.promotedAt, value: moment(data.promotedAt) },
                { term: t.withdrawnAt, value: moment(data.withdrawnAt) },
                { term: t.reason, value: data.withdrawalReason },
                ...substitutionFacts(data),
              ]}
            />
            <p class="hint mt-3 mb-0">{t.asThen}</p>
          </Card>
          <Consents data={data} />
        </div>
        <div class="col-lg-5">
          <TicketLinkCard data={data} context={context} />
          <Card title={t.history} flush>
            <ul class="rows">
              {data.changes.map((change) => (
                <li>
                  <div class="grow">
                    <b>{t.changes[change.kind]}</b>
                    <div class="hint">
                      {formatDateTime(change.at)} · {t.by(change.actorLabel)}
                    </div>
                    {change.reason && <div>{change.reason}</div>}
                  </div>
                </li>
              ))}
            </ul>
          </Card>
        </div>
      </div>
    </TrainingFrame>
  )
}

/** Both names stay on the record. */
const substitutionFacts = ({ replaced, replacedBy }: RegistrationDetail) =>
  [
    { term: d.replaced, other: replaced },
    { term: d.replacedBy, other: replacedBy },
  ].map(({ term, other }) => ({
    term,
    value: other && <a href={`/registrations/${other.id}`}>{other.fullName}</a>,
  }))

function Consents({ data }: { data: RegistrationDetail }) {
  return (
    <Card title={t.consents} class="mt-3" flush>
      {data.consents.length === 0 ? (
        <p class="card-body hint mb-0">{t.noConsents}</p>
      ) : (
        <ConsentList consents={data.consents} />
      )}
    </Card>
  )
}

const canLeave = ({ state, training }: RegistrationDetail) =>
  state !== 'withdrawn' && mayWithdraw(training.status)

const canBeReplaced = ({ state, source, training }: RegistrationDetail) =>
  (state === 'confirmed' || state === 'waiting') && source !== 'walk_in' && mayReplace(training.status)

function Actions({ data, context }: PageProps<RegistrationDetail>) {
  return (
    <div class="d-flex gap-2 flex-wrap">
      {data.ticket && (
        <LinkButton href={data.ticket} icon="qrcode">
          {t.seeTicket}
        </LinkButton>
      )}
      {context.viewer?.can('people.read') && (
        <LinkButton href={`/people/${data.personId}`} icon="user">
          {t.seePerson}
        </LinkButton>
      )}
      {context.viewer?.can('registrations.edit') && data.state === 'pending' && (
        <>
          <ActionForm action={`/registrations/${data.id}/approval`} context={context} icon="check">
            {d.approve}
          </ActionForm>
          <LinkButton href={`/registrations/${data.id}/rejection`} icon="x">
            {d.reject}
          </LinkButton>
        </>
      )}
      {context.viewer?.can('registrations.edit') && canBeReplaced(data) && (
        <LinkButton href={`/registrations/${data.id}/substitution`} icon="users">
          {d.substitute}
        </LinkButton>
      )}
      {context.viewer?.can('registrations.edit') && canLeave(data) && (
        <LinkButton href={`/registrations/${data.id}/withdrawal`} icon="user-minus">
          {t.withdraw}
        </LinkButton>
      )}
    </div>
  )
}
