import { Tag, type IconName, type Tone } from '#pages'
import { formatTime } from '#text'
import type { AttendancePerson, Standing } from '../attendance.presenter.js'
import { methodLabels, stateLabels, vi as t } from '../messages.vi.js'
import type { SessionAttendance } from '../roster.presenter.js'
import type { AttendanceState } from '../scan-kinds.js'

const signs: Record<AttendanceState, { tone: Tone; icon: IconName }> = {
  present: { tone: 'la', icon: 'check' },
  late: { tone: 'dat', icon: 'clock' },
  excused: { tone: 'cham', icon: 'minus' },
  absent: { tone: 'co', icon: 'x' },
}

/** How somebody stands in a session, in a word with its sign. */
export function StandingTag({ state, isOver }: { state: AttendanceState; isOver: boolean }) {
  if (state === 'absent' && !isOver) return <Tag icon="user">{t.notCome}</Tag>
  return <Tag {...signs[state]}>{stateLabels[state]}</Tag>
}

/** `7:24 · quét vé`; what was decided, by whom and why. */
export function StandingFacts({ standing }: { standing: Standing }) {
  const { arrivedAt, method, reason, decidedBy } = standing
  const scanned = arrivedAt && [formatTime(new Date(arrivedAt)), method && methodLabels[method]]
  return (
    <>
      {scanned && <small class="hint d-block">{scanned.filter(Boolean).join(' · ')}</small>}
      {reason && (
        <small class="hint d-block">
          {reason} ({t.decidedBy(decidedBy ?? '')})
        </small>
      )}
    </>
  )
}

interface StandingCellProps {
  person: AttendancePerson
  session: SessionAttendance
  trainingId: string
  mayDecide: boolean
}

export function StandingCell({ person, session, trainingId, mayDecide }: StandingCellProps) {
  const standing = person.sessions.find(({ sessionId }) => sessionId === session.id)
  if (!standing) return null
  const query = `registrationId=${person.registrationId}&sessionId=${session.id}`
  return (
    <div class="standing">
      <div class="grow">
        <StandingTag state={standing.state} isOver={session.isOver} />
        <StandingFacts standing={standing} />
      </div>
      {mayDecide && (
        <a
          class="btn btn-plain btn-sm"
          href={`/trainings/${trainingId}/attendance-decisions/new?${query}`}
          aria-label={t.correctOf(person.fullName, session.name)}
        >
          {standing.state === 'absent' ? t.excuse : t.correct}
        </a>
      )}
    </div>
  )
}
