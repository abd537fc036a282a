import type { ComponentChildren } from 'preact'
import type { PageContext } from '../context.js'
import { messages } from '../messages.js'
import { pick } from '../pick.js'

interface LiveProps {
  /** An event stream: each message is the new inside as HTML; the event `done` ends it. */
  from: string
  context: PageContext
  /** What there is to say now. */
  children: ComponentChildren
}

/**
 * A part that follows a running job. Its messages replace the inside; at `done` the page is loaded again,
 * for its buttons change too. Without scripts a link shows the state anew.
 */
export function Live({ from, context, children }: LiveProps) {
  return (
    <>
      <div hx-sse:connect={from} hx-sse:close="done" data-reload-when-done>
        {children}
      </div>
      <noscript>
        <a class="tapline" href={context.path}>
          {pick(context.locale, messages).lookAgain}
        </a>
      </noscript>
    </>
  )
}
