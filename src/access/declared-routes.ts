import { Injectable, type OnModuleInit } from '@nestjs/common'
import { PATH_METADATA } from '@nestjs/common/constants.js'
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core'
import { ALLOW, PUBLIC } from './allow.js'
import type { Permission } from './permissions.js'

export interface DeclaredRoute {
  controller: string
  action: string
  handler: (...args: unknown[]) => unknown
  permission: Permission | null
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
    return this.discovery.getControllers().flatMap(({ instance, name }) => {
      const controller = String(name)
      const prototype = Object.getPrototypeOf(instance) as Record<string, DeclaredRoute['handler']>
      return this.scanner
        .getAllMethodNames(prototype)
        .map((action) => ({ action, handler: prototype[action]! }))
        .filter(({ handler }) => Reflect.hasMetadata(PATH_METADATA, handler))
        .map(({ action, handler }) => ({
          controller,
          action,
          handler,
          permission: this.reflector.get<Permission | undefined>(ALLOW, handler) ?? null,
        }))
    })
  }

  onModuleInit() {
    const open = this.list().filter(
      (route) => !route.permission && !this.reflector.get<boolean>(PUBLIC, route.handler),
    )
    if (open.length === 0) return
    const names = open.map((route) => `${route.controller}.${route.action}`).join(', ')
    throw new Error(`These routes declare neither @Public() nor @Allow(permission): ${names}`)
  }
}
