import { Injectable } from '@nestjs/common'
import { DiscoveryService, Reflector } from '@nestjs/core'
import { defineContributions, inOrder } from '#contributions'
import type { Tx } from '../database/database.js'

/** What a higher capability knows of a registration that keeps it from being taken back or replaced. */
export interface RegistrationUse {
  readonly order: number
  /** In words that end a sentence: `đã điểm danh lúc 7:25`; null when nothing does. */
  of(tx: Tx, registrationId: string): Promise<string | null>
}

const uses = defineContributions<RegistrationUse>('registration-use')

/** Marks a provider that knows of uses of registrations. */
export const KnowsRegistrationUse = () => uses.mark()

/** All that is known, wherever it is provided. For reading only. */
@Injectable()
export class RegistrationUses {
  private found: RegistrationUse[] | null = null

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  /** The first that keeps it as it is. */
  async of(tx: Tx, registrationId: string): Promise<string | null> {
    this.found ??= inOrder(uses.find(this.discovery, this.reflector))
    for (const one of this.found) {
      const use = await one.of(tx, registrationId)
      if (use) return use
    }
    return null
  }
}
