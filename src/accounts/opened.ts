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
import type { Actor } from '../access/actor.js'
import { isReadByPerson } from '../visits/counted.js'
import type { LinkPurpose } from './link-kinds.js'
import { LinksService } from './links.service.js'

const OPENED = 'accounts:opened'

type LinkRequest = WebRequest & { actor: Actor; params: { token: string } }

/** Counts that a person opened a link once its page is answered: not the machine that previews it in a chat, not staff. */
@Injectable()
export class OpenedInterceptor implements NestInterceptor {
  private readonly logger = new Logger('links')

  constructor(
    private readonly reflector: Reflector,
    private readonly links: LinksService,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<LinkRequest>()
    const purpose = this.reflector.get<LinkPurpose>(OPENED, context.getHandler())
    return next.handle().pipe(
      mergeMap(async (result: unknown) => {
        if (wantsPage(request) && isReadByPerson(request)) await this.count(purpose, request)
        return result
      }),
    )
  }

  /** An opening that could not be counted is no reason to refuse the page. */
  private async count(purpose: LinkPurpose, { actor, params }: LinkRequest): Promise<void> {
    try {
      await this.links.countOpening(actor, purpose, params.token)
    } catch (error) {
      this.logger.warn(
        `an opening was not counted: ${error instanceof Error ? error.name : 'unknown failure'}`,
      )
    }
  }
}

/** Counts the openings of the link whose token stands in the address as `:token`. Its module imports AccountsModule. */
export const Opened =
  (purpose: LinkPurpose) => (target: object, property: string | symbol, descriptor: PropertyDescriptor) => {
    SetMetadata(OPENED, purpose)(target, property, descriptor)
    UseInterceptors(OpenedInterceptor)(target, property, descriptor)
  }
