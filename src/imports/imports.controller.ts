import { Body, Controller, Get, Post, Query } from '@nestjs/common'
import { ApiConsumes } from '@nestjs/swagger'
import { After, FileAnswer, Form, Id, Page, pathOf, Produces, progressStream } from '#web'
import type { Actor } from '../access/actor.js'
import { Allow } from '../access/allow.js'
import { CurrentActor } from '../access/current-actor.js'
import { OrganizationsService } from '../organizations/organizations.service.js'
import { ApplyingService } from './applying.service.js'
import { DecisionsService, type Decided } from './decisions.service.js'
import { ImportFilesService, type MadeFile } from './import-files.service.js'
import {
  AskTemplate,
  DecideRows,
  ListImports,
  MapColumns,
  NewImportForm,
  ShowImport,
  StartImport,
} from './imports.dto.js'
import { isWorking } from './import-states.js'
import { ImportsService } from './imports.service.js'
import { MappingService } from './mapping.service.js'
import { vi as t } from './messages.vi.js'
import { TakingBackService } from './taking-back.service.js'
import { UploadsService } from './uploads.service.js'
import { ImportPage } from './views/import.page.js'
import { ImportsPage } from './views/imports.page.js'
import { MappingPage } from './views/mapping.page.js'
import { NewImportPage } from './views/new-import.page.js'
import { progressHtml } from './views/progress.part.js'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Bodies that stand above units: a list is rarely of one unit alone, and the form must stay short. */
const MOST_BODIES = 2_000

const toImport = ({ id }: { id: string }) => `/imports/${id}`
const xlsx = ({ bytes, filename }: MadeFile) => new FileAnswer(bytes, XLSX, filename)

@Controller('imports')
export class ImportsController {
  constructor(
    private readonly imports: ImportsService,
    private readonly uploads: UploadsService,
    private readonly mapping: MappingService,
    private readonly decisions: DecisionsService,
    private readonly applying: ApplyingService,
    private readonly takingBack: TakingBackService,
    private readonly files: ImportFilesService,
    private readonly organizations: OrganizationsService,
  ) {}

  @Get()
  @Allow('imports.run')
  @Page(ImportsPage)
  list(@CurrentActor() actor: Actor, @Query() query: ListImports) {
    return this.imports.list(actor, query)
  }

  @Get('new')
  @Allow('imports.run')
  @Form()
  @Page(NewImportPage)
  async newForm(@CurrentActor() actor: Actor, @Query() query: NewImportForm) {
    const { items } = await this.organizations.list(actor, { pageSize: MOST_BODIES })
    return { target: query.target ?? null, organizations: items }
  }

  @Get('template')
  @Allow('imports.run')
  @Produces(XLSX)
  async template(@Query() query: AskTemplate) {
    return xlsx(await this.files.template(query.target ?? 'people'))
  }

  @Post()
  @Allow('imports.run')
  @ApiConsumes('multipart/form-data')
  @After({ to: toImport, say: () => t.sent, form: () => '/imports/new' })
  start(@CurrentActor() actor: Actor, @Body() body: StartImport) {
    return this.uploads.start(actor, body)
  }

  @Get(':id')
  @Allow('imports.run')
  @Page(ImportPage)
  show(@CurrentActor() actor: Actor, @Id() id: string, @Query() query: ShowImport) {
    return this.imports.show(actor, id, query)
  }

  @Get(':id/progress')
  @Allow('imports.run')
  progress(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.imports.progress(actor, id)
  }

  @Get(':id/progress-stream')
  @Allow('imports.run')
  @Produces('text/event-stream')
  async progressStream(@CurrentActor() actor: Actor, @Id() id: string) {
    // Before the stream begins: a foreign import is a 404 and no broken stream.
    await this.imports.progress(actor, id)
    const stream = progressStream({
      read: () => this.imports.progress(actor, id),
      asHtml: progressHtml,
      isDone: ({ state }) => !isWorking(state),
    })
    return new FileAnswer(stream, 'text/event-stream', 'progress', true, 'no-store, no-transform')
  }

  @Get(':id/mapping')
  @Allow('imports.run')
  @Page(MappingPage)
  showMapping(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.mapping.show(actor, id)
  }

  @Post(':id/mapping')
  @Allow('imports.run')
  @After({
    to: ({ id, guessed }: { id: string; guessed: boolean }) =>
      guessed ? `/imports/${id}/mapping` : `/imports/${id}`,
    say: ({ guessed }) => (guessed ? t.guessedAgain : t.mapped),
    form: (request) => pathOf(request),
  })
  saveMapping(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: MapColumns) {
    return this.mapping.save(actor, id, body)
  }

  @Post(':id/decisions')
  @Allow('imports.run')
  @After({
    to: ({ id, outcome }: Decided) => `/imports/${id}?outcome=${outcome}`,
    say: ({ decided }) => t.decided(decided),
    form: (request) => pathOf(request).replace(/\/decisions$/, ''),
  })
  decide(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: DecideRows) {
    return this.decisions.decide(actor, id, body)
  }

  @Post(':id/confirmation')
  @Allow('imports.run')
  @After({
    to: toImport,
    say: () => t.confirmed,
    form: (request) => pathOf(request).replace(/\/confirmation$/, ''),
  })
  confirm(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.applying.confirm(actor, id)
  }

  @Post(':id/undo')
  @Allow('imports.run')
  @After({ to: toImport, say: () => t.undone, form: (request) => pathOf(request).replace(/\/undo$/, '') })
  undo(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.takingBack.undo(actor, id)
  }

  @Post(':id/discard')
  @Allow('imports.run')
  @After({
    to: () => '/imports',
    say: () => t.discarded,
    form: (request) => pathOf(request).replace(/\/discard$/, ''),
  })
  discard(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.imports.discard(actor, id)
  }

  @Get(':id/rejected')
  @Allow('imports.run')
  @Produces(XLSX)
  async rejected(@CurrentActor() actor: Actor, @Id() id: string) {
    return xlsx(await this.files.rejected(actor, id))
  }
}
