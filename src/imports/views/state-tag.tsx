import { Tag, type IconName, type Tone } from '#pages'
import type { ImportState } from '../import-states.js'
import { vi as t } from '../messages.vi.js'

const looks: Record<ImportState, { tone?: Tone; icon: IconName }> = {
  reading: { tone: 'dat', icon: 'hourglass' },
  unreadable: { tone: 'co', icon: 'alert-triangle' },
  mapping: { tone: 'cham', icon: 'list-details' },
  checking: { tone: 'dat', icon: 'hourglass' },
  checked: { tone: 'cham', icon: 'list-check' },
  applying: { tone: 'dat', icon: 'hourglass' },
  applied: { tone: 'la', icon: 'check' },
  taking_back: { tone: 'dat', icon: 'hourglass' },
  taken_back: { icon: 'arrow-back-up' },
  discarded: { icon: 'x' },
}

export function StateTag({ state }: { state: ImportState }) {
  const { tone, icon } = looks[state]
  return (
    <Tag tone={tone} icon={icon}>
      {t.states[state]}
    </Tag>
  )
}
