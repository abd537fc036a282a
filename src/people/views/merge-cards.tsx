import { Card, LinkButton } from '#pages'
import { formatDateTime } from '#text'
import { mergeMessages as t } from '../merge-messages.js'
import type { MergeItem } from '../merges.presenter.js'
import type { AlikePerson } from '../people.presenter.js'

/** Who may be the same person, for whoever may merge them. */
export function AlikeCard({ id, alike }: { id: string; alike: AlikePerson[] }) {
  if (alike.length === 0) return null
  return (
    <Card title={t.alike} flush footer={<p class="hint mb-0">{t.alikeHint}</p>}>
      <ul class="rows">
        {alike.map((other) => (
          <li>
            <div class="grow">
              <b>{other.fullName}</b>
              <div class="hint">
                {[other.title, other.unitName].filter(Boolean).join(', ')}
                {'; '}
                {other.reasons.map((reason) => t.reasons[reason].toLowerCase()).join(', ')}
              </div>
            </div>
            <LinkButton href={`/people/${id}/merges/new?otherId=${other.id}`} icon="git-merge" small>
              {t.compare}
            </LinkButton>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** Who was found to be this person, and the way to part them again. */
export function MergedCard({ merged }: { merged: MergeItem[] }) {
  if (merged.length === 0) return null
  return (
    <Card title={t.mergedRecords} flush>
      <ul class="rows">
        {merged.map((one) => (
          <li>
            <div class="grow">
              <b>{one.mergedName}</b>
              <div class="hint">{t.by(one.actorLabel, formatDateTime(new Date(one.at)))}</div>
            </div>
            <LinkButton href={`/people/merges/${one.id}`} small label={`${t.seeMerge}: ${one.mergedName}`}>
              {t.seeMerge}
            </LinkButton>
          </li>
        ))}
      </ul>
    </Card>
  )
}
