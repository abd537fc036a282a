import { Injectable, RequestMethod, type OnModuleInit } from '@nestjs/common'
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js'
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core'
import { ALLOW, PUBLIC, SIGNED_IN } from './allow.js'
import type { Permission } from './permissions.js'

type Handler = (...args: unknown[]) => unknown

export interface DeclaredRoute {
  /** `GET` or `POST`. */
  method: string
  /** `/organizations/:id` */
  path: string
  controller: string
  action: string
  handler: Handler
  permission: Permission | null
  /** For all staff, whatever the role. */
  isForStaff: boolean
  isPublic: boolean
}

/** Knows every route of the application, and stops the start-up when one has no declared permission. */
@Injectable()
export class DeclaredRoutes implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  list(): DeclaredRoute[] {
    return this.discovery.getControllers().flatMap(({ metatype }) => {
      const controller = metatype as { name: string; prototype: Record<string, Handler> }
      return this.scanner
        .getAllMethodNames(controller.prototype)
        .filter((action) => Reflect.hasMetadata(PATH_METADATA, controller.prototype[action]!))
        .flatMap((action) => this.describe(controller, action))
    })
  }

  onModuleInit() {
    const open = this.list().filter((route) => !route.permission && !route.isForStaff && !route.isPublic)
    if (open.length === 0) return
    const names = open.map((route) => `${route.controller}.${route.action}`).join(', ')
    throw new Error(`These routes declare neither @Public() nor @SignedIn() nor @Allow(permission): ${names}`)
  }

  private describe(
    controller: { name: string; prototype: Record<string, Handler> },
    action: string,
  ): DeclaredRoute[] {
    const handler = controller.prototype[action]!
    const bases = pathsOf(controller)
    return pathsOf(handler).flatMap((end) =>
      bases.map((base) => ({
        method: RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod],
        path: `/${base}/${end}`.replace(/\/{2,}/g, '/').replace(/(.)\/$/, '$1'),
        controller: controller.name,
        action,
        handler,
        permission: this.reflector.get<Permission | undefined>(ALLOW, handler) ?? null,
        isForStaff: this.reflector.get<boolean | undefined>(SIGNED_IN, handler) ?? false,
        isPublic: this.reflector.get<boolean | undefined>(PUBLIC, handler) ?? false,
      })),
    )
  }
}

/** A route may stand at several addresses. */
const pathsOf = (target: object): string[] =>
  [Reflect.getMetadata(PATH_METADATA, target) as string | string[]].flat()
