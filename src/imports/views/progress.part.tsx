import { ProgressBar } from '#pages'
import { renderToString } from 'preact-render-to-string'
import type { ImportProgress } from '../imports.presenter.js'
import { vi as t } from '../messages.vi.js'

/** How far the work of the moment is; replaced by each message of the progress stream. */
export function ProgressPart({ progress: { state, done, total } }: { progress: ImportProgress }) {
  const title = t.workTitle[state]?.(done, total) ?? t.workDone
  return (
    <div aria-live="polite">
      <div class="d-flex justify-content-between flex-wrap gap-2 mb-2">
        <h2 class="mb-0">{title}</h2>
        <span class="hint">{t.workingHint}</span>
      </div>
      <ProgressBar made={done} total={Math.max(total, done)} locale="vi" label={t.bar} />
    </div>
  )
}

/** The same as HTML alone, for the stream. */
export const progressHtml = (progress: ImportProgress): string =>
  renderToString(<ProgressPart progress={progress} />)
