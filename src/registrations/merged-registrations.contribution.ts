import { Injectable } from '@nestjs/common'
import { formatDate, searchKey } from '#text'
import type { Tx } from '../database/database.js'
import {
  ContributesToPerson,
  type MergeNotice,
  type PersonContribution,
  type PersonHead,
} from '../people/person-contributions.js'
import { MergedRegistrationsRepository } from './merged-registrations.repository.js'
import { vi as t } from './messages.vi.js'

/** Warns before two people become one who would then have two places in one training. */
@Injectable()
@ContributesToPerson()
export class MergedRegistrations implements PersonContribution {
  readonly order = 3

  constructor(private readonly registrations: MergedRegistrationsRepository) {}

  async mergeNotices(tx: Tx, kept: PersonHead, merged: PersonHead): Promise<MergeNotice[]> {
    const trainings = await this.registrations.shared(tx, kept.identities, merged.identities)
    return trainings.map(({ id, title, startsOn }) => ({
      text: t.bothRegistered(title, startsOn && formatDate(startsOn)),
      href: `/trainings/${id}/registrations?search=${encodeURIComponent(searchKey(kept.fullName))}`,
    }))
  }
}
