import { Injectable } from '@nestjs/common'
import { DiscoveryService, Reflector } from '@nestjs/core'
import { defineContributions, inOrder } from '#contributions'
import type { Permission } from '../access/permissions.js'
import type { Tx } from '../database/database.js'
import type { TrainingStatus } from './training-status.js'

/** What a contribution may know of the training. */
export interface TrainingFacts {
  id: string
  title: string
  status: TrainingStatus
  /** `YYYY-MM-DD`, the day of the first session. */
  startsOn: string | null
  capacity: number
  organizerId: string
  issuerId: string
  slug: string
}

export interface TrainingStepView {
  key: string
  title: string
  /** One line: figures, a deadline. */
  summary: string
  state: 'done' | 'now' | 'later'
  href: string
  /** Label of its button; none when left out. */
  action?: string
  /** The button is shown only to who has it. */
  permission?: Permission
}

export interface TrainingTabView {
  label: string
  href: string
  count?: string
  /** The tab is shown only to who has it. */
  permission?: Permission
}

/** The states in which a seat of the hall is drawn; the same words as the drawing's. */
export type SeatState = 'present' | 'late' | 'named' | 'excused' | 'unexcused' | 'absent' | 'free'

/**
 * What a higher capability shows of itself on the training page. For reading only: a duty is a fact row
 * and a job. Provide a class marked `@ContributesToTraining()` in the capability's web module.
 */
export interface TrainingContribution {
  /**
   * Place among the steps and tabs: plan 1, publication 2, quotas and people 3, papers before 4,
   * attendance 5, certificates 6, reports 7, news 8, closing 9.
   */
  readonly order: number
  step?(tx: Tx, training: TrainingFacts): Promise<TrainingStepView>
  tabs?(tx: Tx, training: TrainingFacts): Promise<TrainingTabView[]>
  /** How many seats are in which state; of several answers the highest order's is drawn. */
  seats?(tx: Tx, training: TrainingFacts): Promise<Partial<Record<SeatState, number>> | null>
}

const contributions = defineContributions<TrainingContribution>('training')

/** Marks a provider as a contribution to the training page. */
export const ContributesToTraining = () => contributions.mark()

/** All contributions of the application, in their order: found once, wherever they are provided. */
@Injectable()
export class TrainingContributions {
  private found: TrainingContribution[] | null = null

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  async steps(tx: Tx, training: TrainingFacts): Promise<TrainingStepView[]> {
    const steps: TrainingStepView[] = []
    for (const one of this.all()) if (one.step) steps.push(await one.step(tx, training))
    return steps
  }

  async tabs(tx: Tx, training: TrainingFacts): Promise<TrainingTabView[]> {
    const tabs: TrainingTabView[] = []
    for (const one of this.all()) if (one.tabs) tabs.push(...(await one.tabs(tx, training)))
    return tabs
  }

  /** The states of the highest contribution that knows any, or null. */
  async seats(tx: Tx, training: TrainingFacts): Promise<Partial<Record<SeatState, number>> | null> {
    for (const one of this.all().toReversed()) {
      const seats = await one.seats?.(tx, training)
      if (seats) return seats
    }
    return null
  }

  private all(): TrainingContribution[] {
    this.found ??= inOrder(contributions.find(this.discovery, this.reflector))
    return this.found
  }
}
