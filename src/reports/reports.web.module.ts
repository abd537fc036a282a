import { Module } from '@nestjs/common'
import { PapersBeforeStep, ReportStep } from './reports.contributions.js'
import { ReportsController } from './reports.controller.js'
import { ReportsModule } from './reports.module.js'

@Module({
  imports: [ReportsModule],
  controllers: [ReportsController],
  providers: [PapersBeforeStep, ReportStep],
})
export class ReportsWebModule {}
