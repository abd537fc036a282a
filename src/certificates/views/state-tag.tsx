import { Tag, type IconName, type Tone } from '#pages'
import type { CertificateView } from '../certificates.presenter.js'

const looks: Record<CertificateView['state'], { icon: IconName; tone?: Tone }> = {
  waiting: { icon: 'hourglass' },
  failed: { icon: 'x', tone: 'co' },
  issued: { icon: 'check', tone: 'la' },
  revoked: { icon: 'ban', tone: 'co' },
  replaced: { icon: 'replace', tone: 'dat' },
}

/** The state of a certificate: sign, word, colour. */
export function CertificateTag({ certificate }: { certificate: CertificateView }) {
  const { icon, tone } = looks[certificate.state]
  return (
    <Tag icon={icon} tone={tone}>
      {certificate.stateLabel}
    </Tag>
  )
}
