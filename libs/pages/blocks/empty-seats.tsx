import type { ComponentChildren } from 'preact'

interface EmptySeatsProps {
  title: string
  /** One sentence: how to go on. */
  hint?: ComponentChildren
  /** One button, or two. */
  actions?: ComponentChildren
}

/** What a list says when it is empty: three free seats. */
export function EmptySeats({ title, hint, actions }: EmptySeatsProps) {
  return (
    <div class="empty-seat">
      <svg class="ink-cham" viewBox="0 0 96 44" aria-hidden="true">
        {[6, 36, 66].map((x) => (
          <use href="#s-free" x={x} y="6" width="24" height="30" />
        ))}
      </svg>
      <h2>{title}</h2>
      {hint !== undefined && <p class="hint mb-3">{hint}</p>}
      {actions !== undefined && <div class="d-flex gap-2 justify-content-center flex-wrap">{actions}</div>}
    </div>
  )
}
