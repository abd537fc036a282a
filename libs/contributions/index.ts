import type { DiscoveryService, Reflector } from '@nestjs/core'

type ContributionClass<T> = new (...dependencies: never[]) => T

export interface Contributed<T> {
  /** What the mark said. */
  mark: unknown
  instance: T
}

/**
 * One kind of contribution: `mark` is the decorator by which a provider of whichever module offers itself,
 * `find` gathers all of them from the running application. Call it once providers exist, never in a constructor.
 */
export function defineContributions<T extends object>(name: string) {
  const key = `contributions:${name}`
  return {
    mark:
      (mark: unknown = true) =>
      (target: ContributionClass<T>): void =>
        Reflect.defineMetadata(key, mark, target),

    find: (discovery: DiscoveryService, reflector: Reflector): Contributed<T>[] =>
      discovery.getProviders().flatMap(({ metatype, instance }) => {
        const mark: unknown = typeof metatype === 'function' ? reflector.get(key, metatype) : undefined
        return mark === undefined ? [] : [{ mark, instance: instance as T }]
      }),
  }
}

/** The contributions alone, in the order that each says of itself. */
export const inOrder = <T extends { order: number }>(found: Contributed<T>[]): T[] =>
  found.map(({ instance }) => instance).sort((a, b) => a.order - b.order)
