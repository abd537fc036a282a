import { Module } from '@nestjs/common'
import { OrganizationsModule } from '../organizations/organizations.module.js'
import { TrainingsModule } from '../trainings/trainings.module.js'
import { AttendanceReportsService } from './attendance-reports.service.js'
import { PaperFactsService } from './paper-facts.service.js'
import { ReportsRepository } from './reports.repository.js'
import { TrainingPapersService } from './training-papers.service.js'

@Module({
  imports: [TrainingsModule, OrganizationsModule],
  providers: [ReportsRepository, PaperFactsService, TrainingPapersService, AttendanceReportsService],
  exports: [ReportsRepository, PaperFactsService, TrainingPapersService, AttendanceReportsService],
})
export class ReportsModule {}
