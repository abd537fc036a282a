import { countSeats, DarkPage, Icon, SeatGlyph, Seats, type PageContext, type PageProps } from '#pages'
import { formatDate, formatTime } from '#text'
import type { BoardView } from '../boards.presenter.js'
import { vi as t } from '../messages.vi.js'
import { GroupBars, MinuteBars } from './board-charts.js'

/** The wall of the hall. Asks for itself anew every five seconds. */
export function BoardPage({ data, context }: PageProps<BoardView>) {
  const here = data.session ? `${context.path}?sessionId=${data.session.id}` : context.path
  return (
    <DarkPage title={`${t.openBoard}: ${data.training.title}`} context={context} kind="board">
      <div
        class="board-inside"
        id="board-inside"
        hx-get={here}
        hx-trigger="every 5s"
        hx-select="#board-inside"
        hx-swap="outerHTML"
      >
        <BoardHead data={data} context={context} />
        {data.session && (
          <>
            <div class="board-middle">
              <Figures data={data} />
              <div>
                <Seats states={data.seats} locale={context.locale} stage />
              </div>
              <section>
                <h2>{t.byGroup}</h2>
                <GroupBars groups={data.groups} />
              </section>
            </div>
            <div class="board-foot">
              <section>
                <h2>{t.perMinute}</h2>
                {data.minutes.length > 0 ? <MinuteBars minutes={data.minutes} /> : <p>{t.nobodyYet}</p>}
              </section>
              <Newest data={data} />
            </div>
          </>
        )}
      </div>
    </DarkPage>
  )
}

function BoardHead({ data: { training, session }, context }: { data: BoardView; context: PageContext }) {
  return (
    <div class="board-head">
      <div>
        <h1>{training.title}</h1>
        <div class="quiet">
          {session ? `${session.name}, ${formatDate(new Date(session.startsAt))}` : t.noSessions} ·{' '}
          {context.branding.organizationName}
        </div>
      </div>
      <div class="board-clock">
        <b>{formatTime(context.now)}</b>
        <span class="quiet">
          <Icon name="wifi" /> {t.live}
        </span>
      </div>
    </div>
  )
}

function Figures({ data: { seats } }: { data: BoardView }) {
  const { present = 0, late = 0 } = countSeats(seats)
  const entered = present + late
  return (
    <div>
      <div class="big">{entered}</div>
      <div class="board-of">
        {t.onBoard} {seats.length}
      </div>
      <div class="board-rest">
        <span>
          <SeatGlyph state="named" /> {t.left(seats.length - entered)}
        </span>
        <span>
          <SeatGlyph state="late" /> {t.lateCount(late)}
        </span>
      </div>
    </div>
  )
}

function Newest({ data: { newest } }: { data: BoardView }) {
  return (
    <section>
      <h2>{t.justIn}</h2>
      <ul class="board-names">
        {newest.map(({ fullName, unitName }) => (
          <li>
            <b>{fullName}</b>
            <span class="quiet">{unitName}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
