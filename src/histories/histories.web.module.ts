import { Module } from '@nestjs/common'
import { HistoriesModule } from './histories.module.js'
import { PersonHistoryTab } from './person-history.contribution.js'
import { PersonHistoryController } from './person-history.controller.js'
import { UnitHistoryTab } from './unit-history.contribution.js'
import { UnitHistoryController } from './unit-history.controller.js'
import { UntrainedController } from './untrained.controller.js'

@Module({
  imports: [HistoriesModule],
  controllers: [PersonHistoryController, UnitHistoryController, UntrainedController],
  providers: [PersonHistoryTab, UnitHistoryTab],
})
export class HistoriesWebModule {}
