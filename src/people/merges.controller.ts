import { Body, Controller, Get, Post, Query } from '@nestjs/common'
import { After, Form, Id, Page, pathOf } from '#web'
import type { Actor } from '../access/actor.js'
import { Allow } from '../access/allow.js'
import { CurrentActor } from '../access/current-actor.js'
import { DuplicatesService } from './duplicates.service.js'
import { mergeMessages as t } from './merge-messages.js'
import { ListDuplicates, MergePeople, OtherPerson, TwoPeople } from './merges.dto.js'
import { MergesService } from './merges.service.js'
import { DuplicatesPage } from './views/duplicates.page.js'
import { MergeFormPage } from './views/merge-form.page.js'
import { MergePage } from './views/merge.page.js'

const DUPLICATES = '/people/duplicates'

/** The form of the same two, whatever else was sent. */
function mergeFormOf({ body }: { body: unknown }): string {
  const { oneId, otherId } = (body ?? {}) as Record<string, unknown>
  const [one, other] = [oneId, otherId].map((id) => encodeURIComponent(typeof id === 'string' ? id : ''))
  return `/people/${one}/merges/new?otherId=${other}`
}

@Controller('people')
export class MergesController {
  constructor(
    private readonly merges: MergesService,
    private readonly duplicates: DuplicatesService,
  ) {}

  @Get('duplicates')
  @Allow('people.edit')
  @Page(DuplicatesPage)
  listDuplicates(@CurrentActor() actor: Actor, @Query() query: ListDuplicates) {
    return this.duplicates.list(actor, query)
  }

  @Post('distinctions')
  @Allow('people.edit')
  @After({ to: () => DUPLICATES, say: () => t.toldApart, form: () => DUPLICATES })
  tellApart(@CurrentActor() actor: Actor, @Body() body: TwoPeople) {
    return this.merges.tellApart(actor, body)
  }

  @Get(':id/merges/new')
  @Allow('people.edit')
  @Form()
  @Page(MergeFormPage)
  newMergeForm(@CurrentActor() actor: Actor, @Id() id: string, @Query() query: OtherPerson) {
    return this.merges.form(actor, { oneId: id, otherId: query.otherId })
  }

  @Post('merges')
  @Allow('people.edit')
  @After({
    to: ({ id }: { id: string }) => `/people/${id}`,
    say: () => t.merged,
    form: mergeFormOf,
  })
  merge(@CurrentActor() actor: Actor, @Body() body: MergePeople) {
    return this.merges.merge(actor, body)
  }

  @Get('merges/:id')
  @Allow('people.read')
  @Page(MergePage)
  getMerge(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.merges.get(actor, id)
  }

  @Post('merges/:id/undo')
  @Allow('people.edit')
  @After({
    to: ({ id }: { id: string }) => `/people/${id}`,
    say: () => t.undone,
    form: (request) => pathOf(request).replace(/\/undo$/, ''),
  })
  undoMerge(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.merges.undo(actor, id)
  }
}
