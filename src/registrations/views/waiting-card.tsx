import { Card, Table } from '#pages'
import { formatShortDate, formatTime } from '#text'
import { vi as t } from '../messages.vi.js'
import type { RegistrationView } from '../registrations.presenter.js'

const moment = (iso: string) => `${formatShortDate(new Date(iso))}, ${formatTime(new Date(iso))}`

/** The line of those who wait, in its order, and why they still do. */
export function WaitingCard({ waiting, capacity }: { waiting: RegistrationView[]; capacity: number }) {
  return (
    <Card title={t.waitingList(waiting.length)} flush>
      <Table
        caption={t.waitingList(waiting.length)}
        rows={waiting}
        columns={[
          { label: t.order, numeric: true, cell: (one) => one.waitingPlace },
          {
            label: t.name,
            main: true,
            cell: (one) => <a href={`/registrations/${one.id}`}>{one.fullName}</a>,
          },
          { label: t.unit, cell: (one) => one.unitName },
          { label: t.registeredAt, cell: (one) => moment(one.registeredAt) },
          {
            label: t.whyWaiting,
            cell: (one) => t.waitingWhy[one.waitingReason ?? 'seats'](capacity),
          },
        ]}
      />
    </Card>
  )
}
