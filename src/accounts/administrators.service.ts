import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import { GrantsRepository } from './grants.repository.js'
import { userErrors } from './users.errors.js'

/** Sees to it that the top body never loses its last administrator: nobody could give the role again. */
@Injectable()
export class AdministratorsService {
  constructor(private readonly grants: GrantsRepository) {}

  /**
   * Does what may take rights away, and throws `last_administrator` (which undoes it) when it leaves no active
   * administrator over the top body. Locks the installation, before any user.
   */
  async keepOneIn<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
    await this.grants.lockInstallation(tx)
    const before = await this.grants.countTopAdministrators(tx)
    const result = await work()
    if (before > 0 && (await this.grants.countTopAdministrators(tx)) === 0) {
      throw userErrors.last_administrator()
    }
    return result
  }
}
