/** How one person stood in one session; the words of the attendance view. */
export type Mark = 'present' | 'late' | 'excused' | 'absent'

export interface SessionMark {
  /** “Sáng” or “Buổi sáng” */
  session: string
  state: Mark
}

/** The rule of a one-day training: in all sessions, on time or late. Nobody is eligible without a session. */
export const isEligible = (marks: readonly SessionMark[]): boolean =>
  marks.length > 0 && marks.every(attended)

const attended = ({ state }: SessionMark) => state === 'present' || state === 'late'

/** Why somebody gets no certificate, in words; empty for who is eligible. */
export function reasonNotEligible(marks: readonly SessionMark[]): string {
  if (marks.length === 0) return 'Lớp chưa có buổi nào'
  const missed = marks.filter((mark) => !attended(mark))
  if (missed.length === 0) return ''
  if (missed.length < marks.length) {
    return `Dự ${marks.length - missed.length}/${marks.length} buổi: ${missedWords(missed)}`
  }
  const [first] = missed
  const alike = missed.every(({ state }) => state === first!.state)
  const all = marks.length === 1 ? sessionWords(first!) : `cả ${marks.length} buổi`
  return alike ? `Vắng ${leaveWords(first!)} ${all}` : capitalized(missedWords(missed))
}

/** `vắng buổi chiều, có phép`; several sessions are joined by a semicolon. */
function missedWords(missed: readonly SessionMark[]): string {
  return missed.map((mark) => `vắng ${sessionWords(mark)}, ${leaveWords(mark)}`).join('; ')
}

const leaveWords = ({ state }: SessionMark) => (state === 'excused' ? 'có phép' : 'không phép')

function sessionWords({ session }: SessionMark): string {
  const name = session.charAt(0).toLocaleLowerCase('vi') + session.slice(1)
  return name.startsWith('buổi') ? name : `buổi ${name}`
}

const capitalized = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
