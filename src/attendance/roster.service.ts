import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import type { SeatState } from '../trainings/training-contributions.js'
import { countsOf, doorCounts, presentRosterLine, type RosterLine } from './roster.presenter.js'
import { RosterRepository } from './roster.repository.js'
import type { DoorCounts } from './scans.presenter.js'
import { seatOf } from './seat-kinds.js'

/** More names than a phone shows: whoever is not among them is sought by more letters. */
const SHOWN = 30

/** Figures, seats and names of one session, for callers who have looked at the rights. */
@Injectable()
export class RosterService {
  constructor(private readonly roster: RosterRepository) {}

  async countsIn(tx: Tx, trainingId: string, sessionId: string): Promise<DoorCounts> {
    return doorCounts(countsOf(await this.roster.countStates(tx, trainingId), sessionId))
  }

  /** One for each person, in the order of registration. */
  async seatsIn(tx: Tx, sessionId: string, isOver: boolean): Promise<SeatState[]> {
    return (await this.roster.seats(tx, sessionId)).map((state) => seatOf(state, isOver))
  }

  /** The first 30 whose names hold what is sought, without accents. */
  async searchIn(tx: Tx, sessionId: string, search: string): Promise<RosterLine[]> {
    return (await this.roster.search(tx, sessionId, search, SHOWN)).map(presentRosterLine)
  }
}
