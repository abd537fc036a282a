import { Tag } from '#pages'
import { nominationMessages as t } from '../nomination-messages.js'
import type { NominationState } from '../nomination-states.js'

const looks = {
  silent: { tone: 'dat', icon: 'clock' },
  answered: { tone: 'la', icon: 'check' },
  finished: { tone: 'la', icon: 'check' },
} as const

export function AnswerTag({ answer }: { answer: NominationState }) {
  return (
    <Tag tone={looks[answer].tone} icon={looks[answer].icon}>
      {t.answers[answer]}
    </Tag>
  )
}
