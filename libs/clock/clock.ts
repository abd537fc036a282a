/**
 * Business time. What the office sees (deadlines, dates on papers, arrival times) is read from here;
 * security time (sessions, throttling, leases) is always `new Date()`.
 */
export abstract class Clock {
  abstract now(): Date
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date()
  }
}
