import type { ComponentChildren } from 'preact'
import { classes } from '../classes.js'

interface CardProps {
  title?: ComponentChildren
  /** At the right of the title: a link, a count, a button. */
  aside?: ComponentChildren
  footer?: ComponentChildren
  id?: string
  class?: string
  /** True when the content brings its own padding: a table, `.rows`, `StepList`. */
  flush?: boolean
  children: ComponentChildren
}

export function Card({ title, aside, footer, id, class: className, flush, children }: CardProps) {
  return (
    <section class={classes('card', className ?? 'mb-3')} id={id}>
      {title !== undefined && (
        <div class="card-header">
          <h2 class="mb-0">{title}</h2>
          {aside !== undefined && <div class="ms-auto card-aside">{aside}</div>}
        </div>
      )}
      {flush ? children : <div class="card-body">{children}</div>}
      {footer !== undefined && <div class="card-footer">{footer}</div>}
    </section>
  )
}
