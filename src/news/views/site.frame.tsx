import { pick, SafeLink, type Locale, type PageContext } from '#pages'
import { formatInteger, padTotal } from '#text'
import type { ComponentChildren } from 'preact'
import type { TrainingStatus } from '../../trainings/training-status.js'
import type { SiteStatistics } from '../news.presenter.js'
import { publicWords } from '../public-messages.js'

/** The right column of the public site: what the page gives, then the linked sites and the visit statistics. */
export function SiteAside(props: {
  statistics: SiteStatistics
  context: PageContext
  children?: ComponentChildren
}) {
  return (
    <>
      {props.children}
      <LinkedSites context={props.context} />
      <VisitStatistics statistics={props.statistics} context={props.context} />
    </>
  )
}

function LinkedSites({ context }: { context: PageContext }) {
  const { links } = context.branding
  if (links.length === 0) return null
  return (
    <section class="card mb-3">
      <div class="card-body">
        <h2 class="sect mb-2">{pick(context.locale, publicWords).linkedSites}</h2>
        <ul class="links">
          {links.map(({ label, href }) => (
            <li>
              <SafeLink href={href} external>
                {label}
              </SafeLink>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

const figures = ['online', 'today', 'week', 'month', 'year'] as const

/** Total as an odometer of nine digits, the rest with dots between thousands. */
function VisitStatistics({ statistics, context }: { statistics: SiteStatistics; context: PageContext }) {
  const t = pick(context.locale, publicWords)
  return (
    <section class="card box mb-3">
      <div class="card-body">
        <h2 class="sect">{t.statistics}</h2>
        <div class="odo" role="img" aria-label={t.total(formatInteger(statistics.total))}>
          {[...padTotal(statistics.total, 9)].map((digit) => (
            <i aria-hidden="true">{digit}</i>
          ))}
        </div>
        <dl>
          {figures.map((name) => (
            <>
              <dt>{t[name]}</dt>
              <dd>{formatInteger(statistics[name])}</dd>
            </>
          ))}
        </dl>
      </div>
    </section>
  )
}

/** The status of a training, as the public reads it. */
export const statusWord = (status: TrainingStatus, locale: Locale): string =>
  pick(locale, publicWords).status[status]
