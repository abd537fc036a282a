/** What lists of bodies are sorted by: numbers by their value, “CĐCS số 6” before “CĐCS số 11”. */
export const unitSortKey = (name: string) => name.replace(/\d+/g, (digits) => digits.padStart(8, '0'))
