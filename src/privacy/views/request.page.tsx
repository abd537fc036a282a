import { Card, DefinitionList, LinkButton, Note, StaffPage, type PageContext, type PageProps } from '#pages'
import { formatDate, formatDateTime } from '#text'
import { vi as t } from '../messages.vi.js'
import type { RequestDetail } from '../requests.presenter.js'
import { DueTag, StateTag } from './due.js'
import { RequestSteps } from './request-steps.js'
import type { RequestPageView } from './request-work.js'

/** One request: what is asked, what to do next, what was done. */
export function RequestPage({ data, context }: PageProps<RequestPageView>) {
  return (
    <StaffPage
      title={data.requesterName ? `${data.kindLabel}: ${data.requesterName}` : data.kindLabel}
      context={context}
      crumbs={[{ label: t.requests, href: '/privacy-requests' }, { label: data.kindLabel }]}
      tags={
        <>
          <StateTag request={data} />
          {data.next && <DueTag next={data.next} />}
        </>
      }
      actions={data.closedOn === null && data.isOwn && <Ways data={data} />}
    >
      {data.next && data.next.daysLeft < 0 && (
        <Note tone="co" class="mb-3">
          <b>{t.overdue(-data.next.daysLeft)}.</b> {t.overdueHint}
        </Note>
      )}
      <div class="row g-3">
        <div class="col-lg-7">
          <RequestSteps data={data} context={context} />
        </div>
        <div class="col-lg-5">
          <Facts data={data} />
          <History data={data} context={context} />
        </div>
      </div>
    </StaffPage>
  )
}

function Ways({ data }: { data: RequestDetail }) {
  return (
    <>
      {data.extensionReason === null && (
        <LinkButton href={`/privacy-requests/${data.id}/extension`} icon="calendar-plus">
          {t.extend}
        </LinkButton>
      )}
      <LinkButton href={`/privacy-requests/${data.id}/refusal`} icon="ban">
        {t.refuse}
      </LinkButton>
    </>
  )
}

function Facts({ data }: { data: RequestDetail }) {
  const { person, acknowledgedOn } = data
  return (
    <Card title={t.facts}>
      <DefinitionList
        facts={[
          { term: t.requester, value: data.requesterName ?? t.erasedName },
          { term: t.unit, value: data.requesterUnit },
          { term: t.contact, value: data.requesterContact },
          { term: t.details, value: data.details },
          { term: t.way, value: data.wayLabel },
          { term: t.receivedOn, value: formatDate(data.receivedOn) },
          {
            term: t.person,
            value: person && <a href={`/people/${person.id}`}>{`${person.fullName}, ${person.unitName}`}</a>,
          },
          { term: t.responsible, value: <Responsible data={data} /> },
          {
            term: t.acknowledged,
            value: acknowledgedOn
              ? t.acknowledgedOn(formatDate(acknowledgedOn))
              : data.closedOn === null && t.acknowledgeLatest(formatDate(data.acknowledgeBy)),
          },
          { term: t.dueBy, value: formatDate(data.dueBy) },
          { term: t.extension, value: data.extensionReason },
          { term: t.ground, value: data.refusalLabel },
          { term: t.outcome, value: data.outcome },
        ]}
      />
    </Card>
  )
}

function Responsible({ data }: { data: RequestDetail }) {
  return (
    <>
      {data.organization.name}
      {data.closedOn === null && data.isOwn && (
        <div>
          <a href={`/privacy-requests/${data.id}/organization`}>{t.changeBody}</a>
        </div>
      )}
    </>
  )
}

/** Of some steps the detail is a body's name. */
const naming = ['body_chosen', 'handed_over']

function History({ data }: { data: RequestDetail; context: PageContext }) {
  return (
    <Card title={t.history} flush>
      <ul class="rows">
        {data.events.map(({ kind, label, detail, actor, at }) => (
          <li>
            <div class="grow">
              <b>{naming.includes(kind) ? `${label}: ${detail}` : label}</b>
              <div class="hint">
                {actor} · {formatDateTime(new Date(at))}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}
