/**
 * The least id that an entry of that instant or later can have: entries are numbered by time (UUID version 7), so
 * that a span of time is a span of the primary key.
 */
export function firstIdAt(at: Date): string {
  const hex = Math.max(0, at.getTime()).toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`
}
