import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import { Throttle } from '../access/throttle.js'
import { Database } from '../database/database.js'
import { ConsentsService } from '../people/consents.service.js'
import { PeopleService } from '../people/people.service.js'
import { PublicOffersService } from './public-offers.service.js'
import type { PublicRegistration } from './public-training.presenter.js'
import type { RegisterMyself } from './registrations.dto.js'
import { SeatTransactions } from './seat-transactions.js'
import { SeatingService } from './seating.service.js'

/** A school's people share one address, so it is generous; a program still gets nowhere. */
const registrationLimit = { name: 'public_registration', limit: 60, minutes: 10 }

/** People coming into a training by the public form. */
@Injectable()
export class SelfRegistrationsService {
  constructor(
    private readonly database: Database,
    private readonly transactions: SeatTransactions,
    private readonly throttle: Throttle,
    private readonly offers: PublicOffersService,
    private readonly people: PeopleService,
    private readonly seating: SeatingService,
    private readonly consents: ConsentsService,
  ) {}

  /**
   * Registers whoever filled in the form: throttled by address, only units and roles that are offered.
   * What he read and agreed to is kept with it.
   * A person known by the same name in the unit is recognised; nothing known of him is shown or overwritten.
   * What may change by the hour is asked inside the transaction, behind the key of a repeat: whose answer was lost
   * on the way hears it again, even when the form has closed meanwhile.
   */
  async register(actor: Actor, slug: string, dto: RegisterMyself): Promise<PublicRegistration> {
    await this.throttle.count(registrationLimit, actor.request?.address ?? 'unknown')
    const { id: trainingId } = await this.offers.requireTrainingIn(this.database.reader, slug)
    const { fullName, unitId, role, birthYear, phone } = dto
    return this.transactions.run(actor, 'registrations.register-myself', trainingId, async (tx) => {
      await this.offers.refuseIn(tx, slug, dto)
      const { id } = await this.people.findOrCreateIn(tx, actor, { fullName, unitId, role, birthYear, phone })
      const person = await this.people.snapshotIn(tx, id, role)
      const made = await this.seating.registerIn(tx, actor, trainingId, person, { source: 'public' })
      await this.consents.recordIn(tx, actor, {
        personId: person.personId,
        organizationId: unitId,
        purpose: 'participation',
        givenBy: 'self',
        way: 'form',
        registrationId: made.id,
      })
      return {
        state: made.state as PublicRegistration['state'],
        waitingPlace: made.waitingPlace,
        ticket: made.ticket!,
      }
    })
  }
}
