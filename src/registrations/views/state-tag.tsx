import { Tag } from '#pages'
import { vi as t } from '../messages.vi.js'
import type { RegistrationView } from '../registrations.presenter.js'

/** Where a registration stands: sign, word, colour. */
export function StateTag({
  registration,
}: {
  registration: Pick<RegistrationView, 'state' | 'endedAs' | 'waitingPlace'>
}) {
  const { state, endedAs, waitingPlace } = registration
  if (state === 'waiting') {
    return (
      <Tag tone="dat" icon="hourglass">
        {waitingPlace ? t.waitingPlace(waitingPlace) : t.states.waiting}
      </Tag>
    )
  }
  if (state === 'pending') {
    return (
      <Tag tone="dat" icon="clock">
        {t.states.pending}
      </Tag>
    )
  }
  if (state === 'withdrawn') return <Tag icon="user-minus">{t.endings[endedAs ?? 'withdrawn']}</Tag>
  return (
    <Tag tone="la" icon="check">
      {t.states.confirmed}
    </Tag>
  )
}
