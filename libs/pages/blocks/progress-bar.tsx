import type { Locale } from '../context.js'
import { Icon } from '../icon.js'
import { messages } from '../messages.js'
import { pick } from '../pick.js'

interface ProgressBarProps {
  made: number
  failed?: number
  total: number
  locale: Locale
  /** Spoken name of the bar; "Đã làm 63 trên 91, 2 lỗi" follows as its value. */
  label: string
  /** True shows the three counts under the bar. */
  counts?: boolean
}

/** Made is solid, failed is hatched, the rest waits. Needs the patterns of `SeatDefs`. */
export function ProgressBar({ made, failed = 0, total, locale, label, counts }: ProgressBarProps) {
  const t = pick(locale, messages)
  const percent = (count: number) => (total > 0 ? Math.round((count / total) * 1000) / 10 : 0)
  const text = t.progressOf(made, total) + (failed > 0 ? t.progressFailed(failed) : '')
  return (
    <>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={made}
        aria-valuetext={text}
      >
        <svg class="bar" aria-hidden="true">
          <rect class="bar-made" width={`${percent(made)}%`} height="100%" />
          <rect
            x={`${percent(made)}%`}
            width={`${percent(failed)}%`}
            height="100%"
            fill="url(#hatch-failed)"
          />
        </svg>
      </div>
      {counts && (
        <ul class="legend">
          <li>
            <Icon name="check" class="ink-la" /> {t.done} <b>{made}</b>
          </li>
          <li>
            <Icon name="hourglass" /> {t.waiting} <b>{Math.max(0, total - made - failed)}</b>
          </li>
          {failed > 0 && (
            <li>
              <Icon name="x" class="ink-co" /> {t.failed} <b>{failed}</b>
            </li>
          )}
        </ul>
      )}
    </>
  )
}
