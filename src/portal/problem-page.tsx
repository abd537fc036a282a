import { Injectable } from '@nestjs/common'
import { ErrorBody, pick, PhonePage, StaffPage, type PageProps } from '#pages'
import { ProblemPage, type Problem } from '#web'
import { en } from './messages.en.js'
import { vi } from './messages.vi.js'

function ProblemView({ data, context }: PageProps<Problem>) {
  const t = pick(context.locale, { vi, en: { ...vi, ...en } })
  const body = (
    <ErrorBody
      context={context}
      message={data.detail}
      advice={data.errors?.length ? data.errors.map((error) => <div>{error.message}</div>) : t.problemAdvice}
      incident={data.status >= 500 ? data.requestId : undefined}
    />
  )
  return context.viewer ? (
    <StaffPage title={t.problem} context={context}>
      {body}
    </StaffPage>
  ) : (
    <PhonePage title={t.problem} context={context}>
      {body}
    </PhonePage>
  )
}

@Injectable()
export class OwnProblemPage extends ProblemPage {
  readonly component = ProblemView

  signInPath(path: string): string {
    return `/sign-in?next=${encodeURIComponent(path)}`
  }
}
