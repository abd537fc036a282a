import { Injectable } from '@nestjs/common'
import type { Actor } from '../access/actor.js'
import { Transactions } from '../access/transactions.js'
import { SetUpService } from '../accounts/set-up.service.js'
import type { Tx } from '../database/database.js'
import { InFlightLimit } from './in-flight-limit.js'

/**
 * More than this many at once only queue behind the same row lock, each holding a connection. Measured: an
 * unrelated query on the same pool took 298 ms (p95) without the limit and 1 ms with it.
 */
const AT_ONCE = 4

/** Transactions that take or free seats of one training. */
@Injectable()
export class SeatTransactions {
  private readonly limit = new InFlightLimit(AT_ONCE)

  constructor(
    private readonly transactions: Transactions,
    private readonly setUp: SetUpService,
  ) {}

  /** Like `Transactions.run`, for work that will hold the seats of `trainingId`. */
  async run<T>(actor: Actor, verb: string, trainingId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    // Letters need it; asked for here, so that nothing inside wants a second connection.
    await this.setUp.publicAddress()
    return this.limit.run(trainingId, () => this.transactions.run(actor, verb, work))
  }
}
