import { Injectable } from '@nestjs/common'
import { ErrorBody, LinkButton, pick, PhonePage, StaffPage, type PageContext, type PageProps } from '#pages'
import { ProblemPage, type Problem } from '#web'
import { en } from './messages.en.js'
import { vi } from './messages.vi.js'

type Words = typeof vi

interface Way {
  href: string
  word: 'verifyAgain' | 'toSignIn' | 'toDesk' | 'toHome' | 'openAgain'
}

/** Problems after which one address helps more than the home page. */
const waysOn: Record<string, Way> = {
  certificate_unknown: { href: '/kiem-tra', word: 'verifyAgain' },
  already_set_up: { href: '/sign-in', word: 'toSignIn' },
}
const desk: Way = { href: '/dashboard', word: 'toDesk' }
const home: Way = { href: '/', word: 'toHome' }

function ProblemView({ data, context }: PageProps<Problem>) {
  const t = pick(context.locale, { vi, en: { ...vi, ...en } })
  const title = data.status === 404 ? t.notFound : t.problem
  const way = wayOn(data, context)
  const body = (
    <ErrorBody
      context={context}
      message={happened(data, context, t)}
      advice={adviceOf(data, waysOn[data.code] ? undefined : t.problemAdvice)}
      actions={
        <LinkButton href={way.href} tone="primary">
          {t[way.word]}
        </LinkButton>
      }
      incident={data.status >= 500 ? data.requestId : undefined}
    />
  )
  return context.viewer ? (
    <StaffPage title={title} context={context}>
      {body}
    </StaffPage>
  ) : (
    <PhonePage title={title} context={context}>
      {body}
    </PhonePage>
  )
}

/** What was typed into the address after `?`, or chosen in a list's filter, cannot be read. */
const isOfAddress = ({ status }: Problem, { query }: PageContext) =>
  status === 400 && Object.keys(query).length > 0

function wayOn(problem: Problem, context: PageContext): Way {
  if (isOfAddress(problem, context)) return { href: context.path, word: 'openAgain' }
  return waysOn[problem.code] ?? (context.viewer ? desk : home)
}

/** There are no boxes on this page to look at, as there are on a form. */
function happened(problem: Problem, context: PageContext, t: Words) {
  if (problem.code !== 'invalid_request') return problem.detail
  return isOfAddress(problem, context) ? t.addressProblem : t.sentProblem
}

/** The field's own sentence says everything, unless the page has said it already. */
const adviceOf = ({ errors = [], detail }: Problem, otherwise?: string) => (
  <>
    {errors
      .filter(({ message }) => message !== detail)
      .map(({ field, message }) => (
        <p class="mb-1">
          <code>{field}</code>: {message}
        </p>
      ))}
    {otherwise}
  </>
)

@Injectable()
export class OwnProblemPage extends ProblemPage {
  readonly component = ProblemView

  signInPath(path: string): string {
    return `/sign-in?next=${encodeURIComponent(path)}`
  }
}
