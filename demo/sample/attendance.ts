import { pack, SampleRandom } from './random.js'
import { sampleTraining } from './training.js'

/** What happened to a participant over the day. */
type Day = 'on_time' | 'late_morning' | 'late_afternoon' | 'excused' | 'unexcused' | 'left_at_noon'

export interface SampleAttendance<Person> {
  person: Person
  /** When the ticket was scanned (+07:00); null when the person was not there. */
  morning: string | null
  afternoon: string | null
  isLate: boolean
  /** Why neither half of the day was attended. */
  absence: { excused: true; reason: string } | { excused: false } | null
}

/** Of a hundred: 8 come late, 3 are excused, 2 simply stay away, 4 do not come back in the afternoon. */
const DAYS: readonly (readonly [Day, number])[] = [
  ['on_time', 83],
  ['late_morning', 6],
  ['late_afternoon', 2],
  ['excused', 3],
  ['unexcused', 2],
  ['left_at_noon', 4],
]

const REASONS = ['Nghỉ ốm, có giấy báo', 'Đi công tác theo lịch của cơ quan', 'Gia đình có việc hiếu']

/**
 * Deals the day out to the people, always in the same way for the same number of them. A hundred people
 * give 91 who attended both halves of the day.
 */
export function sampleAttendance<Person>(people: readonly Person[]): SampleAttendance<Person>[] {
  const random = new SampleRandom('attendance')
  const days = random.shuffle(pack(people.length, DAYS))
  let excuses = 0
  return people.map((person, index) => {
    const day = days[index] ?? 'on_time'
    const isAbsent = day === 'excused' || day === 'unexcused'
    const excuse = { excused: true as const, reason: REASONS[excuses % REASONS.length] ?? '' }
    if (day === 'excused') excuses++
    return {
      person,
      morning: isAbsent ? null : arrival(random, 0, day === 'late_morning'),
      afternoon: isAbsent || day === 'left_at_noon' ? null : arrival(random, 1, day === 'late_afternoon'),
      isLate: day === 'late_morning' || day === 'late_afternoon',
      absence: day === 'excused' ? excuse : day === 'unexcused' ? { excused: false } : null,
    }
  })
}

/** In the half hour before the beginning, or up to half an hour after the door counts people as late. */
function arrival(random: SampleRandom, session: 0 | 1, isLate: boolean): string {
  const { startsAt, lateAfter } = sampleTraining().sessions[session]!
  const seconds = isLate ? random.whole(120, 1800) : -random.whole(60, 1800)
  return atVietnam(Date.parse(isLate ? lateAfter : startsAt) + seconds * 1000)
}

const atVietnam = (time: number) => `${new Date(time + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`
