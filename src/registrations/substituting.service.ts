import { Injectable } from '@nestjs/common'
import { v7 as uuid } from 'uuid'
import type { Actor } from '../access/actor.js'
import type { Tx } from '../database/database.js'
import { MessagesService } from '../messages/messages.service.js'
import type { PersonSnapshot } from '../people/people.service.js'
import { SeatsService } from '../trainings/seats.service.js'
import { replacedLetter, substituteLetter } from './letters/registration-letters.js'
import { newRegistration } from './new-registration.js'
import { RegistrationUses } from './registration-contributions.js'
import type { Reach } from './registration-rows.js'
import type { Registration } from './registration.entity.js'
import { registrationErrors } from './registrations.errors.js'
import { mayReplace } from './registrations.policy.js'
import { presentRegistration, type RegistrationView } from './registrations.presenter.js'
import { RegistrationsRepository } from './registrations.repository.js'
import { SeatingService } from './seating.service.js'
import { SubstitutionsRepository } from './substitutions.repository.js'
import { TicketsService } from './tickets.service.js'

/** Dự thay: one person of a unit taking the place of another. In the transaction that holds the training's seats. */
@Injectable()
export class SubstitutingService {
  constructor(
    private readonly seats: SeatsService,
    private readonly registrations: RegistrationsRepository,
    private readonly substitutions: SubstitutionsRepository,
    private readonly seating: SeatingService,
    private readonly tickets: TicketsService,
    private readonly messages: MessagesService,
    private readonly uses: RegistrationUses,
  ) {}

  /**
   * Lets `person` stand where `row` (read under the lock) stands: the same seat, quota and place in the line. The old
   * ticket is worth nothing from then on; both names stay on the record. Refused when the training is not held yet
   * open to it, the delegate is not in (`not_replaceable`) or was at the door already, or the substitute is of another
   * unit, is in already, or is the same person.
   */
  async substituteIn(
    tx: Tx,
    actor: Actor,
    row: Registration & Reach,
    person: PersonSnapshot,
    reason: string,
  ): Promise<RegistrationView> {
    const training = await this.registrations.findGround(tx, row.trainingId, person)
    if (!mayReplace(training.status)) throw registrationErrors.substitution_too_late()
    await this.refuseIn(tx, row, person, training.registeredId)
    const gone = this.seating.change(actor, 'replaced', reason)
    await this.registrations.end(tx, row.id, 'replaced', gone)
    const made = await this.insertIn(tx, actor, row, person, reason)
    await this.substitutions.insert(tx, {
      ...{ id: uuid(), trainingId: row.trainingId, outId: row.id, inId: made.id },
      ...{ reason, actorLabel: actor.label, at: gone.at },
    })
    const ticket = await this.tickets.issueLinkIn(tx, made.id)
    const to = { ...made, phone: person.phone, email: person.email }
    const isIn = row.state === 'confirmed'
    const address = await this.tickets.addressOf(ticket)
    const words = { replaced: row.fullName, isIn, ticket: address }
    await this.messages.writeIn(tx, replacedLetter(training, row, { substitute: made.fullName, reason }))
    await this.messages.writeIn(tx, substituteLetter(training, to, words))
    await this.seating.recordIn(tx, actor, 'registrations.substitute', row.id, training.organizerId, made.id)
    const waitingPlace = await this.registrations.findWaitingPlace(tx, made)
    return presentRegistration(made, { waitingPlace, ticket })
  }

  private async refuseIn(tx: Tx, row: Registration, person: PersonSnapshot, registeredId: string | null) {
    if (row.source === 'walk_in' || (row.state !== 'confirmed' && row.state !== 'waiting')) {
      throw registrationErrors.not_replaceable({ name: row.fullName })
    }
    if (person.unitId !== row.unitId)
      throw registrationErrors.substitute_of_other_unit({ unit: row.unitName })
    if (registeredId === row.id) throw registrationErrors.substitute_same({ name: row.fullName })
    if (registeredId) {
      throw registrationErrors.already_registered({ name: person.fullName, unit: person.unitName })
    }
    await this.uses.refuseIn(tx, row)
  }

  /** Counted by the same quota: a unit's place is used once, whoever comes. */
  private async insertIn(tx: Tx, actor: Actor, out: Registration, person: PersonSnapshot, reason: string) {
    const change = this.seating.change(actor, 'substituted', reason)
    const { trainingId, quotaId, place, state, mode, trackId } = out
    const made: Registration = {
      ...newRegistration(
        person,
        { source: 'substitution', trackId },
        {
          trainingId,
          quotaId,
          state,
          place,
          registeredAt: change.at,
          seq: await this.seats.nextSeqIn(tx, trainingId),
        },
      ),
      mode,
    }
    await this.registrations.insert(tx, made, change)
    return made
  }
}
