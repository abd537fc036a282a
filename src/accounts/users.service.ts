import { Injectable } from '@nestjs/common'
import { v7 as uuid } from 'uuid'
import type { Actor } from '../access/actor.js'
import type { Role } from '../access/permissions.js'
import { AuditService } from '../audit/audit.service.js'
import { Database, type Tx } from '../database/database.js'
import { AccountLinksService } from './account-links.service.js'
import { mayManage } from './grants.policy.js'
import { GrantsRepository, type GrantRow } from './grants.repository.js'
import type { ListUsers } from './users.dto.js'
import { userErrors } from './users.errors.js'
import { presentUser, presentUserDetail, type UserDetail, type UserItem } from './users.presenter.js'
import { userSearchKey, UsersRepository, type UserRow } from './users.repository.js'
import { SessionsService } from './sessions.service.js'
import type { UserState } from './user-states.js'

const PAGE_SIZE = 50

export interface NewUser {
  name: string
  email: string
  role: Role
  organizationId: string
}

export interface UserList {
  items: UserItem[]
  total: number
  /** Of each state, whichever the list is narrowed to. */
  states: { state: UserState; count: number }[]
  page: number
  pageSize: number
}

/** The people who sign in, for those who administer a body above them. */
@Injectable()
export class UsersService {
  constructor(
    private readonly database: Database,
    private readonly users: UsersRepository,
    private readonly grants: GrantsRepository,
    private readonly links: AccountLinksService,
    private readonly sessions: SessionsService,
    private readonly audit: AuditService,
  ) {}

  /** Those whose body lies within reach. Shows their e-mail addresses, so it writes down how many. */
  async list(actor: Actor, query: ListUsers): Promise<UserList> {
    const page = query.page ?? 1
    const pageSize = query.pageSize ?? PAGE_SIZE
    const filter = {
      roots: actor.roots('accounts.manage'),
      search: query.search ?? '',
      role: query.role ?? null,
      state: query.state ?? null,
      limit: pageSize,
      offset: (page - 1) * pageSize,
    }
    return this.database.transaction(async (tx) => {
      const items = (await this.users.list(tx, filter)).map(presentUser)
      const states = await this.users.countByState(tx, filter)
      const counted = states.filter(({ state }) => !query.state || state === query.state)
      const total = counted.reduce((sum, { count }) => sum + count, 0)
      await this.recordShownIn(tx, actor, filter.roots[0] ?? null, items.length)
      return { items, total, states, page, pageSize }
    })
  }

  /** One of them with roles and what the reader may do, with links and sessions where he may end them; that the address was shown is written down. */
  async get(actor: Actor, id: string): Promise<UserDetail> {
    return this.database.transaction(async (tx) => {
      const { user, grants } = await this.requireIn(tx, actor, id)
      await this.recordShownIn(tx, actor, user.organizationId, 1)
      const isYourself = actor.kind === 'user' && actor.id === id
      const isManageable = !isYourself && mayManage(actor, liveGrants(grants))
      const isOpen = isManageable || isYourself
      return presentUserDetail(user, {
        grants,
        links: isOpen ? await this.links.listIn(tx, id) : [],
        sessions: isOpen ? await this.sessions.listIn(tx, id) : [],
        isManageable,
        isYourself,
      })
    })
  }

  /** The user with all his roles, locked until the transaction ends; `user_not_found` out of reach. */
  async lockIn(tx: Tx, actor: Actor, id: string) {
    await this.users.lock(tx, id)
    return this.requireIn(tx, actor, id)
  }

  /** The same for what gives power over his account: `not_yourself`, or `user_beyond_reach` for who has more than the actor. */
  async lockManageableIn(tx: Tx, actor: Actor, id: string): Promise<UserRow> {
    await this.users.lock(tx, id)
    return this.requireManageableIn(tx, actor, id)
  }

  /** The same check without the lock: before what a kept answer leads to is shown once more. */
  async requireManageable(actor: Actor, id: string): Promise<void> {
    await this.requireManageableIn(this.database.reader, actor, id)
  }

  /** A user with a first role; without a password he is invited. Checks no reach. Returns the id. */
  async createIn(tx: Tx, actor: Actor, user: NewUser, passwordHash: string | null): Promise<string> {
    const id = uuid()
    const createdAt = new Date()
    const { role, organizationId } = user
    await this.users.insert(tx, {
      id,
      organizationId,
      email: user.email,
      name: user.name,
      searchKey: userSearchKey(user),
      passwordHash,
      state: passwordHash ? 'active' : 'invited',
      createdAt,
      version: 1,
    })
    const grantedBy = actor.kind === 'user' ? actor.id : null
    await this.grants.insertOnce(tx, { id: uuid(), userId: id, role, organizationId, createdAt, grantedBy })
    await this.audit.recordIn(tx, actor, {
      verb: 'accounts.add',
      subjectKind: 'user',
      subjectId: id,
      organizationId,
      detail: role,
    })
    return id
  }

  /** Writes down that the addresses of so many users were shown. */
  async recordShownIn(tx: Tx, actor: Actor, organizationId: string | null, count: number): Promise<void> {
    await this.audit.recordIn(tx, actor, {
      verb: 'accounts.view',
      subjectKind: 'users',
      subjectId: null,
      organizationId,
      detail: String(count),
    })
  }

  private async requireManageableIn(tx: Tx, actor: Actor, id: string): Promise<UserRow> {
    const { user, grants } = await this.requireIn(tx, actor, id)
    if (actor.kind === 'user' && actor.id === id) throw userErrors.not_yourself()
    if (!mayManage(actor, liveGrants(grants))) throw userErrors.user_beyond_reach()
    return user
  }

  private async requireIn(tx: Tx, actor: Actor, id: string): Promise<{ user: UserRow; grants: GrantRow[] }> {
    const roots = actor.roots('accounts.manage')
    const user = await this.users.findWithin(tx, roots, id)
    if (!user) throw userErrors.user_not_found()
    return { user, grants: await this.grants.list(tx, id, roots) }
  }
}

const liveGrants = (grants: GrantRow[]) => grants.filter(({ revokedAt }) => !revokedAt)
