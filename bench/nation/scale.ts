/** How many of everything at a share of the nation: 1 is the whole, 0.01 a hundredth. */
export interface Scale {
  share: number
  provinces: number
  superiors: number
  /** Grassroots unions, and how many of them stand below the first province. */
  leaves: number
  firstLeaves: number
  people: number
  trainings: number
}

/** The day of the merger, as a text of SQL. */
export const mergedOn = `'2025-07-01'`

/** Participants of a training of a superior union and of one of a province; nine in ten are of the first kind. */
export const participants = { superior: 55, province: 111 }

export function scaleOf(share: number): Scale {
  const of = (whole: number) => Math.max(1, Math.round(whole * share))
  const provinces = Math.max(3, Math.round(34 * Math.sqrt(share)))
  const superiors = of(1_226)
  const ofFirst = Math.ceil(superiors / provinces)
  return {
    share,
    provinces,
    superiors,
    leaves: of(130_000) - 1 - provinces - superiors,
    // With the province itself and its superior unions: 2,000 units at full size.
    firstLeaves: of(2_000) - 1 - ofFirst,
    people: of(600_000),
    trainings: of(33_000),
  }
}
