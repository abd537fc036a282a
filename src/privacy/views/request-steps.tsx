import { ActionForm, Card, LinkButton, Note, StepList, type Step } from '#pages'
import { formatDate } from '#text'
import { vi as t } from '../messages.vi.js'
import { acknowledgement } from '../replies.js'
import { Reply, RequestWork, type WorkProps } from './request-work.js'

/** Who asks, that he heard of it, and the answer; below it what this kind of request needs. */
export function RequestSteps({ data, context }: WorkProps) {
  const isMine = mayAnswer(data)
  return (
    <>
      <WhoAnswers data={data} context={context} />
      <Card title={t.steps} flush>
        <StepList
          steps={[identify({ data }), acknowledge({ data, context }), answer({ data })]}
          locale="vi"
        />
        {isMine && data.state === 'received' && (
          <div class="card-body">
            <Reply text={acknowledgement(data)} label={t.acknowledgementText} open />
          </div>
        )}
      </Card>
      {data.work.isRestricted && (
        <Note tone="dat" icon="hand-stop" class="mb-3">
          {t.isRestricted}
          <div class="mt-2">
            <ActionForm action={`/privacy-requests/${data.id}/restriction-end`} context={context} small>
              {t.endRestriction}
            </ActionForm>
          </div>
        </Note>
      )}
      {isMine && data.person && (
        <Card title={data.kindLabel}>
          <RequestWork data={data} context={context} />
        </Card>
      )}
    </>
  )
}

const mayAnswer = ({ closedOn, isOwn }: WorkProps['data']) => closedOn === null && isOwn

/** A person who moved: whoever answered for him hands the request over, whoever holds him now takes it on. */
function WhoAnswers({ data, context }: WorkProps) {
  if (data.isOwn && (data.closedOn !== null || !data.isElsewhere)) return null
  return (
    <Note tone={data.isOwn ? 'dat' : 'cham'} icon="transfer" class="mb-3">
      {data.isOwn ? t.movedAway(data.person!.unitName) : t.readOnly(data.organization.name)}
      {data.closedOn === null && (
        <div class="mt-2">
          <ActionForm action={`/privacy-requests/${data.id}/handover`} context={context} small>
            {data.isOwn ? t.handOver : t.takeOn}
          </ActionForm>
        </div>
      )}
    </Note>
  )
}

function identify({ data }: Pick<WorkProps, 'data'>): Step {
  const { person } = data
  const isOpen = data.closedOn === null
  return {
    state: person ? 'done' : isOpen ? 'now' : 'later',
    title: t.stepIdentify,
    detail: person ? `${person.fullName}, ${person.unitName}` : t.stepIdentifyHint,
    action: mayAnswer(data) && (
      <LinkButton
        href={`/privacy-requests/${data.id}/person`}
        small
        icon="search"
        tone={person ? 'plain' : 'primary'}
      >
        {person ? t.changePerson : t.choosePerson}
      </LinkButton>
    ),
  }
}

function acknowledge({ data, context }: WorkProps): Step {
  const isWaiting = data.state === 'received'
  return {
    state: isWaiting ? 'now' : 'done',
    title: t.stepAcknowledge,
    detail: isWaiting
      ? t.stepAcknowledgeHint
      : data.acknowledgedOn
        ? t.acknowledgedOn(formatDate(data.acknowledgedOn))
        : t.stepAnswered,
    action: isWaiting && data.isOwn && (
      <ActionForm
        action={`/privacy-requests/${data.id}/acknowledgement`}
        context={context}
        small
        icon="check"
      >
        {t.acknowledgeButton}
      </ActionForm>
    ),
  }
}

function answer({ data }: Pick<WorkProps, 'data'>): Step {
  const isClosed = data.closedOn !== null
  return {
    state: isClosed ? 'done' : data.person ? 'now' : 'later',
    title: t.stepAnswer,
    detail: isClosed ? data.stateLabel : data.kindLabel,
  }
}
