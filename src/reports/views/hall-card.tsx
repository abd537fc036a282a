import { Card, DefinitionList, SeatLegend, Seats, seatsOf, type Locale } from '#pages'
import { vi as t } from '../messages.vi.js'
import type { AttendanceReport } from '../reports.presenter.js'

/** The hall as it was: one seat for each person registered. */
export function HallCard({ report, locale }: { report: AttendanceReport; locale: Locale }) {
  const { seats, total, sessions } = report
  const states = seatsOf(seats)
  return (
    <Card title={t.fullOf(total.bothSessions, total.registered, sessions.length)} class="h-100">
      <Seats states={states} locale={locale} stage />
      <SeatLegend states={states} locale={locale} />
      <DefinitionList
        class="mt-3"
        facts={[
          ...(sessions.length > 1
            ? sessions.map(({ label }, index) => ({
                term: t.session(label),
                value: t.there(total.present[index] ?? 0),
              }))
            : []),
          { term: t.partly, value: total.partly > 0 && t.people(total.partly) },
        ]}
      />
    </Card>
  )
}
