import { Catch, Injectable, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common'
import { HttpAdapterHost } from '@nestjs/core'
import type { FastifyInstance } from 'fastify'
import { h, type ComponentType, type VNode } from 'preact'
import { renderPage, type PageProps } from '#pages'
import { UploadedFile } from './body-parsers.js'
import type { AfterOptions } from './faces.js'
import { PageContextSource } from './page-context-source.js'
import { toKnownError, toProblem, type Problem } from './problem.js'
import { refusedForm } from './refused-form.js'
import { localeOf, wantsPage, type WebReply, type WebRequest } from './request.js'

/** Where unexpected failures are written down; ids only. */
export abstract class ProblemLog {
  abstract error(message: string, fields: object): void
}

/** The page for a problem that has no form to go back to. Provided by the application. */
export abstract class ProblemPage {
  abstract readonly component: ComponentType<PageProps<Problem>>
  /** Where a reader who is not signed in is sent to; null shows the problem itself. */
  abstract signInPath(path: string): string
}

/** Says every error in the face that the caller asked for. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly contexts: PageContextSource,
    private readonly log: ProblemLog,
    private readonly page: ProblemPage,
  ) {}

  async catch(error: unknown, host: ArgumentsHost) {
    const request = host.switchToHttp().getRequest<WebRequest>()
    const reply = host.switchToHttp().getResponse<WebReply>()
    if (reply.sent) return
    const problem = toProblem(toKnownError(error), localeOf(request), request.id)
    if (problem.status === 500) this.logUnexpected(error, request)
    try {
      await this.answer(problem, request, reply)
    } catch (second) {
      this.logUnexpected(second, request)
      sendJson(problem, reply)
    }
  }

  private async answer(problem: Problem, request: WebRequest, reply: WebReply) {
    if (!wantsPage(request)) return sendJson(problem, reply)
    if (problem.status === 401 && request.method === 'GET') {
      return reply.code(303).header('location', this.page.signInPath(request.url)).send('')
    }
    const form = request.method === 'POST' && problem.status < 500 ? formPathOf(request) : null
    if (form && (await this.showForm(form, problem, request, reply))) return
    const context = await this.contexts.build(request)
    const html = renderPage(h(this.page.component, { data: problem, context }) as VNode)
    return reply
      .code(problem.status)
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(html)
  }

  /** Runs the form's own GET again, with its guards and loaders, showing what was typed. */
  private async showForm(
    path: string,
    problem: Problem,
    request: WebRequest,
    reply: WebReply,
  ): Promise<boolean> {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>()
    const submitted = {
      values: typedValues(request.body),
      errors: problem.errors ?? [],
      message: problem.errors?.length ? undefined : problem.detail,
    }
    const { host, cookie, authorization } = request.headers
    const headers = { accept: 'text/html', host, cookie, authorization }
    const shown = await refusedForm.run(submitted, async () =>
      fastify.inject({ method: 'GET', url: path, headers: dropEmpty(headers), remoteAddress: request.ip }),
    )
    if (shown.statusCode !== 200) return false
    const status = problem.status === 400 ? 422 : problem.status
    reply.code(status).type('text/html; charset=utf-8').header('cache-control', 'private, no-store')
    await reply.send(shown.body)
    return true
  }

  private logUnexpected(error: unknown, request: WebRequest) {
    const stack = error instanceof Error ? error.stack : String(error)
    this.log.error('unexpected failure', { requestId: request.id, route: request.routeOptions.url, stack })
  }
}

const sendJson = (problem: Problem, reply: WebReply) =>
  reply.code(problem.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(problem))

const dropEmpty = (headers: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined)) as Record<
    string,
    string
  >

/** Passwords and files are not shown again. */
function typedValues(body: unknown): Record<string, unknown> {
  const entries = Object.entries((body ?? {}) as Record<string, unknown>)
  return Object.fromEntries(
    entries.filter(([name, value]) => !/password/i.test(name) && !(value instanceof UploadedFile)),
  )
}

const formPathOf = (request: WebRequest) => afterOf(request)?.form(request) ?? null

/** Left on the request by the forms hook, since a filter does not know which action ran. */
const afterOf = (request: WebRequest) =>
  (request as WebRequest & { after?: AfterOptions<unknown> }).after ?? null
