import { Injectable } from '@nestjs/common'
import { DomainError } from '#errors'
import { searchKey } from '#text'
import type { Actor } from '../access/actor.js'
import { Database } from '../database/database.js'
import { OrganizationsService } from '../organizations/organizations.service.js'
import { PeopleService } from '../people/people.service.js'
import { TrainingsService } from '../trainings/trainings.service.js'
import { listMessages } from './list-messages.js'
import type { LineOutcome, ListOutcome } from './lists.presenter.js'
import { readPastedList, type PastedLine } from './pasted-list.js'
import { QuotasRepository } from './quotas.repository.js'
import type { RegistrationState } from './registration-states.js'
import type { RegisterList } from './registrations.dto.js'
import { SeatTransactions } from './seat-transactions.js'
import { SeatingService } from './seating.service.js'

/** Ids by name; null where several units have it. */
type Units = Map<string, string | null>

/** Many people at once, from a list that somebody pasted. */
@Injectable()
export class ListsService {
  constructor(
    private readonly database: Database,
    private readonly transactions: SeatTransactions,
    private readonly trainings: TrainingsService,
    private readonly organizations: OrganizationsService,
    private readonly people: PeopleService,
    private readonly seating: SeatingService,
    private readonly quotas: QuotasRepository,
  ) {}

  /**
   * Registers each line in a transaction of its own, in their order: a bad line takes nothing from the good
   * ones, and the same text again changes nothing.
   */
  async register(actor: Actor, trainingId: string, dto: RegisterList): Promise<ListOutcome> {
    const reader = this.database.reader
    const training = await this.trainings.requireIn(reader, actor, 'registrations.edit', trainingId)
    if (dto.unitId) await this.organizations.requireIn(reader, actor, 'registrations.edit', dto.unitId)
    const units = unitsByName(await this.quotas.unitsBelow(reader, training.organizerId))
    const lines: LineOutcome[] = []
    for (const line of readPastedList(dto.text)) {
      const unitId = line.unitText === '' ? dto.unitId : units.get(searchKey(line.unitText))
      lines.push(await this.registerLine(actor, trainingId, line, unitId))
    }
    const count = (outcome: LineOutcome['outcome']) => lines.filter((one) => one.outcome === outcome).length
    return {
      lines,
      confirmed: count('confirmed'),
      waiting: count('waiting'),
      already: count('already'),
      refused: count('refused'),
    }
  }

  private async registerLine(
    actor: Actor,
    trainingId: string,
    line: PastedLine,
    unitId: string | null | undefined,
  ): Promise<LineOutcome> {
    const { fullName, role, fault } = line
    if (fault || !role)
      return refused(line, fault ?? 'role_unknown', listMessages.faults[fault ?? 'role_unknown'](line))
    if (unitId === undefined) return refused(line, 'unit_unknown', listMessages.unitUnknown(line.unitText))
    if (unitId === null) return refused(line, 'unit_ambiguous', listMessages.unitAmbiguous(line.unitText))
    const { birthYear, phone, gender, title } = line
    const person = {
      ...{ unitId, fullName, role },
      birthYear: birthYear ?? undefined,
      phone: phone ?? undefined,
      gender: gender ?? undefined,
      title: title ?? undefined,
    }
    try {
      // The verb carries the line, so that a repeated request answers each line with its own first answer.
      const verb = `registrations.register-list:${line.line}`
      const made = await this.transactions.run(actor, verb, trainingId, async (tx) => {
        const { id } = await this.people.findOrCreateIn(tx, actor, person)
        const snapshot = await this.people.snapshotIn(tx, id, role)
        return this.seating.registerIn(tx, actor, trainingId, snapshot, { source: 'list' })
      })
      return accepted(line, made.state, made)
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      if (error.code === 'already_registered')
        return { ...refused(line, error.code, error.say('vi')), outcome: 'already' }
      return refused(line, error.code, error.say('vi'))
    }
  }
}

/** Names as people type them: accents and signs do not matter, but two units of one name are nobody's. */
function unitsByName(units: { id: string; searchKey: string }[]): Units {
  const byName: Units = new Map()
  for (const { id, searchKey: key } of units) byName.set(key, byName.has(key) ? null : id)
  return byName
}

const refused = ({ line, text }: PastedLine, code: string, message: string): LineOutcome => ({
  line,
  text,
  outcome: 'refused',
  registrationId: null,
  ticket: null,
  reason: { code, message },
})

const accepted = (
  { line, text }: PastedLine,
  state: RegistrationState,
  { id, ticket }: { id: string; ticket: string | null },
): LineOutcome => ({
  line,
  text,
  outcome: state === 'waiting' ? 'waiting' : 'confirmed',
  registrationId: id,
  ticket,
  reason: null,
})
