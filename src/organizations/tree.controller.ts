import { Controller, Get, Query } from '@nestjs/common'
import { Page } from '#web'
import type { Actor } from '../access/actor.js'
import { Allow } from '../access/allow.js'
import { CurrentActor } from '../access/current-actor.js'
import { BrowseTree } from './organizations.dto.js'
import { TreeService } from './tree.service.js'
import { TreePage } from './views/tree.page.js'

@Controller('organizations/tree')
export class TreeController {
  constructor(private readonly tree: TreeService) {}

  @Get()
  @Allow('organizations.read')
  @Page(TreePage)
  browse(@CurrentActor() actor: Actor, @Query() query: BrowseTree) {
    return this.tree.browse(actor, query)
  }
}
