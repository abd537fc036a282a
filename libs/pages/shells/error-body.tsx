import type { ComponentChildren } from 'preact'
import type { PageContext } from '../context.js'
import { messages } from '../messages.js'
import { pick } from '../pick.js'

interface ErrorBodyProps {
  context: PageContext
  /** What happened, one sentence. The page's shell has it as its title. */
  message: ComponentChildren
  /** How to go on. */
  advice?: ComponentChildren
  /** To quote when asking for help: the request's id. */
  incident?: string
  actions?: ComponentChildren
}

/** What an error page says: three free seats, the sentence, the way on. */
export function ErrorBody({ context, message, advice, incident, actions }: ErrorBodyProps) {
  const t = pick(context.locale, messages)
  return (
    <section class="card error-body">
      <div class="card-body empty-seat">
        <svg class="ink-cham" viewBox="0 0 96 44" aria-hidden="true">
          {(['free', 'unexcused', 'free'] as const).map((state, index) => (
            <use href={`#s-${state}`} x={6 + index * 30} y="6" width="24" height="30" />
          ))}
        </svg>
        <p class="h2">{message}</p>
        {advice && <div class="hint mb-3">{advice}</div>}
        <div class="d-flex gap-2 justify-content-center flex-wrap">
          {actions ?? (
            <a class="btn btn-primary" href={context.frame?.home ?? '/'}>
              {t.backHome}
            </a>
          )}
        </div>
        {incident && (
          <p class="hint mt-3 mb-0">
            {t.errorCode}: <code>{incident}</code>
          </p>
        )}
      </div>
    </section>
  )
}
