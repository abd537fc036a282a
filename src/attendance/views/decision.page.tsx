import {
  Card,
  DefinitionList,
  Form,
  HiddenField,
  LinkButton,
  RadioGroup,
  SubmitButton,
  TextArea,
  type PageProps,
} from '#pages'
import { formatDateTime, formatTime } from '#text'
import { TrainingFrame } from '../../trainings/views/training.frame.js'
import type { DecisionFormView } from '../attendance.presenter.js'
import { decisionLabels, vi as t } from '../messages.vi.js'
import { decisionKinds } from '../scan-kinds.js'
import { StandingTag } from './standing-cell.js'

/** Excuses an absence or corrects a scan: one person, one session, one reason. */
export function DecisionPage({ data, context }: PageProps<DecisionFormView>) {
  const { training, person, session } = data
  const list = `/trainings/${training.id}/attendance`
  return (
    <TrainingFrame head={training} context={context} part={t.decisionTitle} current={list}>
      <div class="row">
        <div class="col-lg-7">
          <Card title={`${person.fullName}, ${session.name.toLowerCase()}`}>
            <Facts data={data} />
            <p class="hint">{t.decisionLead}</p>
            <Form action={`/trainings/${training.id}/attendance-decisions`} context={context}>
              <HiddenField name="registrationId" value={person.registrationId} />
              <HiddenField name="sessionId" value={session.id} />
              <RadioGroup
                name="kind"
                label={t.kind}
                options={decisionKinds.map((value) => ({ value, label: decisionLabels[value] }))}
                value={data.standing.state === 'absent' ? 'excused' : undefined}
                context={context}
              />
              <TextArea name="reason" label={t.reason} hint={t.reasonHint} context={context} />
              <div class="d-flex gap-2 flex-wrap">
                <SubmitButton icon="check">{t.decide}</SubmitButton>
                <LinkButton href={list}>{t.back}</LinkButton>
              </div>
            </Form>
          </Card>
        </div>
        <div class="col-lg-5">{data.decisions.length > 0 && <Earlier decisions={data.decisions} />}</div>
      </div>
    </TrainingFrame>
  )
}

function Facts({ data: { person, session, standing } }: { data: DecisionFormView }) {
  return (
    <DefinitionList
      facts={[
        { term: t.unit, value: [person.positionTitle, person.unitName].filter(Boolean).join(' · ') },
        { term: t.now, value: <StandingTag state={standing.state} isOver={session.isOver} /> },
        { term: t.arrived, value: standing.arrivedAt && formatTime(new Date(standing.arrivedAt)) },
      ]}
    />
  )
}

function Earlier({ decisions }: Pick<DecisionFormView, 'decisions'>) {
  return (
    <Card title={t.earlier} flush>
      <ul class="rows">
        {decisions.map((decision) => (
          <li>
            <div class="grow">
              <b>{decisionLabels[decision.kind]}</b>: {decision.reason}
              <small class="hint d-block">
                {formatDateTime(new Date(decision.at))}, {t.decidedBy(decision.by)}
              </small>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}
