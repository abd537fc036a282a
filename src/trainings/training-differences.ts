import { differingFields, sayDifferences as say, type Readable } from '#errors'
import { formatDateTime, formatTime, formatDate } from '#text'
import { roleLabels, type PositionRole } from '../people/position-roles.js'
import type { PlannedSession } from './planned-sessions.js'

/** A plan as people read it, whether stored or sent: what two versions are compared by. */
export interface ReadablePlan {
  title: string
  purpose: string
  issuerId: string
  venue: string
  audience: string[]
  hostName: string | null
  hostTitle: string | null
  registrationOpensAt: Date | null
  registrationClosesAt: Date | null
  publicRegistration: boolean
  sessions: PlannedSession[]
  speakers: { name: string; titles: string }[]
  legalBases: { number: string; issuedOn: string; issuer: string; title: string }[]
}

type Field = keyof ReadablePlan

const labels: Record<Field, string> = {
  title: 'Tên lớp',
  purpose: 'Mục đích',
  issuerId: 'Nơi cấp chứng nhận',
  venue: 'Địa điểm',
  audience: 'Đối tượng',
  hostName: 'Người chủ trì',
  hostTitle: 'Chức vụ người chủ trì',
  registrationOpensAt: 'Mở đăng ký lúc',
  registrationClosesAt: 'Đóng đăng ký lúc',
  publicRegistration: 'Đăng ký trên trang công khai',
  sessions: 'Các buổi',
  speakers: 'Báo cáo viên',
  legalBases: 'Căn cứ',
}

const moment = (at: Date | null) => (at ? formatDateTime(at) : '')

const read: { [F in Field]: (plan: ReadablePlan) => string } = {
  title: (plan) => plan.title,
  purpose: (plan) => plan.purpose,
  issuerId: (plan) => plan.issuerId,
  venue: (plan) => plan.venue,
  audience: (plan) => plan.audience.map((kind) => roleLabels[kind as PositionRole]).join(', '),
  hostName: (plan) => plan.hostName ?? '',
  hostTitle: (plan) => plan.hostTitle ?? '',
  registrationOpensAt: (plan) => moment(plan.registrationOpensAt),
  registrationClosesAt: (plan) => moment(plan.registrationClosesAt),
  publicRegistration: (plan) => (plan.publicRegistration ? 'có' : 'không'),
  sessions: (plan) => plan.sessions.map(sayWholeSession).join('; '),
  speakers: (plan) => plan.speakers.map(({ name, titles }) => `${name}, ${titles}`).join('; '),
  legalBases: (plan) =>
    plan.legalBases
      .map(({ number, issuedOn, issuer, title }) => `${number} ${formatDate(issuedOn)} ${issuer}: ${title}`)
      .join('; '),
}

const saySession = ({ name, startsAt, endsAt }: PlannedSession) =>
  `${name} ${formatTime(startsAt)}–${formatTime(endsAt)} ${formatDate(startsAt)}`

const sayWholeSession = (session: PlannedSession) =>
  `${saySession(session)} (muộn sau ${session.lateAfterMinutes} phút): ${session.topics.join(', ')}`

const readable = (plan: ReadablePlan): Readable<Field> => {
  const texts = (Object.keys(read) as Field[]).map((field) => [field, read[field](plan)])
  return Object.fromEntries(texts) as Readable<Field>
}

/** The fields in which two plans differ. */
export function changedFields(stored: ReadablePlan, sent: ReadablePlan): Field[] {
  const fields = differingFields(labels, readable(stored), readable(sent))
  return fields.includes('sessions') || sameRows(stored, sent) ? fields : [...fields, 'sessions']
}

const sameRows = (stored: ReadablePlan, sent: ReadablePlan) =>
  stored.sessions.every(({ id }, index) => id === sent.sessions[index]?.id)

/** A session that was sent without its id stands for the stored one of the same times. */
export const recognised = (sent: PlannedSession[], stored: PlannedSession[]): PlannedSession[] =>
  sent.map((session) => {
    const same = stored.find(
      ({ id, startsAt, endsAt }) =>
        startsAt.getTime() === session.startsAt.getTime() &&
        endsAt.getTime() === session.endsAt.getTime() &&
        !sent.some((other) => other.id === id),
    )
    return { ...session, id: session.id ?? same?.id ?? null }
  })

/** Both values of each field that differs. Issuers are only ids here, so they are named without values. */
export const sayDifferences = (stored: ReadablePlan, sent: ReadablePlan): string =>
  say(labels, readable(stored), readable(sent), ['issuerId'])

/** What people who are registered must be told: another place or other times. */
export const movesPeople = (stored: ReadablePlan, sent: ReadablePlan): boolean =>
  stored.venue !== sent.venue ||
  stored.sessions.map(saySession).join() !== sent.sessions.map(saySession).join()
