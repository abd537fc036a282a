import type { ImportTarget } from './import-contributions.js'

/** Labels of what is missing of the shortest way to be complete; null when nothing is. */
export function missingColumns(
  { required, columns }: Pick<ImportTarget, 'required' | 'columns'>,
  mapping: Record<string, number>,
): string[] | null {
  const missing = required.map((keys) => keys.filter((key) => mapping[key] === undefined))
  const shortest = missing.reduce((best, keys) => (keys.length < best.length ? keys : best))
  if (shortest.length === 0) return null
  return shortest.map((key) => columns.find((column) => column.key === key)?.label ?? key)
}
