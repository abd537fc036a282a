import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common'
import { Reflector } from '@nestjs/core'
import { h, type ComponentType, type VNode } from 'preact'
import { mergeMap, type Observable } from 'rxjs'
import { renderPage, type PageProps } from '#pages'
import { AFTER, PAGE, type AfterOptions } from './faces.js'
import { FileAnswer } from './file-answer.js'
import { leaveNotice, takeNotice } from './notice.js'
import { PageContextSource } from './page-context-source.js'
import { localeOf, wantsPage, type WebReply, type WebRequest } from './request.js'

declare module 'fastify' {
  interface FastifyReply {
    /** Set by the interceptor: the answer becomes 303 to this address. */
    seeOther: string | null
  }
}

/** Gives one action its two faces: what it returned goes to its page, or out as JSON. */
@Injectable()
export class FaceInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly contexts: PageContextSource,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp()
    const request = http.getRequest<WebRequest>()
    const reply = http.getResponse<WebReply>()
    return next.handle().pipe(
      mergeMap((result) => {
        if (result instanceof FileAnswer) return Promise.resolve(this.file(result, reply))
        if (request.method === 'POST' && !this.showsOutcome(context, request)) {
          return Promise.resolve(this.written(context, result, request, reply))
        }
        return this.read(context, result, request, reply)
      }),
    )
  }

  /** A POST that names a page shows its outcome there, where a list of many answers has no place of its own. */
  private showsOutcome(context: ExecutionContext, request: WebRequest): boolean {
    return wantsPage(request) && this.reflector.get(PAGE, context.getHandler()) !== undefined
  }

  private file(answer: FileAnswer, reply: WebReply) {
    reply.header('content-type', answer.type)
    reply.header('content-disposition', answer.disposition)
    reply.header('cache-control', answer.cacheControl)
    return answer.body
  }

  private written(context: ExecutionContext, result: unknown, request: WebRequest, reply: WebReply) {
    const after = this.reflector.get<AfterOptions<unknown> | undefined>(AFTER, context.getHandler())
    if (!after) return result
    const location = after.to(result, request)
    reply.header('location', location)
    if (!wantsPage(request)) return result
    const sentence = after.say?.(result, localeOf(request))
    if (sentence) leaveNotice(reply, sentence)
    reply.seeOther = location
    return ''
  }

  private async read(context: ExecutionContext, data: unknown, request: WebRequest, reply: WebReply) {
    const page = this.reflector.get<ComponentType<PageProps<unknown>> | undefined>(PAGE, context.getHandler())
    reply.header('vary', 'Accept, HX-Request')
    if (!page || !wantsPage(request)) return data
    const pageContext = await this.contexts.build(request)
    pageContext.notice ??= takeNotice(request, reply)
    reply.header('content-type', 'text/html; charset=utf-8')
    return renderPage(h(page, { data, context: pageContext }) as VNode)
  }
}
