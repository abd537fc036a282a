import { Form, pick, SubmitButton, type PageContext } from '#pages'
import type { NamedView } from '../nominations.presenter.js'
import { unitMessages } from '../unit-messages.js'

/** Asks once more before a name is taken back; opens without scripts. */
export function WithdrawForm({ person, context }: { person: NamedView; context: PageContext }) {
  const t = pick(context.locale, unitMessages)
  const id = `reason-${person.registrationId}`
  return (
    <details>
      <summary aria-label={t.withdrawWho(person.fullName)}>{t.withdraw}</summary>
      <Form
        action={`${context.path}/registrations/${person.registrationId}/withdrawal`}
        context={context}
        summary={false}
        class="mt-2"
      >
        <p class="hint">{t.withdrawHint}</p>
        <label class="form-label" for={id}>
          {t.reason}
        </label>
        <input class="form-control mb-2" id={id} name="reason" type="text" maxLength={300} />
        <SubmitButton tone="danger" icon="user-minus">
          {t.withdrawWho(person.fullName)}
        </SubmitButton>
      </Form>
    </details>
  )
}
