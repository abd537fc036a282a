import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import type { Actor } from '../access/actor.js'
import { Database } from '../database/database.js'
import { TrainingsService } from '../trainings/trainings.service.js'
import {
  answerOf,
  closesAtOf,
  presentNamed,
  presentPlaces,
  type UnitPageView,
} from './nominations.presenter.js'
import { PublicFactsService } from './public-facts.service.js'
import { admissionOf } from './registrations.policy.js'
import { UnitLinksService } from './unit-links.service.js'
import { UnitPeopleRepository } from './unit-people.repository.js'

/** What a unit sees behind its link. */
@Injectable()
export class UnitPagesService {
  constructor(
    private readonly database: Database,
    private readonly links: UnitLinksService,
    private readonly trainings: TrainingsService,
    private readonly facts: PublicFactsService,
    private readonly people: UnitPeopleRepository,
    private readonly clock: Clock,
  ) {}

  /** Names and positions of the unit's own people, never telephone, e-mail or birth. `link_unknown` else. */
  async get(actor: Actor, token: string): Promise<UnitPageView> {
    const { nomination } = await this.links.require(actor, token)
    const tx = this.database.reader
    const { trainingId, unitId } = nomination
    const training = (await this.trainings.findIn(tx, trainingId))!
    const { title, venue, slug, organizer, startsOn, status, statusReason, sessions } = await this.facts.ofIn(
      tx,
      training,
    )
    const named = await this.people.named(tx, trainingId, unitId)
    const isOpen = admissionOf(training, this.clock.now()) === 'open'
    return {
      unit: nomination.unitName,
      training: {
        ...{ title, venue, slug, organizer, startsOn, status, statusReason },
        sessions: sessions.map(({ name, startsAt }) => ({ name, startsAt })),
      },
      closesAt: closesAtOf(nomination),
      isOpen,
      answer: answerOf(nomination.state, named.length),
      places: presentPlaces(await this.people.places(tx, trainingId, unitId)),
      named: named.map(presentNamed),
      known: isOpen ? await this.people.known(tx, trainingId, unitId) : [],
    }
  }
}
