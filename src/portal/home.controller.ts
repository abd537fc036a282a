import { Controller, Get, Query } from '@nestjs/common'
import { Page } from '#web'
import { Public } from '../access/allow.js'
import { Counted } from '../visits/counted.js'
import { HomeService } from './home.service.js'
import { ListPublicTrainings } from './portal.dto.js'
import { HomePage } from './views/home.page.js'
import { PublicTrainingsPage } from './views/public-trainings.page.js'

@Controller()
export class HomeController {
  constructor(private readonly pages: HomeService) {}

  /** Takes any query: networks add their own to a link that is passed on. */
  @Get()
  @Public()
  @Counted('home')
  @Page(HomePage)
  home() {
    return this.pages.home()
  }

  @Get('lop')
  @Public()
  @Counted('trainings')
  @Page(PublicTrainingsPage)
  trainings(@Query() query: ListPublicTrainings) {
    return this.pages.publicTrainings(query)
  }
}
