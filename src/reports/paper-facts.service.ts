import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import { formatPaddedDate, todayIn } from '#text'
import type { Actor } from '../access/actor.js'
import type { Tx } from '../database/database.js'
import { LetterheadsService } from '../organizations/letterheads.service.js'
import type { Training } from '../trainings/training.entity.js'
import { TrainingsService } from '../trainings/trainings.service.js'
import type { TrainingPaper } from './papers/training-paper.js'
import { reportErrors } from './reports.errors.js'
import type { MissingForPapers } from './reports.presenter.js'
import { labelSessions, type SessionLabel } from './session-labels.js'

export interface LabelledSession extends SessionLabel {
  id: string
  no: number
  isOver: boolean
}

/** A paper as a file to be shown or saved. */
export interface PaperFile {
  bytes: Buffer
  filename: string
}

/** What all papers about a training need to know. */
@Injectable()
export class PaperFactsService {
  constructor(
    private readonly trainings: TrainingsService,
    private readonly letterheads: LetterheadsService,
    private readonly clock: Clock,
  ) {}

  async sessionsIn(tx: Tx, trainingId: string): Promise<LabelledSession[]> {
    const sessions = await this.trainings.sessionsIn(tx, trainingId)
    const now = this.clock.now()
    const labels = labelSessions(sessions)
    return sessions.map(({ id, no, endsAt }, index) => ({ id, no, isOver: endsAt <= now, ...labels[index]! }))
  }

  /**
   * Facts of a paper that is dated by its event: letterhead and signer are those of that day. Throws
   * `paper_without_sessions` or `settings_missing` when it cannot be printed.
   */
  async factsIn(
    tx: Tx,
    actor: Actor,
    training: Training,
    sessions: readonly SessionLabel[],
  ): Promise<TrainingPaper> {
    const firstDay = sessions[0]?.day
    const lastDay = sessions.at(-1)?.day
    if (!firstDay || !lastDay) throw reportErrors.paper_without_sessions()
    return {
      title: training.title,
      venue: training.venue,
      firstDay,
      lastDay,
      sample: training.sample,
      letterhead: await this.letterheads.requireOnIn(tx, training.organizerId, firstDay),
      // Who only reads and prints did not make the paper.
      maker: actor.kind === 'user' && actor.can('trainings.edit') ? actor.label : null,
      madeAt: this.clock.now(),
    }
  }

  /** What hinders printing, to be said before somebody tries. */
  async missingIn(tx: Tx, training: Training, sessions: readonly SessionLabel[]): Promise<MissingForPapers> {
    if (sessions.length === 0) return 'sessions'
    const day = sessions[0]?.day ?? todayIn(this.clock.now())
    return (await this.letterheads.findOnIn(tx, training.organizerId, day)) ? null : 'letterhead'
  }
}

/** `Danh sách ký nhận, Tập huấn kỹ năng, 26-04-2023.pdf`, without signs that no file system takes. */
export function paperFilename(kind: string, { title, firstDay }: TrainingPaper, extension: string): string {
  const plain = title.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').replace(/\s+/g, ' ')
  const short = plain.trim().slice(0, 80).trim()
  return `${kind}, ${short}, ${formatPaddedDate(firstDay).replaceAll('/', '-')}.${extension}`
}
