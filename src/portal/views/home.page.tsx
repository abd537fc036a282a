import { Card, EmptySeats, PhonePage, pick, PublicPage, type PageContext, type PageProps } from '#pages'
import { LeadNews, NewsLine } from '../../news/views/news-lines.frame.js'
import { SiteAside } from '../../news/views/site.frame.js'
import type { HomeData } from '../home.presenter.js'
import { publicWords } from '../public-messages.js'
import { TrainingLines } from './training-lines.js'

type Props = PageProps<HomeData>

export function HomePage(props: Props) {
  return props.data.setUp ? <Home {...props} /> : <NotSetUp context={props.context} />
}

function Home({ data, context }: Props) {
  const t = pick(context.locale, publicWords)
  return (
    <PublicPage
      title={t.homeTitle(context.branding.organizationName)}
      context={context}
      shared={{ description: t.description, canonical: `${context.publicAddress}/` }}
      aside={
        <SiteAside statistics={data.statistics} context={context}>
          <Coming data={data} context={context} />
          <VerifyBox context={context} />
        </SiteAside>
      }
    >
      <h1 class="visually-hidden">{t.homeTitle(context.branding.organizationName)}</h1>
      {data.newest ? (
        <>
          <LeadNews item={data.newest} context={context} />
          {data.news.length > 0 && <MoreNews data={data} context={context} />}
        </>
      ) : (
        <Card>
          <EmptySeats title={t.noNews} hint={t.noNewsHint} />
        </Card>
      )}
    </PublicPage>
  )
}

function MoreNews({ data, context }: Props) {
  const t = pick(context.locale, publicWords)
  return (
    <>
      <div class="d-flex align-items-baseline mt-4">
        <h2 class="sect">{t.moreNews}</h2>
        <a class="ms-auto tapline" href="/tin-bai">
          {t.allNews}
        </a>
      </div>
      {data.news.map((item) => (
        <NewsLine item={item} context={context} />
      ))}
    </>
  )
}

function Coming({ data, context }: Props) {
  const t = pick(context.locale, publicWords)
  return (
    <section class="card mb-3">
      <div class="card-header">
        <h2 class="sect mb-0">{t.coming}</h2>
        <a class="ms-auto tapline" href="/lop">
          {t.allTrainings}
        </a>
      </div>
      {data.trainings.length > 0 ? (
        <TrainingLines items={data.trainings} context={context} />
      ) : (
        <div class="card-body hint">{t.noneComing}</div>
      )}
    </section>
  )
}

function VerifyBox({ context }: { context: PageContext }) {
  const t = pick(context.locale, publicWords)
  return (
    <section class="card mb-3 verify-box on-dark">
      <div class="card-body">
        <h2 class="mb-1">{t.verify}</h2>
        <p class="mb-2">{t.verifyLead}</p>
        <form class="d-flex gap-2" action="/kiem-tra">
          <label class="visually-hidden" for="verify-code">
            {t.code}
          </label>
          <input
            class="form-control"
            id="verify-code"
            name="code"
            maxLength={100}
            placeholder="7Q4M-2K9D-…"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            required
          />
          <button class="btn verify-button" type="submit">
            {t.check}
          </button>
        </form>
      </div>
    </section>
  )
}

/** Before anything is here: how to find the way in. */
function NotSetUp({ context }: { context: PageContext }) {
  const t = pick(context.locale, publicWords)
  return (
    <PhonePage title={t.notSetUp} context={context}>
      <Card>
        <p>{t.notSetUpLead}</p>
        <p>{t.notSetUpWhere}</p>
        <p class="hint mb-0">{t.notSetUpAgain}</p>
      </Card>
    </PhonePage>
  )
}
