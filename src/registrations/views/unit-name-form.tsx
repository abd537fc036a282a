import { Card, CheckField, Form, pick, SubmitButton, type PageProps } from '#pages'
import { PrivacyNotice } from '../../people/views/privacy-notice.frame.js'
import type { UnitPageView } from '../nominations.presenter.js'
import { positionsOf } from '../position-sets.js'
import { unitMessages } from '../unit-messages.js'
import { DelegateFields } from './delegate-fields.js'

/** Naming one colleague: known by the list, or new by the fields. */
export function NameForm({ data, context }: PageProps<UnitPageView>) {
  const t = pick(context.locale, unitMessages)
  const { organizer } = data.training
  const roles = positionsOf(data.places.map((places) => places.roles))
  return (
    <Card title={t.add} class="mb-3">
      <Form action={`${context.path}/registrations`} context={context}>
        <DelegateFields known={data.known} roles={roles} context={context} />
        <PrivacyNotice context={context} controller={organizer} />
        <CheckField name="told" label={t.told(organizer)} context={context} />
        <SubmitButton wide icon="send">
          {t.submit}
        </SubmitButton>
      </Form>
    </Card>
  )
}
