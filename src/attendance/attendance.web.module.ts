import { Module } from '@nestjs/common'
import { AttendanceContribution } from './attendance-contribution.js'
import { AttendanceController } from './attendance.controller.js'
import { AttendanceModule } from './attendance.module.js'
import { DoorsController } from './doors.controller.js'

@Module({
  imports: [AttendanceModule],
  controllers: [DoorsController, AttendanceController],
  providers: [AttendanceContribution],
})
export class AttendanceWebModule {}
