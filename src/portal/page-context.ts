import { Inject, Injectable } from '@nestjs/common'
import { randomBytes } from 'node:crypto'
import { Clock } from '#clock'
import type { Branding, PageContext, Viewer } from '#pages'
import { todayIn } from '#text'
import {
  cookieToken,
  forgeryToken,
  localeOf,
  pathOf,
  PageContextSource,
  refusedForm,
  type WebRequest,
} from '#web'
import type { Actor } from '../access/actor.js'
import type { Permission } from '../access/permissions.js'
import { SetUpService } from '../accounts/set-up.service.js'
import { StaffActor } from '../accounts/sessions.service.js'
import { SETTINGS } from '../config/config.module.js'
import type { Settings } from '../config/settings.js'
import { Database } from '../database/database.js'
import { mayManageJobs } from './jobs.policy.js'
import { vi } from './messages.vi.js'
import { footerLinks, navigation, publicMenu } from './navigation.js'
import { SiteRepository } from './site.repository.js'

/** What every page may know about its request, its reader and the body whose site it is. */
@Injectable()
export class RequestPageContext extends PageContextSource {
  constructor(
    private readonly database: Database,
    private readonly sites: SiteRepository,
    private readonly setUp: SetUpService,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {
    super()
  }

  async build(request: WebRequest & { actor?: Actor }): Promise<PageContext> {
    const session = cookieToken(request)
    const locale = localeOf(request)
    const viewer = viewerOf(request.actor)
    const address = await this.setUp.publicAddress()
    return {
      product: vi.product,
      locale,
      now: this.clock.now(),
      path: pathOf(request),
      query: request.query as Record<string, string>,
      publicAddress: address ?? `${request.protocol}://${request.host}`,
      csrf: session ? forgeryToken(session) : '',
      newKey: () => randomBytes(16).toString('base64url'),
      viewer,
      branding: await this.branding(),
      navigation: navigation(
        request.actor ? mayManageJobs(request.actor, await this.setUp.topBody()) : false,
      ),
      menu: publicMenu(locale),
      sample: this.settings.demo,
      insecure: viewer !== null && !this.settings.demo && isOverheard(address, request.hostname),
      notice: null,
      submitted: refusedForm.getStore(),
      frame: {
        home: '/',
        account: viewer ? '/account' : undefined,
        footerLinks: footerLinks(locale, viewer),
      },
    }
  }

  /** The site speaks for the body whose letterhead is the most particular: the one that holds the trainings. */
  private async branding(): Promise<Branding> {
    const site = await this.sites.find(this.database.reader, todayIn(this.clock.now()))
    if (!site) return { organizationName: vi.product, slogan: null, links: [] }
    return { organizationName: site.name, slogan: site.slogan, links: site.links }
  }
}

const ownMachine = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/

/** Without HTTPS others on the network can read along, unless the reader sits at this very machine. */
const isOverheard = (address: string | null, hostname: string): boolean =>
  !(address ?? '').startsWith('https:') && !ownMachine.test(hostname)

function viewerOf(actor: Actor | undefined): Viewer | null {
  if (!(actor instanceof StaffActor)) return null
  return {
    id: actor.person.id,
    name: actor.person.name,
    organizationName: actor.person.organizationName,
    can: (permission) => actor.can(permission as Permission),
  }
}
