import { Injectable } from '@nestjs/common'
import { searchKey } from '#text'
import { v7 as uuid } from 'uuid'
import type { Actor } from '../access/actor.js'
import type { Role } from '../access/permissions.js'
import { Transactions } from '../access/transactions.js'
import { AuditService } from '../audit/audit.service.js'
import { Database, type Tx } from '../database/database.js'
import { OrganizationsService } from '../organizations/organizations.service.js'
import type { AddColleague } from './accounts.dto.js'
import { accountErrors } from './accounts.errors.js'
import type { Colleague } from './accounts.presenter.js'
import { AccountsRepository } from './accounts.repository.js'
import { isCommonPassword, Passwords } from './passwords.js'

export interface NewUser {
  name: string
  email: string
  password: string
  role: Role
  organizationId: string
}

/** The people who sign in, and their roles over bodies. */
@Injectable()
export class UsersService {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly organizations: OrganizationsService,
    private readonly accounts: AccountsRepository,
    private readonly passwords: Passwords,
    private readonly audit: AuditService,
  ) {}

  /** Adds a colleague with one role over a body that the actor administers. */
  async add(actor: Actor, dto: AddColleague): Promise<{ id: string }> {
    const passwordHash = await this.hashNew(dto.password)
    return this.transactions.run(actor, 'accounts.add', async (tx) => {
      await this.organizations.requireIn(tx, actor, 'accounts.manage', dto.organizationId)
      return { id: await this.createIn(tx, actor, dto, passwordHash) }
    })
  }

  /** Refuses what is easily guessed (`password_common`), else hashes; outside any transaction, for it is slow. */
  hashNew(password: string): Promise<string> {
    if (isCommonPassword(password)) throw accountErrors.password_common()
    return this.passwords.hash(password)
  }

  async createIn(
    tx: Tx,
    actor: Actor,
    user: Omit<NewUser, 'password'>,
    passwordHash: string,
  ): Promise<string> {
    const id = uuid()
    const createdAt = new Date()
    await this.accounts.insertUser(tx, {
      id,
      organizationId: user.organizationId,
      email: user.email,
      name: user.name,
      searchKey: searchKey(`${user.name} ${user.email}`),
      passwordHash,
      state: 'active',
      createdAt,
    })
    await this.accounts.insertGrant(tx, {
      id: uuid(),
      userId: id,
      role: user.role,
      organizationId: user.organizationId,
      createdAt,
      grantedBy: actor.kind === 'user' ? actor.id : null,
      revokedAt: null,
      revokedBy: null,
    })
    await this.audit.recordIn(tx, actor, {
      verb: 'accounts.add',
      subjectKind: 'user',
      subjectId: id,
      organizationId: user.organizationId,
      detail: user.role,
    })
    return id
  }

  /** Those within the actor's reach. Shows their e-mail addresses, so it writes down how many. */
  async list(actor: Actor): Promise<{ items: Colleague[] }> {
    return this.database.transaction(async (tx) => {
      const items = await this.accounts.listColleagues(tx, actor.roots('accounts.manage'))
      await this.audit.recordIn(tx, actor, {
        verb: 'accounts.view',
        subjectKind: 'users',
        subjectId: null,
        organizationId: actor.roots('accounts.manage')[0] ?? null,
        detail: String(items.length),
      })
      return { items }
    })
  }
}
