import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import {
  ContributesToTraining,
  type TrainingContribution,
  type TrainingFacts,
  type TrainingStepView,
  type TrainingTabView,
} from '../trainings/training-contributions.js'
import type { Progress } from './certificate-progress.js'
import { mayIssue } from './certificates.policy.js'
import { CertificatesRepository } from './certificates.repository.js'
import { vi as t } from './messages.vi.js'
import { RosterRepository } from './roster.repository.js'

/** What the page of a training says of its certificates. */
@Injectable()
@ContributesToTraining()
export class CertificatesContribution implements TrainingContribution {
  readonly order = 6

  constructor(
    private readonly certificates: CertificatesRepository,
    private readonly roster: RosterRepository,
  ) {}

  async step(tx: Tx, training: TrainingFacts): Promise<TrainingStepView> {
    const step = { key: 'certificates', title: t.step, href: hrefOf(training) }
    if (!mayIssue(training.status)) return { ...step, summary: t.stepLater, state: 'later' }
    const unissued = await this.roster.countUnissued(tx, training.id)
    const progress = await this.certificates.progress(tx, training.id)
    if (unissued > 0) {
      const action = { action: t.stepAction, permission: 'certificates.issue' as const }
      return { ...step, ...action, summary: t.stepReady(unissued), state: 'now' }
    }
    const isDone = progress.total > 0 && progress.made === progress.total
    return { ...step, action: t.stepLook, summary: summaryOf(progress), state: isDone ? 'done' : 'now' }
  }

  async tabs(tx: Tx, training: TrainingFacts): Promise<TrainingTabView[]> {
    const { made, total } = await this.certificates.progress(tx, training.id)
    const tab = { label: t.certificates, href: hrefOf(training), permission: 'certificates.read' as const }
    return [total > 0 ? { ...tab, count: `${made}/${total}` } : tab]
  }
}

const hrefOf = ({ id }: TrainingFacts) => `/trainings/${id}/certificates`

function summaryOf({ total, made, failed }: Progress): string {
  if (total === 0) return t.stepNobody
  if (failed > 0) return `${t.stepMaking(made, total)} ${t.stepFailed(failed)}`
  return made === total ? t.stepDone(total) : t.stepMaking(made, total)
}
