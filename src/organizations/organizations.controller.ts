import { Body, Controller, Get, Post, Query } from '@nestjs/common'
import { After, Form, Id, Page, pathOf, typedInto } from '#web'
import type { Actor } from '../access/actor.js'
import { Allow } from '../access/allow.js'
import { CurrentActor } from '../access/current-actor.js'
import { ChoicesService } from './choices.service.js'
import { LetterheadsService } from './letterheads.service.js'
import { vi as t } from './messages.vi.js'
import { OrganizationPagesService } from './organization-pages.service.js'
import {
  CreateOrganization,
  ListOrganizations,
  NewOrganizationForm,
  SaveSettings,
} from './organizations.dto.js'
import type { Letterhead, OrganizationView } from './organizations.presenter.js'
import { OrganizationsService } from './organizations.service.js'
import { NewOrganizationPage } from './views/new-organization.page.js'
import { OrganizationPage } from './views/organization.page.js'
import { OrganizationsPage } from './views/organizations.page.js'
import { SettingsFormPage } from './views/settings-form.page.js'

@Controller('organizations')
export class OrganizationsController {
  constructor(
    private readonly organizations: OrganizationsService,
    private readonly pages: OrganizationPagesService,
    private readonly letterheads: LetterheadsService,
    private readonly choices: ChoicesService,
  ) {}

  @Get()
  @Allow('organizations.read')
  @Page(OrganizationsPage)
  list(@CurrentActor() actor: Actor, @Query() query: ListOrganizations) {
    return this.organizations.list(actor, query)
  }

  @Get('new')
  @Allow('organizations.edit')
  @Form()
  @Page(NewOrganizationPage)
  async newForm(@CurrentActor() actor: Actor, @Query() query: NewOrganizationForm) {
    const chosen = typedInto('parentId') ?? query.parentId
    return { parents: await this.choices.offer(actor, { permission: 'organizations.edit', chosen }) }
  }

  @Post()
  @Allow('organizations.edit')
  @After({
    to: (made: OrganizationView) => `/organizations/${made.id}`,
    say: () => t.added,
    form: () => '/organizations/new',
  })
  create(@CurrentActor() actor: Actor, @Body() body: CreateOrganization) {
    return this.organizations.create(actor, body)
  }

  @Get(':id')
  @Allow('organizations.read')
  @Page(OrganizationPage)
  get(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.pages.get(actor, id)
  }

  @Get(':id/settings')
  @Allow('organizations.edit')
  @Form()
  @Page(SettingsFormPage)
  settingsForm(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.get(actor, id)
  }

  @Post(':id/settings')
  @Allow('organizations.edit')
  @After({
    to: (saved: Letterhead) => `/organizations/${saved.organizationId}`,
    say: () => t.saved,
    form: (request) => pathOf(request),
  })
  saveSettings(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: SaveSettings) {
    return this.letterheads.save(actor, id, body)
  }
}
