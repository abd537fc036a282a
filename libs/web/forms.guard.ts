import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common'
import { Reflector } from '@nestjs/core'
import { AFTER } from './faces.js'

/** Not a guard of rights: it notes the action's `@After` before anything can refuse the request. */
@Injectable()
export class FormsGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<{ after?: unknown }>()
    request.after = this.reflector.get<unknown>(AFTER, context.getHandler())
    return true
  }
}
