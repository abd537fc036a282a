import { Tag, type IconName, type Tone } from '#pages'
import { statusLabels, type TrainingStatus } from '../training-status.js'

const looks: Record<TrainingStatus, { icon: IconName; tone?: Tone }> = {
  draft: { icon: 'pencil' },
  published: { icon: 'send', tone: 'cham' },
  registration_open: { icon: 'send', tone: 'cham' },
  registration_closed: { icon: 'lock', tone: 'dat' },
  held: { icon: 'check', tone: 'la' },
  completed: { icon: 'archive', tone: 'la' },
  postponed: { icon: 'clock', tone: 'dat' },
  cancelled: { icon: 'ban', tone: 'co' },
}

/** The status of a training: sign, word, colour. */
export function StatusTag({ status }: { status: TrainingStatus }) {
  const { icon, tone } = looks[status]
  return (
    <Tag icon={icon} tone={tone}>
      {statusLabels[status]}
    </Tag>
  )
}
