import type { Locale } from '../context.js'
import { ChartLegend, ink } from './fills.js'

export interface Rate {
  label: string
  /** Reached in full; drawn solid. */
  full: number
  /** Reached in part; drawn hatched after it. */
  part?: number
  total: number
  /** The sum of all: bold. */
  sum?: boolean
}

interface RateBarsProps {
  id: string
  title: string
  description: string
  rates: Rate[]
  locale: Locale
  legend?: { full: string; part?: string }
}

const rowHeight = 44

/** `92,2%` or `92.2%`, one decimal at most; a dash when there is nothing to divide by. */
export function ratePercent(part: number, total: number, locale: Locale): string {
  if (total === 0) return '–'
  const rounded = Math.round((part / total) * 1000) / 10
  return `${locale === 'vi' ? `${rounded}`.replace('.', ',') : rounded}%`
}

/** Lying bars, one per group, each as wide as its share of the whole. */
export function RateBars({ id, title, description, rates, locale, legend }: RateBarsProps) {
  return (
    <>
      <svg
        class="chart"
        width="100%"
        height={rates.length * rowHeight - 8}
        role="img"
        aria-labelledby={`${id}-title ${id}-text`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-text`}>{description}</desc>
        {rates.map((rate, index) => (
          <RateRow rate={rate} top={index * rowHeight} locale={locale} />
        ))}
      </svg>
      {legend && (
        <ChartLegend
          items={[
            { label: legend.full, fill: 'solid' },
            ...(legend.part ? [{ label: legend.part, fill: 'hatch' as const }] : []),
          ]}
        />
      )}
    </>
  )
}

function RateRow({ rate, top, locale }: { rate: Rate; top: number; locale: Locale }) {
  const { full, part = 0, total } = rate
  const share = (count: number) => `${total === 0 ? 0 : Math.round((count / total) * 1000) / 10}%`
  return (
    <>
      <text class={rate.sum ? 'strong' : 'ink'} x="0" y={top + 14}>
        {rate.label}
      </text>
      <text class="strong" x="100%" y={top + 14} text-anchor="end">
        {full}/{total} · {ratePercent(full, total, locale)}
      </text>
      <rect x="0" y={top + 21} width="100%" height="13" rx="3" fill="#e9e5da" />
      <rect x="0" y={top + 21} width={share(full + part)} height="13" rx="3" fill="url(#hatch)" />
      <rect x="0" y={top + 21} width={share(full)} height="13" rx="3" fill={ink} />
    </>
  )
}
