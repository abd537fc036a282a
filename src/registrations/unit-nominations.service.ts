import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import { formatDateTime } from '#text'
import type { Actor } from '../access/actor.js'
import { LinksService } from '../accounts/links.service.js'
import { AuditService } from '../audit/audit.service.js'
import type { Tx } from '../database/database.js'
import { ConsentsService } from '../people/consents.service.js'
import { PeopleService, type PersonSnapshot } from '../people/people.service.js'
import { SeatsService } from '../trainings/seats.service.js'
import type { NameDelegate } from './nominations.dto.js'
import type { NamedView } from './nominations.presenter.js'
import { NominationsRepository } from './nominations.repository.js'
import { registrationErrors } from './registrations.errors.js'
import { admissionOf } from './registrations.policy.js'
import type { RegistrationView } from './registrations.presenter.js'
import { RegistrationsRepository } from './registrations.repository.js'
import { SeatTransactions } from './seat-transactions.js'
import { SeatingService } from './seating.service.js'
import { UnitLinksService, type UnitLink } from './unit-links.service.js'
import { UnitPeopleRepository } from './unit-people.repository.js'

/** A unit naming its people by its link. Each verb first asks the link again inside its transaction. */
@Injectable()
export class UnitNominationsService {
  constructor(
    private readonly transactions: SeatTransactions,
    private readonly unitLinks: UnitLinksService,
    private readonly links: LinksService,
    private readonly seats: SeatsService,
    private readonly seating: SeatingService,
    private readonly registrations: RegistrationsRepository,
    private readonly nominations: NominationsRepository,
    private readonly unitPeople: UnitPeopleRepository,
    private readonly people: PeopleService,
    private readonly consents: ConsentsService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Names a colleague, known or new, whom the nominator told (`nominee_not_told`): a seat, or a place in the line.
   * `person_not_of_unit` for anybody else's; a full quota and a closed training are refused as for everybody.
   */
  async name(actor: Actor, token: string, dto: NameDelegate): Promise<NamedView> {
    const link = await this.unitLinks.require(actor, token)
    return this.act(link, token, 'nominations.name', async (tx) => {
      if (!dto.told) throw registrationErrors.nominee_not_told()
      const { nomination, by } = link
      const person = await this.personIn(tx, link, dto)
      const made = await this.seating.registerIn(tx, by, nomination.trainingId, person, {
        source: 'nomination',
      })
      await this.consents.recordIn(tx, by, {
        personId: person.personId,
        organizationId: person.unitId,
        purpose: 'participation',
        givenBy: 'nominator',
        way: 'link',
        linkId: by.id!,
        registrationId: made.id,
      })
      await this.nominations.answer(tx, nomination.id, 'answered', this.clock.now())
      return presentOwn(made)
    })
  }

  /** Takes back one whom the unit named itself, while the training takes registrations; others are `registration_not_found`. */
  async withdraw(actor: Actor, token: string, registrationId: string, reason: string): Promise<NamedView> {
    const link = await this.unitLinks.require(actor, token)
    return this.act(link, token, 'nominations.withdraw', async (tx) => {
      const { trainingId, unitId } = link.nomination
      await this.seats.lockIn(tx, trainingId)
      await this.refuseClosedIn(tx, trainingId)
      const row = await this.unitPeople.findOwn(tx, { id: registrationId, trainingId, unitId })
      if (!row) throw registrationErrors.registration_not_found()
      return presentOwn(await this.seating.withdrawIn(tx, link.by, row, reason))
    })
  }

  /** Says that the unit names nobody more, so that nobody reminds it; naming somebody later takes that back. */
  async finish(actor: Actor, token: string): Promise<{ state: 'finished' }> {
    const link = await this.unitLinks.require(actor, token)
    return this.act(link, token, 'nominations.finish', async (tx) => {
      const { id, organizerId, state } = link.nomination
      if (state === 'finished') return { state }
      await this.nominations.answer(tx, id, 'finished', this.clock.now())
      await this.audit.recordIn(tx, link.by, {
        verb: 'nominations.finish',
        subjectKind: 'nomination',
        subjectId: id,
        organizationId: organizerId,
        fields: ['state'],
      })
      return { state: 'finished' }
    })
  }

  private act<T>({ nomination, by }: UnitLink, token: string, verb: string, work: (tx: Tx) => Promise<T>) {
    return this.transactions.run(by, verb, nomination.trainingId, async (tx) => {
      await this.links.requireIn(tx, 'unit', token)
      return work(tx)
    })
  }

  private async personIn(tx: Tx, { nomination, by }: UnitLink, dto: NameDelegate): Promise<PersonSnapshot> {
    const { unitId } = nomination
    if (dto.personId) {
      const isOwn = await this.unitPeople.isOfUnit(tx, dto.personId, unitId)
      if (!isOwn) throw registrationErrors.person_not_of_unit()
      return this.people.snapshotIn(tx, dto.personId, dto.role)
    }
    const { fullName, role, gender, birthYear, phone } = dto
    if (!fullName || !role) {
      throw registrationErrors.person_or_new_needed({}, fullName ? 'role' : 'fullName')
    }
    const newcomer = { unitId, fullName, role, gender, birthYear, phone }
    const { id } = await this.people.findOrCreateIn(tx, by, newcomer)
    return this.people.snapshotIn(tx, id, role)
  }

  private async refuseClosedIn(tx: Tx, trainingId: string): Promise<void> {
    const training = await this.registrations.findTrainingFacts(tx, trainingId)
    const admission = admissionOf(training, this.clock.now())
    if (admission === 'open') return
    if (admission === 'not_open') throw registrationErrors.training_not_open()
    throw registrationErrors.registration_over({ closedAt: formatDateTime(training.registrationClosesAt!) })
  }
}

/** Nothing of the ticket: who holds the unit's link is not the participant. */
const presentOwn = ({ id, fullName, title, state }: RegistrationView): NamedView => ({
  registrationId: id,
  fullName,
  title,
  state,
  isOwn: true,
})
