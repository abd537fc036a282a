import { FormSecrets, MiniSeats, type PageContext } from '#pages'
import { formatTime } from '#text'
import { stateLabels, vi as t } from '../messages.vi.js'
import type { RosterLine } from '../roster.presenter.js'

interface FoundPeopleProps {
  people: RosterLine[]
  scansAt: string
  sessionId: string
  context: PageContext
}

/** People of the roster by name: whoever is not in yet has a button. */
export function FoundPeople({ people, ...rest }: FoundPeopleProps) {
  if (people.length === 0)
    return (
      <p class="nobody" role="status">
        {t.nobody}
      </p>
    )
  return (
    <ul class="found">
      {people.map((person) => (
        <li>
          <MiniSeats
            states={[person.state === 'absent' ? 'named' : person.state]}
            locale={rest.context.locale}
            label={person.state === 'absent' ? t.notCome : stateLabels[person.state]}
          />
          <div>
            <b>{person.fullName}</b>
            <br />
            <span>{person.unitName}</span>
          </div>
          <Mark person={person} {...rest} />
        </li>
      ))}
    </ul>
  )
}

function Mark({
  person,
  scansAt,
  sessionId,
  context,
}: Omit<FoundPeopleProps, 'people'> & { person: RosterLine }) {
  if (person.arrivedAt && person.state !== 'absent') {
    return <em>{t.enteredAt(formatTime(new Date(person.arrivedAt)))}</em>
  }
  if (person.state === 'present') return <em>{stateLabels.present}</em>
  return (
    <form method="post" action={scansAt} data-scan>
      <FormSecrets context={context} />
      <input type="hidden" name="sessionId" value={sessionId} />
      <input type="hidden" name="registrationId" value={person.registrationId} />
      <input type="hidden" name="method" value="search" />
      <button class="btn btn-l" type="submit" aria-label={t.markPresentOf(person.fullName)}>
        {t.markPresent}
      </button>
    </form>
  )
}
