import { Global, Module, type DynamicModule } from '@nestjs/common'
import { QueueModule } from '#queue'
import { PageContextSource, ProblemPage } from '#web'
import { AccountsModule } from '../accounts/accounts.module.js'
import type { Settings } from '../config/settings.js'
import { NewsModule } from '../news/news.module.js'
import { OrganizationsModule } from '../organizations/organizations.module.js'
import { PrivacyModule } from '../privacy/privacy.module.js'
import { TrainingsModule } from '../trainings/trainings.module.js'
import { ApiDescription, ApiDescriptionController } from './api-description.controller.js'
import { DashboardController } from './dashboard.controller.js'
import { DashboardRepository } from './dashboard.repository.js'
import { DashboardService } from './dashboard.service.js'
import { DeskDutiesService } from './desk-duties.service.js'
import { DemoClockController } from './demo-clock.controller.js'
import { HealthController } from './health.controller.js'
import { HealthService } from './health.service.js'
import { HomeController } from './home.controller.js'
import { HomeService } from './home.service.js'
import { JobsController } from './jobs.controller.js'
import { JobsService } from './jobs.service.js'
import { RequestPageContext } from './page-context.js'
import { OwnProblemPage } from './problem-page.js'
import { PublicTrainingsRepository } from './public-trainings.repository.js'
import { SiteRepository } from './site.repository.js'
import { YearFiguresService } from './year-figures.service.js'

/** Home, dashboard and what surrounds every page. */
@Global()
@Module({})
export class PortalWebModule {
  static with(settings: Settings): DynamicModule {
    return {
      module: PortalWebModule,
      imports: [
        AccountsModule,
        TrainingsModule,
        NewsModule,
        OrganizationsModule,
        PrivacyModule,
        QueueModule.on(settings.redisUrl),
      ],
      controllers: [
        HomeController,
        DashboardController,
        JobsController,
        HealthController,
        ApiDescriptionController,
        ...(settings.demo ? [DemoClockController] : []),
      ],
      providers: [
        ApiDescription,
        HealthService,
        SiteRepository,
        PublicTrainingsRepository,
        DashboardRepository,
        YearFiguresService,
        HomeService,
        JobsService,
        DeskDutiesService,
        DashboardService,
        { provide: PageContextSource, useClass: RequestPageContext },
        { provide: ProblemPage, useClass: OwnProblemPage },
      ],
      exports: [PageContextSource, ProblemPage, ApiDescription],
    }
  }
}
