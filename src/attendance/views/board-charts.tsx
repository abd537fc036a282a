import { formatTime } from '#text'
import type { BoardView } from '../boards.presenter.js'
import { vi as t } from '../messages.vi.js'

const percent = (part: number, whole: number) =>
  `${whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10}%`

export function GroupBars({ groups }: Pick<BoardView, 'groups'>) {
  return (
    <ul class="board-groups">
      {groups.map((group) => (
        <li>
          <span>{group.group}</span>
          <b>
            {group.in}/{group.total}
          </b>
          <svg width="100%" height="10" aria-hidden="true">
            <rect class="bar-rest" width="100%" height="10" rx="5" />
            <rect class="bar-full" width={percent(group.in, group.total)} height="10" rx="5" />
          </svg>
        </li>
      ))}
    </ul>
  )
}

const HIGHEST = 68
const FOOT = 96
/** Percent at both ends, so that the first and the last time are not cut off. */
const EDGE = 3

/** A bar for each minute: x in percent, y in pixels, so that the text keeps its size. */
export function MinuteBars({ minutes }: Pick<BoardView, 'minutes'>) {
  const most = Math.max(1, ...minutes.map(({ count }) => count))
  const step = (100 - 2 * EDGE) / minutes.length
  const times = minutes.map(({ at }) => formatTime(new Date(at)))
  const label = t.perMinuteFrom(times[0] ?? '', times.at(-1) ?? '')
  return (
    <svg class="minute-bars" width="100%" height="122" role="img" aria-label={label}>
      {minutes.map(({ count }, index) => {
        const height = (count / most) * HIGHEST
        const left = EDGE + index * step
        const middle = `${left + step / 2}%`
        return (
          <>
            <rect
              class="bar-full"
              x={`${left + step * 0.1}%`}
              width={`${step * 0.8}%`}
              y={FOOT - height}
              height={height}
              rx="3"
            />
            {count > 0 && (
              <text x={middle} y={FOOT - height - 6} text-anchor="middle">
                {count}
              </text>
            )}
            {index % 2 === 0 && (
              <text class="quiet" x={middle} y="116" text-anchor="middle">
                {times[index]}
              </text>
            )}
          </>
        )
      })}
    </svg>
  )
}
