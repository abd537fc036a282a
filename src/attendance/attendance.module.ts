import { Module } from '@nestjs/common'
import { RegistrationsModule } from '../registrations/registrations.module.js'
import { TrainingsModule } from '../trainings/trainings.module.js'
import { AttendanceErasureService } from './attendance-erasure.service.js'
import { AttendanceUse } from './attendance-use.js'
import { AttendanceRepository } from './attendance.repository.js'
import { AttendanceService } from './attendance.service.js'
import { BoardsRepository } from './boards.repository.js'
import { BoardsService } from './boards.service.js'
import { DecisionFormsService } from './decision-forms.service.js'
import { DecisionsService } from './decisions.service.js'
import { DoorsRepository } from './doors.repository.js'
import { DoorsService } from './doors.service.js'
import { RosterRepository } from './roster.repository.js'
import { RosterService } from './roster.service.js'
import { ScanAnswersService } from './scan-answers.service.js'
import { ScansRepository } from './scans.repository.js'
import { ScansService } from './scans.service.js'
import { TodayService } from './today.service.js'

@Module({
  imports: [TrainingsModule, RegistrationsModule],
  providers: [
    ScansRepository,
    RosterRepository,
    DoorsRepository,
    BoardsRepository,
    AttendanceRepository,
    AttendanceErasureService,
    AttendanceUse,
    ScansService,
    RosterService,
    ScanAnswersService,
    DoorsService,
    TodayService,
    BoardsService,
    AttendanceService,
    DecisionsService,
    DecisionFormsService,
  ],
  exports: [
    AttendanceRepository,
    AttendanceErasureService,
    ScansService,
    ScanAnswersService,
    DoorsService,
    TodayService,
    BoardsService,
    AttendanceService,
    DecisionsService,
    DecisionFormsService,
  ],
})
export class AttendanceModule {}
