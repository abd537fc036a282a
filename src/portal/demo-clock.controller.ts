import { Body, Controller, Get, Post } from '@nestjs/common'
import { Clock, MovableClock } from '#clock'
import { MomentField } from '#fields'
import { Public } from '../access/allow.js'

export class MoveClock {
  @MomentField()
  now: Date
}

/** Moves business time. Stands only in the demo, which listens on 127.0.0.1 alone. */
@Controller('demo/clock')
export class DemoClockController {
  constructor(private readonly clock: Clock) {}

  @Get()
  @Public()
  get() {
    return { now: this.clock.now() }
  }

  @Post()
  @Public()
  move(@Body() body: MoveClock) {
    ;(this.clock as MovableClock).moveTo(body.now)
    return { now: this.clock.now() }
  }
}
