import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import { User } from './user.entity.js'

@Injectable()
export class AccountsRepository {
  findUserByEmail(tx: Tx, email: string): Promise<User | null> {
    return tx.findOneBy(User, { email, state: 'active' })
  }
}
