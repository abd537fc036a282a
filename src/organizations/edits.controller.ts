import { Body, Controller, Get, Post } from '@nestjs/common'
import { After, Form, Id, Page, pathOf } from '#web'
import type { Actor } from '../access/actor.js'
import { Allow } from '../access/allow.js'
import { CurrentActor } from '../access/current-actor.js'
import { EditFormsService } from './edit-forms.service.js'
import { EditsService } from './edits.service.js'
import { vi as t } from './messages.vi.js'
import { EditOrganization } from './organizations.dto.js'
import { EditOrganizationPage } from './views/edit-organization.page.js'

@Controller('organizations/:id')
export class EditsController {
  constructor(
    private readonly forms: EditFormsService,
    private readonly edits: EditsService,
  ) {}

  @Get('edit')
  @Allow('organizations.edit')
  @Form()
  @Page(EditOrganizationPage)
  editForm(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.forms.form(actor, id)
  }

  @Post()
  @Allow('organizations.edit')
  @After({
    to: ({ id }: { id: string }) => `/organizations/${id}`,
    say: () => t.corrected,
    form: (request) => `${pathOf(request)}/edit`,
  })
  edit(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: EditOrganization) {
    return this.edits.edit(actor, id, body)
  }
}
