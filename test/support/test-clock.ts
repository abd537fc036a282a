import { Clock } from '#clock'

/** Business time that stands still until a test moves it: 10 April 2023, 8 o'clock in Vietnam. */
export class TestClock extends Clock {
  private moment = new Date('2023-04-10T08:00:00+07:00')

  now(): Date {
    return new Date(this.moment)
  }

  /** `2023-04-26T07:25` is Vietnam's time; with a zone it is taken as it says. */
  setTo(moment: Date | string): void {
    const zoned = typeof moment === 'string' && !/Z|[+-]\d{2}:\d{2}$/.test(moment)
    this.moment = new Date(zoned ? `${moment}+07:00` : moment)
  }

  advance({ days = 0, hours = 0, minutes = 0 }: { days?: number; hours?: number; minutes?: number }): void {
    this.moment = new Date(this.moment.getTime() + ((days * 24 + hours) * 60 + minutes) * 60_000)
  }
}
