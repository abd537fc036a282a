import {
  Injectable,
  Logger,
  SetMetadata,
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common'
import { Reflector } from '@nestjs/core'
import { mergeMap, type Observable } from 'rxjs'
import { wantsPage, type WebRequest } from '#web'
import { isReading, type ReadingFacts } from './reading.js'
import { VisitsService } from './visits.service.js'

const COUNTED = 'visits:counted'

type PageKey<T> = string | ((request: WebRequest, result: T) => string)

type Action<T> = (...args: never[]) => Promise<T> | T

/** Counts a reading once the action has answered it: an address that leads nowhere counts for nothing. */
@Injectable()
export class CountedInterceptor implements NestInterceptor {
  private readonly logger = new Logger('visits')

  constructor(
    private readonly reflector: Reflector,
    private readonly visits: VisitsService,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<WebRequest>()
    const key = this.reflector.get<PageKey<unknown> | null>(COUNTED, context.getHandler())
    return next.handle().pipe(
      mergeMap(async (result: unknown) => {
        if (wantsPage(request))
          await this.count(typeof key === 'function' ? key(request, result) : key, request)
        return result
      }),
    )
  }

  /** A reading that could not be counted is no reason to refuse the page. */
  private async count(page: string | null, request: WebRequest): Promise<void> {
    try {
      await this.visits.count(page, factsOf(request))
    } catch (error) {
      this.logger.warn(
        `a reading was not counted: ${error instanceof Error ? error.name : 'unknown failure'}`,
      )
    }
  }
}

/**
 * Counts the readings of a public page: under a key of its own (`home`, or from what the action returned:
 * `@Counted((_, article: ArticleView) => `article:${article.id}`)`) and for the whole site. Without a key only
 * for the site. Give keys of what exists, never of what a visitor typed.
 */
export const Counted =
  <T>(key: PageKey<T> | null = null) =>
  <A extends Action<T>>(
    target: object,
    property: string | symbol,
    descriptor: TypedPropertyDescriptor<A>,
  ) => {
    SetMetadata(COUNTED, key)(target, property, descriptor)
    UseInterceptors(CountedInterceptor)(target, property, descriptor)
  }

/** True for a person with a browser; false for machines, such as those that preview a link in a chat. */
export const isReadByPerson = (request: WebRequest): boolean => isReading(factsOf(request))

const purposeHeaders = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz']

function factsOf(request: WebRequest): ReadingFacts {
  const header = (name: string) => String(request.headers[name] ?? '')
  return {
    method: request.method,
    address: request.ip,
    agent: header('user-agent'),
    purpose: purposeHeaders.map(header).join(' '),
  }
}
