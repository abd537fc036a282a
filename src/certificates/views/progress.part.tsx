import { ProgressBar } from '#pages'
import { renderToString } from 'preact-render-to-string'
import type { Progress } from '../certificate-progress.js'
import { vi as t } from '../messages.vi.js'

/** How far the certificates of a training are made; replaced by each message of the progress stream. */
export function ProgressPart({ progress }: { progress: Progress }) {
  const { made, total, failed, waiting } = progress
  const title = waiting > 0 ? t.making(made, total) : failed > 0 ? t.someMade(made, total) : t.allMade(total)
  return (
    <div aria-live="polite">
      <div class="d-flex justify-content-between flex-wrap gap-2 mb-2">
        <h2 class="mb-0">{title}</h2>
        {waiting > 0 && <span class="hint">{t.leave}</span>}
      </div>
      <ProgressBar
        made={made}
        failed={failed}
        total={total}
        locale="vi"
        label={t.bar}
        counts={made < total}
      />
    </div>
  )
}

/** The same as HTML alone, for the stream. */
export const progressHtml = (progress: Progress): string =>
  renderToString(<ProgressPart progress={progress} />)
