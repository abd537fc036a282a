import { Injectable } from '@nestjs/common'
import { DataSource, type EntityManager } from 'typeorm'
import { toDomainError } from './database-errors.js'

/** A transaction (or, for reads, a plain connection): the first parameter of every repository method. */
export type Tx = EntityManager

/**
 * The way to PostgreSQL for services. Nothing else opens transactions; a transaction is handed on as
 * an explicit argument, never through a context.
 */
@Injectable()
export class Database {
  constructor(private readonly dataSource: DataSource) {}

  /** For reads that need no transaction. */
  get reader(): Tx {
    return this.dataSource.manager
  }

  /** Runs `work` in one transaction; a broken constraint comes out as the domain error it stands for. */
  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    try {
      return await this.dataSource.transaction(work)
    } catch (error) {
      throw toDomainError(error)
    }
  }

  /** In a savepoint of `tx`: when `work` fails, what it did is undone and `tx` goes on. Errors as in `transaction`. */
  async attempt<T>(tx: Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
    try {
      return await tx.transaction(work)
    } catch (error) {
      throw toDomainError(error)
    }
  }

  async isReady(): Promise<boolean> {
    return this.dataSource.query('SELECT 1').then(
      () => true,
      () => false,
    )
  }
}
