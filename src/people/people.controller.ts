import { Body, Controller, Get, Post, Query } from '@nestjs/common'
import { After, Form, Id, Page, pathOf, typedInto } from '#web'
import type { Actor } from '../access/actor.js'
import { Allow } from '../access/allow.js'
import { CurrentActor } from '../access/current-actor.js'
import { ChoicesService } from '../organizations/choices.service.js'
import { DirectoryService } from './directory.service.js'
import { vi as t } from './messages.vi.js'
import type { WrittenPerson } from './new-person.js'
import { CreatePerson, EditPerson, ListPeople, NewPersonForm } from './people.dto.js'
import { PeopleService } from './people.service.js'
import { PersonEditsService } from './person-edits.service.js'
import { EditPersonPage } from './views/edit-person.page.js'
import { NewPersonPage } from './views/new-person.page.js'
import { PeoplePage } from './views/people.page.js'
import { PersonPage } from './views/person.page.js'

const sayWritten = (done: string, { titlesLeftOut }: WrittenPerson) =>
  titlesLeftOut.length > 0 ? done + t.titlesLeftOut(titlesLeftOut) : done

@Controller('people')
export class PeopleController {
  constructor(
    private readonly people: PeopleService,
    private readonly directory: DirectoryService,
    private readonly edits: PersonEditsService,
    private readonly choices: ChoicesService,
  ) {}

  @Get()
  @Allow('people.read')
  @Page(PeoplePage)
  list(@CurrentActor() actor: Actor, @Query() query: ListPeople) {
    return this.directory.list(actor, query)
  }

  @Get('new')
  @Allow('people.edit')
  @Form()
  @Page(NewPersonPage)
  async newForm(@CurrentActor() actor: Actor, @Query() query: NewPersonForm) {
    const chosen = typedInto('unitId') ?? query.unitId
    return { units: await this.choices.offer(actor, { permission: 'people.edit', chosen }) }
  }

  @Post()
  @Allow('people.edit')
  @After({
    to: ({ id }: WrittenPerson) => `/people/${id}`,
    say: (made: WrittenPerson) => sayWritten(t.added, made),
    form: () => '/people/new',
  })
  create(@CurrentActor() actor: Actor, @Body() body: CreatePerson) {
    return this.people.create(actor, body)
  }

  @Get(':id')
  @Allow('people.read')
  @Page(PersonPage)
  get(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.directory.get(actor, id)
  }

  @Get(':id/edit')
  @Allow('people.edit')
  @Form()
  @Page(EditPersonPage)
  editForm(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.edits.form(actor, id)
  }

  @Post(':id')
  @Allow('people.edit')
  @After({
    to: ({ id }: WrittenPerson) => `/people/${id}`,
    say: (made: WrittenPerson) => sayWritten(t.saved, made),
    form: (request) => `${pathOf(request)}/edit`,
  })
  edit(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: EditPerson) {
    return this.edits.edit(actor, id, body)
  }
}
