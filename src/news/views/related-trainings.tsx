import { DayBox, pick, type PageContext } from '#pages'
import { formatInteger } from '#text'
import type { RelatedTrainingView } from '../news.presenter.js'
import { publicWords } from '../public-messages.js'

/** “Lớp trong bài”: the trainings that an article tells of, with what came of them. */
export function RelatedTrainings(props: { trainings: RelatedTrainingView[]; context: PageContext }) {
  const { trainings, context } = props
  if (trainings.length === 0) return null
  return (
    <section class="card mt-4 no-print">
      <div class="card-header">
        <h2 class="sect mb-0">{pick(context.locale, publicWords).trainings}</h2>
      </div>
      <ul class="rows">
        {trainings.map((training) => (
          <li class="align-items-start">
            {training.startsOn && <DayBox date={training.startsOn} locale={context.locale} />}
            <div class="grow">
              <h3 class="h3 mb-1">
                <a href={`/lop/${training.slug}`}>{training.title}</a>
              </h3>
              <div class="hint">{factsOf(training, context)}</div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function factsOf({ status, attendedAll, sessions }: RelatedTrainingView, context: PageContext): string {
  const t = pick(context.locale, publicWords)
  const people = attendedAll ? [t.attendedAll(formatInteger(attendedAll), sessions)] : []
  return [t.status[status], ...people].join(' · ')
}
