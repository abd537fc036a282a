import { Injectable } from '@nestjs/common'
import { v7 as uuid } from 'uuid'
import { Clock } from '#clock'
import { enqueueIn } from '#queue'
import { searchKey, slugify, todayIn } from '#text'
import type { Actor } from '../access/actor.js'
import { Transactions } from '../access/transactions.js'
import { AuditService } from '../audit/audit.service.js'
import type { Tx } from '../database/database.js'
import { OrganizationsService } from '../organizations/organizations.service.js'
import { filledRows } from './filled-row.js'
import { plannedSessions, type PlannedSession } from './planned-sessions.js'
import { SeatsService } from './seats.service.js'
import {
  changedFields,
  movesPeople,
  recognised,
  sayDifferences,
  type ReadablePlan,
} from './training-differences.js'
import { TrainingPlansRepository } from './training-plans.repository.js'
import { isAnnounced, isEditable, statusLabels } from './training-status.js'
import type { Training } from './training.entity.js'
import type { CreateTraining, EditTraining, TrainingPlan } from './trainings.dto.js'
import { trainingErrors } from './trainings.errors.js'
import { announceTrainingChange } from './trainings.jobs.js'
import { TrainingsRepository } from './trainings.repository.js'
import { TrainingsService } from './trainings.service.js'

/** What a training is about: planned once, corrected until its file is closed. */
@Injectable()
export class TrainingPlansService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly organizations: OrganizationsService,
    private readonly found: TrainingsService,
    private readonly trainings: TrainingsRepository,
    private readonly plans: TrainingPlansRepository,
    private readonly seats: SeatsService,
  ) {}

  /** Plans a training of a body that the actor may edit, as a draft with its seats. Returns the id. */
  async create(actor: Actor, dto: CreateTraining): Promise<{ id: string }> {
    return this.transactions.run(actor, 'trainings.create', (tx) => this.createIn(tx, actor, dto))
  }

  async createIn(tx: Tx, actor: Actor, dto: CreateTraining): Promise<{ id: string }> {
    const organizer = await this.organizations.requireWorkingIn(tx, actor, 'trainings.edit', dto.organizerId)
    const plan = sentPlan(dto, await this.issuerIn(tx, actor, dto.issuerId, organizer.id))
    const id = uuid()
    await this.plans.lockNames(tx)
    const names = {
      code: await this.plans.nextCode(tx, this.yearOf(plan)),
      slug: await this.slugIn(tx, plan, id),
    }
    await this.plans.insert(tx, {
      ...rowOf(plan, names.code),
      ...names,
      id,
      organizerId: organizer.id,
      status: 'draft',
      statusReason: null,
      postponedFrom: null,
      sample: organizer.sample,
      version: 1,
      createdAt: this.clock.now(),
    })
    await this.saveParts(tx, id, plan)
    await this.seats.createIn(tx, id, dto.capacity)
    await this.recordIn(tx, actor, 'trainings.create', id, organizer.id)
    return { id }
  }

  /**
   * Replaces what a training is about. `training_changed` names both values when somebody else was faster;
   * everyone registered is told when the place or the times of an announced training change.
   */
  async edit(actor: Actor, id: string, dto: EditTraining): Promise<{ id: string }> {
    return this.transactions.run(actor, 'trainings.edit', (tx) => this.editIn(tx, actor, id, dto))
  }

  async editIn(tx: Tx, actor: Actor, id: string, dto: EditTraining): Promise<{ id: string }> {
    await this.trainings.lock(tx, id)
    const training = await this.found.requireIn(tx, actor, 'trainings.edit', id)
    if (!isEditable(training.status)) {
      throw trainingErrors.training_closed({ status: statusLabels[training.status] })
    }
    const stored = await this.storedPlan(tx, training)
    const plan = sentPlan(dto, await this.issuerIn(tx, actor, dto.issuerId, training.issuerId))
    const sent = { ...plan, sessions: recognised(plan.sessions, stored.sessions) }
    const fields = changedFields(stored, sent)
    if (training.version !== dto.version && fields.length > 0) {
      throw trainingErrors.training_changed({ differences: sayDifferences(stored, sent) })
    }
    await this.setCapacityIn(tx, training, dto.capacity)
    if (fields.length === 0) return { id }
    await this.saveIn(tx, training, sent)
    await this.recordIn(tx, actor, 'trainings.edit', id, training.organizerId, fields)
    if (isAnnounced(training.status) && training.status !== 'postponed' && movesPeople(stored, sent)) {
      await enqueueIn(tx, announceTrainingChange, { trainingId: id, change: 'changed', changeId: uuid() })
    }
    return { id }
  }

  private async saveIn(tx: Tx, training: Training, plan: ReadablePlan) {
    const slug = await this.newSlugIn(tx, training, plan)
    const saved = await this.trainings.update(tx, training.id, training.version, {
      ...rowOf(plan, training.code),
      slug,
    })
    if (!saved) throw trainingErrors.training_changed({ differences: '' })
    await this.saveParts(tx, training.id, plan)
  }

  private async saveParts(tx: Tx, id: string, plan: ReadablePlan) {
    await this.plans.replaceSessions(tx, id, plan.sessions)
    await this.plans.replaceSpeakers(tx, id, plan.speakers)
    await this.plans.replaceLegalBases(tx, id, plan.legalBases)
  }

  /** Once people know of the training, more seats let those who wait move up: the registrations' own act. */
  private async setCapacityIn(tx: Tx, { id, status }: Training, capacity: number | undefined) {
    if (capacity === undefined) return
    const seats = await this.seats.lockIn(tx, id)
    if (capacity === seats.capacity) return
    if (status !== 'draft') throw trainingErrors.capacity_elsewhere()
    await this.seats.setCapacityIn(tx, id, capacity)
  }

  private async storedPlan(tx: Tx, training: Training): Promise<ReadablePlan> {
    return {
      ...training,
      sessions: await this.trainings.sessions(tx, training.id),
      speakers: await this.trainings.speakers(tx, training.id),
      legalBases: await this.trainings.legalBases(tx, training.id),
    }
  }

  private async issuerIn(tx: Tx, actor: Actor, wanted: string | undefined, present: string): Promise<string> {
    if (wanted === undefined || wanted === present) return present
    return (await this.organizations.requireIn(tx, actor, 'trainings.edit', wanted)).id
  }

  /** The address of a page that people may know already never changes. */
  private async newSlugIn(tx: Tx, training: Training, plan: ReadablePlan): Promise<string> {
    if (training.status !== 'draft' || this.baseSlug(plan) === this.baseSlug(training)) return training.slug
    await this.plans.lockNames(tx)
    return this.slugIn(tx, plan, training.id)
  }

  private slugIn(tx: Tx, plan: ReadablePlan, id: string): Promise<string> {
    return this.plans.freeSlug(tx, this.baseSlug({ title: plan.title, startsOn: startsOn(plan) }), id)
  }

  private baseSlug(training: {
    title: string
    startsOn?: string | null
    sessions?: PlannedSession[]
  }): string {
    const day = training.startsOn ?? startsOn({ sessions: training.sessions ?? [] })
    return `${slugify(training.title, 70) || 'lop'}-${day?.slice(0, 4) ?? this.thisYear()}`
  }

  private yearOf(plan: ReadablePlan): number {
    return Number(startsOn(plan)?.slice(0, 4) ?? this.thisYear())
  }

  private thisYear(): string {
    return todayIn(this.clock.now()).slice(0, 4)
  }

  private recordIn(
    tx: Tx,
    actor: Actor,
    verb: string,
    id: string,
    organizationId: string,
    fields?: string[],
  ) {
    return this.audit.recordIn(tx, actor, {
      verb,
      subjectKind: 'training',
      subjectId: id,
      organizationId,
      fields,
    })
  }
}

function sentPlan(dto: TrainingPlan, issuerId: string): ReadablePlan {
  return {
    title: dto.title,
    purpose: dto.purpose ?? '',
    issuerId,
    venue: dto.venue,
    audience: dto.audience,
    hostName: dto.hostName ?? null,
    hostTitle: dto.hostTitle ?? null,
    registrationOpensAt: dto.registrationOpensAt ?? null,
    registrationClosesAt: dto.registrationClosesAt ?? null,
    publicRegistration: dto.publicRegistration,
    sessions: plannedSessions(dto),
    speakers: filledRows(dto.speakers).map(({ row }) => ({ name: row.name, titles: row.titles ?? '' })),
    legalBases: filledRows(dto.legalBases).map(({ row }) => row),
  }
}

const startsOn = ({ sessions: [first] }: Pick<ReadablePlan, 'sessions'>): string | null =>
  first ? todayIn(first.startsAt) : null

function rowOf(plan: ReadablePlan, code: string) {
  const { sessions: _sessions, speakers: _speakers, legalBases: _bases, ...row } = plan
  return {
    ...row,
    startsOn: startsOn(plan),
    searchKey: searchKey(
      [plan.title, code, plan.venue, plan.speakers.map(({ name }) => name)].flat().join(' '),
    ),
  }
}
