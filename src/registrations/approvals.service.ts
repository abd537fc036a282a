import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import { Database, type Tx } from '../database/database.js'
import { MessagesService } from '../messages/messages.service.js'
import { hasSeat, SeatsService, type SeatKind } from '../trainings/seats.service.js'
import { rejectionLetter, seatLetter, waitingLetter } from './letters/registration-letters.js'
import type { Reach } from './registration-rows.js'
import type { Registration } from './registration.entity.js'
import { registrationErrors } from './registrations.errors.js'
import { mayReplace, waitingReasonOf } from './registrations.policy.js'
import { presentRegistration, type RegistrationView } from './registrations.presenter.js'
import { RegistrationsRepository } from './registrations.repository.js'
import { RosterRepository } from './roster.repository.js'
import { SeatTransactions } from './seat-transactions.js'
import { SeatingService } from './seating.service.js'
import { TicketsService } from './tickets.service.js'

/** The office's word on those who asked by the public page. */
@Injectable()
export class ApprovalsService {
  constructor(
    private readonly database: Database,
    private readonly transactions: SeatTransactions,
    private readonly roster: RosterRepository,
    private readonly seats: SeatsService,
    private readonly registrations: RegistrationsRepository,
    private readonly seating: SeatingService,
    private readonly tickets: TicketsService,
    private readonly messages: MessagesService,
  ) {}

  /**
   * Lets one who asked in: a seat, or his place in the line, which counts from when he asked. Who is in or waits
   * already stays so; `request_gone` (409) for who was refused or withdrew, or when the training is over.
   */
  approve(actor: Actor, id: string): Promise<RegistrationView> {
    return this.decide(actor, id, 'registrations.approve', (tx, row) => this.approveIn(tx, actor, row))
  }

  /** Refuses one who asked, and tells him why. Saying it again changes nothing. */
  reject(actor: Actor, id: string, reason: string): Promise<RegistrationView> {
    return this.decide(actor, id, 'registrations.reject', async (tx, row) => {
      if (row.endedAs === 'rejected') return presentRegistration(row)
      if (row.state !== 'pending') throw registrationErrors.request_gone({ name: row.fullName })
      const training = await this.registrations.findTrainingFacts(tx, row.trainingId)
      const ended = await this.seating.endIn(tx, actor, row, 'rejected', reason)
      await this.messages.writeIn(tx, rejectionLetter(training, row, reason))
      await this.seating.recordIn(tx, actor, 'registrations.reject', row.id, training.organizerId)
      return presentRegistration(ended)
    })
  }

  private async approveIn(tx: Tx, actor: Actor, row: Registration & Reach): Promise<RegistrationView> {
    const place = async (state: string) => ({
      waitingPlace: await this.registrations.findWaitingPlace(tx, { ...row, state }),
    })
    if (row.state === 'confirmed' || row.state === 'waiting') {
      return presentRegistration(row, await place(row.state))
    }
    const ground = await this.registrations.findGround(tx, row.trainingId, {
      ...row,
      role: row.positionRole,
    })
    if (row.state === 'withdrawn' || !mayReplace(ground.status)) {
      throw registrationErrors.request_gone({ name: row.fullName })
    }
    const seats = await this.seats.lockIn(tx, row.trainingId)
    const because = waitingReasonOf(ground, hasSeat(seats, row.mode as SeatKind))
    const ticket = await this.tickets.linkOrNewIn(tx, row.id)
    const address = await this.tickets.addressOf(ticket)
    await this.seating.recordIn(tx, actor, 'registrations.approve', row.id, ground.organizerId)
    if (because) {
      await this.registrations.queue(tx, row.id, this.seating.change(actor, 'waitlisted', null))
      const { waitingPlace } = await place('waiting')
      await this.messages.writeIn(
        tx,
        waitingLetter(ground, row, { place: waitingPlace, because, ticket: address }),
      )
      return presentRegistration({ ...row, state: 'waiting' }, { waitingPlace, ticket })
    }
    await this.seats.takeIn(tx, row.trainingId, row.mode as SeatKind)
    const change = this.seating.change(actor, 'registered', null)
    await this.registrations.confirm(tx, row.id, ground.freeQuotaId, change)
    await this.messages.writeIn(tx, seatLetter(ground, row, address))
    return presentRegistration({ ...row, state: 'confirmed', quotaId: ground.freeQuotaId }, { ticket })
  }

  private async decide(
    actor: Actor,
    id: string,
    verb: string,
    work: (tx: Tx, row: Registration & Reach) => Promise<RegistrationView>,
  ): Promise<RegistrationView> {
    const reader = this.database.reader
    const { trainingId } = await this.roster.requireWithin(reader, actor, 'registrations.edit', id)
    return this.transactions.run(actor, verb, trainingId, async (tx) => {
      await this.seats.lockIn(tx, trainingId)
      return work(tx, await this.roster.requireWithin(tx, actor, 'registrations.edit', id))
    })
  }
}
