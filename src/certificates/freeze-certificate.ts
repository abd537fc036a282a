import { dayParts, formatDateLong, todayIn } from '#text'
import { groupedCode } from './certificate-code.js'
import type { FrozenCertificate } from './papers/frozen-certificate.js'

/** What a certificate's row keeps for ever: what the paper prints, and what the verification page says. */
export interface FrozenRecord extends FrozenCertificate {
  /** “Ban Thường vụ LĐLĐ huyện Đạ Tẻh”, as the issuer was called on the day of issue. */
  issuerName: string
  /** `YYYY-MM-DD`: first and last day of the training. */
  startsOn: string
  endsOn: string
  /** `YYYY-MM-DD` */
  issuedOn: string
}

export interface CertificateFacts {
  person: {
    fullName: string
    birthDate: string | null
    birthYear: number | null
    positionTitle: string
    unitName: string
  }
  training: { title: string; venue: string; startsOn: string; endsOn: string; sample: boolean }
  issuer: {
    name: string
    bodyLine: string
    place: string
    referenceSuffix: string
    signingAuthority: string
    signerTitle: string
    signerName: string
  }
  number: number
  code: string
  /** Confirmed public address without a slash at the end. */
  publicAddress: string
  issuedAt: Date
}

/** Everything that stands on one certificate. Pure: the same facts give the same paper. */
export function freezeCertificate(facts: CertificateFacts): FrozenRecord {
  const { person, training, issuer, code, issuedAt } = facts
  const issuedOn = todayIn(issuedAt)
  const body = signingBody(issuer.signingAuthority)
  return {
    issuerLines: [body ? `${body} ${issuer.bodyLine}` : issuer.bodyLine],
    heading: 'GIẤY CHỨNG NHẬN',
    fullName: person.fullName,
    birthText: birthText(person),
    position: person.positionTitle,
    unit: person.unitName,
    trainingTitle: titleOnPaper(training.title),
    periodText: periodText(training.startsOn, training.endsOn),
    place: training.venue,
    numberText: certificateNumber(facts.number, issuer.referenceSuffix),
    registerNumber: padded(facts.number, 3),
    signedPlaceDate: `${issuer.place}, ${formatDateLong(issuedOn)}`,
    signingLines: [issuer.signingAuthority, issuer.signerTitle],
    signerName: issuer.signerName,
    verificationUrl: `${facts.publicAddress}/kiem-tra/${code}`,
    verificationCode: groupedCode(code),
    issuedAt: issuedAt.toISOString(),
    sample: training.sample,
    issuerName: body ? `${bodyInText(body)} ${issuer.name}` : issuer.name,
    startsOn: training.startsOn,
    endsOn: training.endsOn,
    issuedOn,
  }
}

/** `001/GCN-LĐLĐ`: three digits at least, the type, the body (domain: Decree 30 reference numbers). */
export const certificateNumber = (number: number, suffix: string): string =>
  `${padded(number, 3)}/GCN-${suffix}`

/** `Sinh ngày: 05/3/1985` or `Sinh năm: 1985`, as much as is known. */
export function birthText({ birthDate, birthYear }: { birthDate: string | null; birthYear: number | null }) {
  if (birthDate) {
    const { day, month, year } = dayParts(birthDate)
    return `Sinh ngày: ${padded(day, 2)}/${month <= 2 ? padded(month, 2) : month}/${year}`
  }
  return birthYear ? `Sinh năm: ${birthYear}` : ''
}

/** The paper says “lớp tập huấn:” before the title, so the title does not say it again. */
export function titleOnPaper(title: string): string {
  const bare = title.replace(/^(?:lớp\s+)?tập huấn\s*(?:về\s+|:\s*)?/iu, '')
  return bare === '' ? title : bare.charAt(0).toLocaleUpperCase('vi') + bare.slice(1)
}

function periodText(from: string, to: string): string {
  if (from === to) return formatDateLong(from)
  return `từ ${formatDateLong(from)} đến ${formatDateLong(to)}`
}

/** “TM. BAN THƯỜNG VỤ” → “BAN THƯỜNG VỤ”; null where nobody signs for a collective. */
const signingBody = (authority: string): string | null => /^TM\.\s*(.+)$/u.exec(authority)?.[1] ?? null

const bodiesInText: Record<string, string> = {
  'BAN THƯỜNG VỤ': 'Ban Thường vụ',
  'BAN CHẤP HÀNH': 'Ban Chấp hành',
}

const bodyInText = (body: string): string =>
  bodiesInText[body] ?? body.charAt(0) + body.slice(1).toLocaleLowerCase('vi')

const padded = (value: number, length: number) => String(value).padStart(length, '0')
