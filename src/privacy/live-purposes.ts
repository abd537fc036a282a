/** Of entries that stand newest first: the purposes whose newest entry gives. */
export function livePurposes<T extends { purpose: string; withdrawn: boolean }>(entries: T[]): string[] {
  const purposes = [...new Set(entries.map(({ purpose }) => purpose))]
  return purposes.filter((purpose) => !entries.find((entry) => entry.purpose === purpose)!.withdrawn)
}
