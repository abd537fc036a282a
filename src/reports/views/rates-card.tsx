import { Card, RateBars, type Locale, type Rate } from '#pages'
import { vi as t } from '../messages.vi.js'
import type { AttendanceReport, FiguresView } from '../reports.presenter.js'

/** How much of each khối was there throughout, and how much for a part. */
export function RatesCard({ report, locale }: { report: AttendanceReport; locale: Locale }) {
  const { groups, total, sessions } = report
  const isOne = sessions.length === 1
  const title = isOne ? t.presenceByGroup : t.rateByGroup
  const rates = [
    ...groups.map(({ name, subtotal }) => rateOf(name, subtotal)),
    { ...rateOf(t.whole, total), sum: true },
  ]
  const said = rates.map(({ label, full, total }) => `${label} ${full}/${total}`).join(', ')
  return (
    <Card title={title} class="h-100">
      <RateBars
        id="rates"
        title={title}
        description={t.rateDescription(said)}
        rates={rates}
        locale={locale}
        legend={{ full: t.fullLegend(sessions.length), part: isOne ? undefined : t.partLegend }}
      />
    </Card>
  )
}

const rateOf = (label: string, { bothSessions, partly, registered }: FiguresView): Rate => ({
  label,
  full: bothSessions,
  part: partly,
  total: registered,
})
