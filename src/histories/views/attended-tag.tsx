import { Tag, type IconName, type Tone } from '#pages'
import { vi as t } from '../messages.vi.js'
import type { AttendedSession } from '../person-history.presenter.js'

const looks: Record<NonNullable<AttendedSession['state']>, { icon: IconName; tone?: Tone }> = {
  present: { icon: 'check', tone: 'la' },
  late: { icon: 'clock', tone: 'la' },
  excused: { icon: 'minus' },
  absent: { icon: 'x', tone: 'co' },
}

/** Whether somebody was at a session: sign, word, colour. */
export function AttendedTag({ state }: Pick<AttendedSession, 'state'>) {
  return state ? <Tag {...looks[state]}>{t.attended[state]}</Tag> : <span class="hint">{t.notYet}</span>
}
