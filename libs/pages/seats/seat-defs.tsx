const chair = <rect x="3.5" y="8" width="11" height="11.2" rx="3" />

/** The glyphs and hatchings that seats, bars and charts refer to. Once per page: the shells bring them. */
export function SeatDefs() {
  return (
    <svg class="defs" width="0" height="0" aria-hidden="true">
      <defs>
        <symbol id="s-free" viewBox="0 0 18 20">
          <rect
            x="4"
            y="8.5"
            width="10"
            height="10.5"
            rx="3"
            fill="none"
            stroke="currentColor"
            stroke-width="1.3"
            stroke-dasharray="2.2 1.8"
          />
        </symbol>
        <symbol id="s-named" viewBox="0 0 18 20">
          <g fill="none" stroke="currentColor" stroke-width="1.5">
            <circle cx="9" cy="5.5" r="3.4" />
            <path d="M2.5 19v-3a6.5 5 0 0 1 13 0v3" />
          </g>
        </symbol>
        <symbol id="s-present" viewBox="0 0 18 20">
          <g fill="currentColor">
            <circle cx="9" cy="5.5" r="4" />
            <path d="M1.8 19.5V16a7.2 5.5 0 0 1 14.4 0v3.5z" />
          </g>
        </symbol>
        <symbol id="s-late" viewBox="0 0 18 20">
          <path d="M1.8 19.5V16a7.2 5.5 0 0 1 14.4 0v3.5z" fill="currentColor" />
          <g fill="none" stroke="currentColor" stroke-width="1.5">
            <circle cx="9" cy="5.5" r="3.7" />
            <path d="M9 3.4v2.3l1.5.9" stroke-width="1.2" />
          </g>
        </symbol>
        <symbol id="s-excused" viewBox="0 0 18 20">
          <g fill="none" stroke="currentColor" stroke-width="1.5">
            {chair}
            <path d="M6.5 13.6h5" />
          </g>
        </symbol>
        <symbol id="s-unexcused" viewBox="0 0 18 20">
          <g fill="none" stroke="currentColor" stroke-width="1.5">
            {chair}
            <path d="M6.4 11.4l5.2 5M11.6 11.4l-5.2 5" />
          </g>
        </symbol>
        <symbol id="s-absent" viewBox="0 0 18 20">
          <g fill="none" stroke="currentColor" stroke-width="1.5">
            {chair}
          </g>
        </symbol>
        <Hatch id="hatch" ink="#26408b" />
        <Hatch id="hatch-failed" ink="#b3141d" />
      </defs>
    </svg>
  )
}

function Hatch({ id, ink }: { id: string; ink: string }) {
  return (
    <pattern id={id} width="7" height="7" patternTransform="rotate(45)" patternUnits="userSpaceOnUse">
      <rect width="7" height="7" fill="#fff" />
      <rect width="3" height="7" fill={ink} />
    </pattern>
  )
}
