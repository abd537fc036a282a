import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import { Database } from '../database/database.js'
import { TrainingsService } from '../trainings/trainings.service.js'
import { PaperFactsService, paperFilename, type PaperFile } from './paper-facts.service.js'
import { drawSignInSheet, sheetOrientation } from './papers/sign-in-sheet.js'
import type { TrainingPapers } from './reports.presenter.js'
import { ReportsRepository } from './reports.repository.js'

/** The papers of a training that are printed before it, and the list of all of them. */
@Injectable()
export class TrainingPapersService {
  constructor(
    private readonly database: Database,
    private readonly trainings: TrainingsService,
    private readonly facts: PaperFactsService,
    private readonly reports: ReportsRepository,
  ) {}

  /** What can be printed, and what is missing for it. */
  async list(actor: Actor, trainingId: string): Promise<TrainingPapers> {
    const tx = this.database.reader
    const head = await this.trainings.head(actor, 'reports.read', trainingId)
    const training = await this.trainings.requireIn(tx, actor, 'reports.read', trainingId)
    const sessions = await this.facts.sessionsIn(tx, trainingId)
    return {
      training: head,
      organizerId: training.organizerId,
      people: await this.reports.countRoster(tx, trainingId),
      orientation: sheetOrientation(sessions),
      missing: await this.facts.missingIn(tx, training, sessions),
    }
  }

  /** Danh sách ký nhận as PDF; names, positions and units as at the time of registration. */
  async signInSheet(actor: Actor, trainingId: string): Promise<PaperFile> {
    const tx = this.database.reader
    const training = await this.trainings.requireIn(tx, actor, 'reports.read', trainingId)
    const sessions = await this.facts.sessionsIn(tx, trainingId)
    const facts = await this.facts.factsIn(tx, actor, training, sessions)
    const people = await this.reports.roster(tx, trainingId)
    const bytes = await drawSignInSheet({ ...facts, sessions, people })
    return { bytes, filename: paperFilename('Danh sách ký nhận', facts, 'pdf') }
  }
}
