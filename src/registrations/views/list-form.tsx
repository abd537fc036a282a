import { Card, Form, SelectField, SubmitButton, TextArea, type PageContext } from '#pages'
import { PrivacyNotice } from '../../people/views/privacy-notice.frame.js'
import { vi as t } from '../messages.vi.js'
import type { NewRegistrationData } from '../roster.presenter.js'

interface ListFormProps {
  data: Pick<NewRegistrationData, 'training' | 'units' | 'organizer'>
  context: PageContext
  title: string
  lead: string
  /** Lines to begin with. */
  text?: string
}

export function ListForm({ data, context, title, lead, text }: ListFormProps) {
  return (
    <Card title={title}>
      <p>{lead}</p>
      <Form action={`/trainings/${data.training.id}/registration-list`} context={context}>
        <TextArea
          name="text"
          label={t.listText}
          hint={t.listHint}
          rows={text ? Math.min(12, text.split('\n').length + 1) : 12}
          placeholder={t.listExample}
          value={text}
          context={context}
        />
        <SelectField
          name="unitId"
          label={t.listUnit}
          empty={t.listUnitNone}
          options={data.units.map(({ id, name }) => ({ value: id, label: name }))}
          context={context}
          optional
        />
        <PrivacyNotice context={context} controller={data.organizer} />
        <SubmitButton icon="users-plus">{t.registerList}</SubmitButton>
      </Form>
    </Card>
  )
}
