import { createParamDecorator, type ExecutionContext } from '@nestjs/common'
import type { Actor } from './actor.js'

/** The caller, as the guard found him. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor =>
    context.switchToHttp().getRequest<{ actor: Actor }>().actor,
)
