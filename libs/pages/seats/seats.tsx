import type { Locale } from '../context.js'
import { messages } from '../messages.js'
import { pick } from '../pick.js'
import { layOut } from './hall.js'
import {
  countSeats,
  drawnOneByOne,
  seatSentence,
  seatStates,
  tenPerSeat,
  type SeatCounts,
  type SeatState,
} from './states.js'

interface SeatsProps {
  /** One per person or seat, in their order; `seatsOf(counts)` makes it from counts. */
  states: SeatState[]
  locale: Locale
  /** Index of the reader's own seat, drawn in red. */
  me?: number
  /** Draws the stage, with shorter rows before it. */
  stage?: boolean
  columns?: number
  curve?: number
  /** In place of the sentence made from the counts. */
  label?: string
}

/** The hall: every headcount as seats. Above 300 people one seat stands for ten, and the drawing says so. */
export function Seats(props: SeatsProps) {
  const { states, locale, stage = false, curve = 10 } = props
  const t = pick(locale, messages)
  const many = states.length > drawnOneByOne
  const drawn = many ? tenPerSeat(states) : states
  const me = props.me !== undefined && many ? Math.floor(props.me / 10) : props.me
  const hall = layOut({
    count: drawn.length,
    columns: props.columns ?? (stage ? 18 : 20),
    stage,
    curve,
    aisle: 10,
  })
  return (
    <>
      <svg
        class="seats"
        viewBox={`0 0 ${hall.width} ${hall.height}`}
        role="img"
        aria-label={props.label ?? seatSentence(states, locale)}
      >
        {stage && <Stage middle={hall.width / 2} word={t.stage} />}
        {hall.places.map(({ x, y }, index) => (
          <Seat state={drawn[index] ?? 'free'} x={x} y={y} me={index === me} />
        ))}
      </svg>
      {many && <p class="hint mb-0">{t.tenPerSeat}</p>}
    </>
  )
}

function Seat({ state, x, y, me }: { state: SeatState; x: number; y: number; me: boolean }) {
  const arrived = state === 'present' || state === 'late'
  const className = [arrived && 'in', me && 'me'].filter(Boolean).join(' ')
  return <use href={`#s-${state}`} class={className || undefined} x={x} y={y} width="18" height="20" />
}

function Stage({ middle, word }: { middle: number; word: string }) {
  return (
    <>
      <path d={`M${middle - 90} 2h180l-8 16h-164z`} fill="currentColor" opacity=".16" />
      <text x={middle} y="14" text-anchor="middle" font-size="10" fill="currentColor">
        {word}
      </text>
    </>
  )
}

/** What the shapes mean and how many there are of each; states that do not occur are left out. */
export function SeatLegend(props: {
  states: SeatState[] | SeatCounts
  locale: Locale
  /** In place of the usual words: before a training nobody is there yet, so "named" needs no more. */
  words?: Partial<Record<SeatState, string>>
}) {
  const counts = Array.isArray(props.states) ? countSeats(props.states) : props.states
  const words = { ...pick(props.locale, messages).seats, ...props.words }
  return (
    <ul class="legend">
      {seatStates
        .filter((state) => counts[state] !== undefined)
        .map((state) => (
          <li>
            <SeatGlyph state={state} /> {words[state]} <b>{counts[state]}</b>
          </li>
        ))}
    </ul>
  )
}

export function SeatGlyph({ state }: { state: SeatState }) {
  return (
    <svg class="seat" viewBox="0 0 18 20" aria-hidden="true">
      <use href={`#s-${state}`} />
    </svg>
  )
}

/** A few seats in a line of text, one spoken sentence. */
export function MiniSeats(props: { states: SeatState[]; locale: Locale; label?: string; big?: boolean }) {
  return (
    <span
      class={props.big ? 'mini big' : 'mini'}
      role="img"
      aria-label={props.label ?? seatSentence(props.states, props.locale)}
    >
      {props.states.map((state) => (
        <SeatGlyph state={state} />
      ))}
    </span>
  )
}
