import { EmptySeats, FilterTabs, Pager, pick, PublicPage, SearchBox, type PageProps } from '#pages'
import { SiteAside } from '../../news/views/site.frame.js'
import type { PublicTrainingList } from '../home.presenter.js'
import { publicWords } from '../public-messages.js'
import { TrainingLines } from './training-lines.js'

export function PublicTrainingsPage({ data, context }: PageProps<PublicTrainingList>) {
  const t = pick(context.locale, publicWords)
  const filtered = Boolean(context.query.search || context.query.when)
  return (
    <PublicPage
      title={t.trainings}
      context={context}
      shared={{ description: t.description }}
      aside={<SiteAside statistics={data.statistics} context={context} />}
    >
      <div class="head">
        <h1 class="mb-0">{t.trainings}</h1>
        <SearchBox context={context} label={t.find} name="search" />
      </div>
      <FilterTabs
        name="when"
        options={[
          { value: '', label: t.all },
          { value: 'coming', label: t.comingTab },
          { value: 'past', label: t.pastTab },
        ]}
        context={context}
        label={t.filter}
      />
      <section class="card mb-3">
        {data.items.length === 0 ? (
          <EmptySeats
            title={filtered ? t.noneFound : t.none}
            hint={filtered ? t.noneFoundHint : t.noneHint}
          />
        ) : (
          <TrainingLines items={data.items} context={context} full />
        )}
      </section>
      <Pager page={data.page} pageSize={data.pageSize} total={data.total} context={context} />
    </PublicPage>
  )
}
