import { DarkPage, EmptySeats, Icon, type PageProps } from '#pages'
import { formatDate, formatTime, weekdayName } from '#text'
import { vi as t } from '../messages.vi.js'
import type { DoorLine } from '../doors.presenter.js'

export interface Today {
  day: string
  items: DoorLine[]
}

/** The day's doors that the reader may serve. */
export function TodayPage({ data, context }: PageProps<Today>) {
  return (
    <DarkPage title={t.today} context={context} kind="door">
      <header>
        <div>
          <b>{t.today}</b>
          <br />
          <span class="quiet">
            {weekdayName(data.day)}, {formatDate(data.day)}
          </span>
        </div>
        {context.viewer && (
          <a class="btn btn-g" href="/dashboard">
            {t.home}
          </a>
        )}
      </header>
      {data.items.length === 0 ? (
        <EmptySeats title={t.nothingToday} hint={t.nothingTodayHint} />
      ) : (
        <ul class="found doors">
          {data.items.map((line) => (
            <DoorRow line={line} />
          ))}
        </ul>
      )}
    </DarkPage>
  )
}

function DoorRow({ line }: { line: DoorLine }) {
  const { n, rest } = t.entered(line.in, line.total)
  return (
    <li>
      <div>
        <b>{line.sessionName}</b>, {formatTime(new Date(line.startsAt))}
        <br />
        <span>
          {line.trainingTitle} · {line.venue}
        </span>
        <br />
        <span>
          {n}
          {rest}
        </span>
      </div>
      <a
        class="btn btn-l"
        href={`/trainings/${line.trainingId}/door?sessionId=${line.sessionId}`}
        aria-label={`${t.openDoor}: ${line.sessionName}, ${line.trainingTitle}`}
      >
        <Icon name="scan" />
        {t.checkIn}
      </a>
    </li>
  )
}
