import { Card, DateField, Form, SubmitButton, type PageProps } from '#pages'
import { positionMessages as t } from '../position-messages.js'
import type { PositionForm } from '../positions.presenter.js'
import { PersonFrame } from './person.frame.js'

/** Says until when a position was held. */
export function EndPositionPage({ data, context }: PageProps<PositionForm>) {
  const { head, position, today } = data
  const list = `/people/${head.id}/positions`
  return (
    <PersonFrame head={head} context={context} current={list} part={t.endTitle}>
      <div class="row">
        <div class="col-lg-6">
          <Card title={position && `${position.title}, ${position.organization.name}`}>
            <Form action={`${list}/${position?.id}/ending`} context={context}>
              <DateField name="lastDay" label={t.lastDayHeld} value={today} context={context} />
              <SubmitButton icon="check">{t.endDo}</SubmitButton>
            </Form>
          </Card>
        </div>
      </div>
    </PersonFrame>
  )
}
