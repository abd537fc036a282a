/** Patterns, not hues: solid = reached, hatch = under way, open = planned. */
export type Fill = 'solid' | 'hatch' | 'open'

export const ink = '#26408b'

export function fillProps(fill: Fill) {
  return {
    fill: { solid: ink, hatch: 'url(#hatch)', open: '#fff' }[fill],
    stroke: ink,
    'stroke-width': '1.5',
    'stroke-dasharray': fill === 'open' ? '4 3' : undefined,
  }
}

export function ChartLegend({ items }: { items: { label: string; fill: Fill; value?: number | string }[] }) {
  return (
    <ul class="legend">
      {items.map(({ label, fill, value }) => (
        <li>
          <svg class="seat" viewBox="0 0 18 20" aria-hidden="true">
            <rect x="2" y="3" width="14" height="14" rx="3" {...fillProps(fill)} />
          </svg>
          {label} {value !== undefined && <b>{value}</b>}
        </li>
      ))}
    </ul>
  )
}
