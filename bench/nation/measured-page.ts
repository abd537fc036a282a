import type { Landmarks } from './landmarks.js'
import type { staff } from './staff.js'

export interface MeasuredPage {
  name: string
  as: keyof typeof staff
  path: (at: Landmarks) => string
  /** How many times what it takes at a hundredth of the size. */
  atMostTimes?: number
  /** Median at full size. */
  atMostMs?: number
  /** Why it is fast, for docs/plans.md. */
  because: string
}

/** For lists that show a page at a time: what the size of the nation may cost. */
export const paged = { atMostTimes: 2 }
