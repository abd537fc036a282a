import { Inject, Injectable } from '@nestjs/common'
import { Actor } from '../access/actor.js'
import { SETTINGS } from '../config/config.module.js'
import type { Settings } from '../config/settings.js'
import { Database, type Tx } from '../database/database.js'
import { OrganizationsService } from '../organizations/organizations.service.js'
import { chosenName } from '../people/name-case.policy.js'
import type { SetUp } from './accounts.dto.js'
import { accountErrors } from './accounts.errors.js'
import { Installation } from './installation.entity.js'
import { InstallationService } from './installation.service.js'
import type { Link } from './link.entity.js'
import { linkErrors } from './links.errors.js'
import { LinksService } from './links.service.js'
import { Passwords } from './passwords.js'
import { SessionsService, type OpenedSession } from './sessions.service.js'
import { UsersService } from './users.service.js'

/** The top body began long before the installation: so no district's own first day is too early for it. */
const TOP_BODY_SINCE = '1990-01-01'
const DAY = 24 * 3_600_000

/** The first opening of an installation: one link, used once, makes the top body and its administrator. */
@Injectable()
export class SetUpService {
  constructor(
    private readonly database: Database,
    private readonly installation: InstallationService,
    private readonly links: LinksService,
    private readonly organizations: OrganizationsService,
    private readonly users: UsersService,
    private readonly passwords: Passwords,
    private readonly sessions: SessionsService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  find(): Promise<Installation | null> {
    return this.installation.find()
  }

  /** The confirmed public address; null before the set-up. */
  publicAddress(): Promise<string | null> {
    return this.installation.publicAddress()
  }

  /** Id of the body that the installation was set up for; null before that. */
  topBody(): Promise<string | null> {
    return this.installation.topBody()
  }

  /** A fresh set-up token (earlier ones stop), or null when the installation is already set up. */
  async issueLink(): Promise<string | null> {
    if (await this.installation.find()) return null
    return this.database.transaction(async (tx) => {
      await this.links.revokeIn(tx, 'set_up', null)
      return this.links.issueIn(tx, 'set_up', null, new Date(Date.now() + DAY))
    })
  }

  /** Throws `link_unknown` or `already_set_up`; changes nothing. */
  async check(token: string): Promise<void> {
    if (await this.installation.find()) throw accountErrors.already_set_up()
    await this.requireLinkIn(this.database.reader, token)
  }

  /** Creates the top body, its administrator and the confirmed address, and signs him in. Works once. */
  async setUp(actor: Actor, token: string, dto: SetUp): Promise<OpenedSession> {
    await this.check(token)
    const name = chosenName(null, { written: dto.name, nameCase: dto.nameCase })
    const passwordHash = await this.passwords.hashNew(dto.password, { ...dto, name })
    const system = new Actor('system', null, 'Thiết lập', [], actor.request)
    const made = await this.database.transaction(async (tx) => {
      const link = await this.requireLinkIn(tx, token)
      const organizationId = await this.organizations.createIn(
        tx,
        system,
        {
          kind: dto.organizationKind,
          name: dto.organizationName,
          validFrom: TOP_BODY_SINCE,
          sample: this.settings.demo,
        },
        null,
      )
      await tx.insert(Installation, {
        id: 1,
        organizationId,
        publicAddress: dto.publicAddress,
        setUpAt: new Date(),
      })
      const user = { ...dto, name, role: 'administrator' as const, organizationId }
      const userId = await this.users.createIn(tx, system, user, passwordHash)
      await this.links.markUsedIn(tx, link.id)
      await this.links.revokeIn(tx, 'set_up', null)
      return { organizationId, userId }
    })
    return this.sessions.open(made.userId, made.organizationId, actor)
  }

  /** A link that somebody else used a moment ago is not wrong: the installation is set up. */
  private async requireLinkIn(tx: Tx, token: string): Promise<Link> {
    const link = await this.links.findIn(tx, 'set_up', token)
    if (link) return link
    const isSetUp = await tx.existsBy(Installation, { id: 1 })
    throw isSetUp ? accountErrors.already_set_up() : linkErrors.link_unknown()
  }
}
