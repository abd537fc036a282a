import { Injectable } from '@nestjs/common'
import { DiscoveryService, Reflector } from '@nestjs/core'
import { defineContributions, inOrder } from '#contributions'
import type { Tx } from '../database/database.js'
import { registrationErrors } from './registrations.errors.js'

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

  /** `registration_used` (409) when something keeps it as it is. */
  async refuseIn(tx: Tx, { id, fullName }: { id: string; fullName: string }): Promise<void> {
    const use = await this.of(tx, id)
    if (use) throw registrationErrors.registration_used({ name: fullName, use })
  }

  /** The first that keeps it as it is. */
  private async of(tx: Tx, registrationId: string): Promise<string | null> {
    this.found ??= inOrder(uses.find(this.discovery, this.reflector))
    for (const one of this.found) {
      const use = await one.of(tx, registrationId)
      if (use) return use
    }
    return null
  }
}
