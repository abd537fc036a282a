import { formatDate } from '#text'
import type { RecordedSuccession } from './successions.repository.js'

/** The same of what was recorded. */
export const sayRecorded = (one: RecordedSuccession): string =>
  sayDecision(one, [one.parts.map(({ from }) => from.name), one.parts.flatMap(({ to }) => to?.name ?? [])])

const MOST_NAMED = 5

/** `25/QĐ-LĐLĐ, từ ngày 1/7/2025: CĐCS A, CĐCS B → CĐCS C`: the decision and the bodies on its sides. */
export function sayDecision(
  { decisionNumber, effectiveOn }: { decisionNumber: string; effectiveOn: string },
  sides: string[][],
): string {
  const said = sides.map(sayNames).filter((side) => side !== '')
  return `${decisionNumber}, từ ngày ${formatDate(effectiveOn)}: ${said.join(' → ')}`
}

function sayNames(names: string[]): string {
  const once = [...new Set(names)]
  const rest = once.length - MOST_NAMED
  const shown = once.slice(0, MOST_NAMED).join(', ')
  return rest > 0 ? `${shown} và ${rest} đơn vị khác` : shown
}
