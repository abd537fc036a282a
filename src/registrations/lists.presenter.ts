/** What became of one line. `already`: the person was in before and nothing changed. */
export interface LineOutcome {
  line: number
  text: string
  outcome: 'confirmed' | 'waiting' | 'already' | 'refused'
  registrationId: string | null
  ticket: string | null
  /** Why it was refused: a code and a sentence for the office. */
  reason: { code: string; message: string } | null
}

export interface ListOutcome {
  lines: LineOutcome[]
  confirmed: number
  waiting: number
  already: number
  refused: number
}
