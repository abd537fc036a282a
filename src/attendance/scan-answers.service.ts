import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import { Database } from '../database/database.js'
import { RosterService } from './roster.service.js'
import { presentAnswer, type ScanAnswer } from './scans.presenter.js'
import { ScansRepository } from './scans.repository.js'

/** Answers to scans, always told from what is stored, so that a repeat hears the same. */
@Injectable()
export class ScanAnswersService {
  constructor(
    private readonly database: Database,
    private readonly scans: ScansRepository,
    private readonly roster: RosterService,
  ) {}

  /** Of a scan that was just stored or repeated. */
  async get(actor: Actor, trainingId: string, id: string, locale: 'vi' | 'en'): Promise<ScanAnswer> {
    const answer = await this.find(actor, trainingId, id, locale)
    if (!answer) throw new Error(`scan ${id} was stored and is not there`)
    return answer
  }

  /** Null when the training has no such scan. The caller has looked at the rights over the training. */
  async find(actor: Actor, trainingId: string, id: string, locale: 'vi' | 'en'): Promise<ScanAnswer | null> {
    const tx = this.database.reader
    const facts = await this.scans.findFacts(tx, actor.roots('attendance.check_in'), trainingId, id)
    return facts && presentAnswer(facts, await this.roster.countsIn(tx, trainingId, facts.sessionId), locale)
  }
}
