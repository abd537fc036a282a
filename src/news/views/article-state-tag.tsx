import { Tag, type IconName, type Tone } from '#pages'
import { stateLabels, type ArticleState } from '../article-status.js'

const looks: Record<ArticleState, { icon: IconName; tone?: Tone }> = {
  draft: { icon: 'pencil' },
  published: { icon: 'check', tone: 'la' },
  withdrawn: { icon: 'ban', tone: 'co' },
}

export function ArticleStateTag({ state }: { state: ArticleState }) {
  const { icon, tone } = looks[state]
  return (
    <Tag icon={icon} tone={tone}>
      {stateLabels[state]}
    </Tag>
  )
}
