import { Injectable } from '@nestjs/common'
import { ErrorBody, LinkButton, pick, PhonePage, StaffPage, type PageProps } from '#pages'
import { ProblemPage, type Problem } from '#web'
import { en } from './messages.en.js'
import { vi } from './messages.vi.js'

/** Problems after which one address helps more than the home page. */
const waysOn: Record<string, { href: string; word: 'verifyAgain' | 'toSignIn' | 'toDesk' }> = {
  certificate_unknown: { href: '/kiem-tra', word: 'verifyAgain' },
  already_set_up: { href: '/sign-in', word: 'toSignIn' },
}

function ProblemView({ data, context }: PageProps<Problem>) {
  const t = pick(context.locale, { vi, en: { ...vi, ...en } })
  const title = data.status === 404 ? t.notFound : t.problem
  const way =
    waysOn[data.code] ?? (context.viewer ? { href: '/dashboard', word: 'toDesk' as const } : undefined)
  const body = (
    <ErrorBody
      context={context}
      message={data.detail}
      advice={adviceOf(data, waysOn[data.code] ? undefined : t.problemAdvice)}
      actions={
        way && (
          <LinkButton href={way.href} tone="primary">
            {t[way.word]}
          </LinkButton>
        )
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

const adviceOf = ({ errors }: Problem, otherwise?: string) =>
  errors?.length ? errors.map((error) => <div>{error.message}</div>) : otherwise

@Injectable()
export class OwnProblemPage extends ProblemPage {
  readonly component = ProblemView

  signInPath(path: string): string {
    return `/sign-in?next=${encodeURIComponent(path)}`
  }
}
