import { ChartLegend, fillProps, type Fill } from './fills.js'

export interface Bar {
  /** Under the bar: "4". */
  label: string
  value: number
  fill?: Fill
  /** Stands out: the current month. */
  current?: boolean
}

interface BarChartProps {
  /** Makes ids on the page: unique. */
  id: string
  title: string
  /** The same facts in a sentence or two, for who does not see the bars. */
  description: string
  bars: Bar[]
  legend?: { label: string; fill: Fill; value?: number | string }[]
  /** Of one bar, for the pointer: "58 cán bộ". */
  say?: (bar: Bar) => string
}

const plot = { top: 40, height: 150, left: 7, right: 100 }
const base = plot.top + plot.height

/** A round step so that about three lines stand above zero: 1, 2, 4 or 5 times a power of ten. */
export function lineStep(highest: number): number {
  const raw = Math.max(1, highest) / 3
  const power = 10 ** Math.floor(Math.log10(raw))
  const factor = [1, 2, 4, 5, 10].find((candidate) => candidate * power >= raw) ?? 10
  return Math.max(1, factor * power)
}

/** Upright bars. Across in percent, up in pixels, so that the words keep their size. */
export function BarChart({ id, title, description, bars, legend, say }: BarChartProps) {
  const highest = Math.max(0, ...bars.map((bar) => bar.value))
  const step = lineStep(highest)
  const lines = Array.from({ length: Math.max(1, Math.ceil(highest / step)) + 1 }, (_, index) => index * step)
  const scale = plot.height / (lines[lines.length - 1] ?? 1)
  const width = (plot.right - plot.left) / Math.max(1, bars.length)
  return (
    <>
      <svg
        class="chart"
        width="100%"
        height={base + 26}
        role="img"
        aria-labelledby={`${id}-title ${id}-text`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-text`}>{description}</desc>
        {lines.map((value) => (
          <>
            <line x1="6%" x2="100%" y1={base - value * scale} y2={base - value * scale} stroke="#e3ded2" />
            <text x="4.5%" y={base - value * scale + 4} text-anchor="end">
              {value}
            </text>
          </>
        ))}
        {bars.map((bar, index) => (
          <Upright bar={bar} left={plot.left + index * width} width={width} scale={scale} say={say} />
        ))}
      </svg>
      {legend && <ChartLegend items={legend} />}
    </>
  )
}

interface UprightProps {
  bar: Bar
  left: number
  width: number
  scale: number
  say?: (bar: Bar) => string
}

const percent = (value: number) => `${Math.round(value * 100) / 100}%`

function Upright({ bar, left, width, scale, say }: UprightProps) {
  const middle = percent(left + width / 2)
  const height = bar.value * scale
  return (
    <>
      {bar.value > 0 && (
        <>
          <rect
            x={percent(left + width * 0.16)}
            y={base - height}
            width={percent(width * 0.68)}
            height={height}
            rx="4"
            {...fillProps(bar.fill ?? 'solid')}
          >
            <title>{say ? say(bar) : `${bar.label}: ${bar.value}`}</title>
          </rect>
          <text class="strong" x={middle} y={base - height - 6} text-anchor="middle">
            {bar.value}
          </text>
        </>
      )}
      <text class={bar.current ? 'strong' : undefined} x={middle} y={base + 20} text-anchor="middle">
        {bar.label}
      </text>
    </>
  )
}
