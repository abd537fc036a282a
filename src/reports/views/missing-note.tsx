import { LinkButton, Note, type PageContext } from '#pages'
import { vi as t } from '../messages.vi.js'
import type { MissingForPapers } from '../reports.presenter.js'

interface MissingNoteProps {
  missing: MissingForPapers
  trainingId: string
  organizerId: string
  context: PageContext
}

/** Why nothing can be printed yet, and where to mend it for who may. */
export function MissingNote({ missing, trainingId, organizerId, context }: MissingNoteProps) {
  if (!missing) return null
  const isLetterhead = missing === 'letterhead'
  const mayMend = context.viewer?.can(isLetterhead ? 'organizations.edit' : 'trainings.edit')
  const href = isLetterhead ? `/organizations/${organizerId}/settings` : `/trainings/${trainingId}/edit`
  return (
    <Note tone="dat" icon="alert-triangle" class="mb-3">
      <p class="mb-2">{isLetterhead ? t.letterheadMissing : t.sessionsMissing}</p>
      {mayMend && (
        <LinkButton href={href} icon="pencil" small>
          {isLetterhead ? t.fillLetterhead : t.addSessions}
        </LinkButton>
      )}
    </Note>
  )
}
