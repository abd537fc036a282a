import { webErrors } from './web.errors.js'

type Branch = Map<string, Branch | string | string[]>

const forbidden = new Set(['__proto__', 'constructor', 'prototype'])
const LARGEST_INDEX = 999
const DEEPEST = 6

/** `sessions[0][title]` → ['sessions', '0', 'title'] */
function pathOf(name: string): string[] {
  const match = /^([^[\]]+)((?:\[[^[\]]*\])*)$/.exec(name)
  if (!match) throw webErrors.broken_form()
  const path = [match[1]!, ...[...match[2]!.matchAll(/\[([^[\]]*)\]/g)].map((part) => part[1]!)]
  if (path.length > DEEPEST) throw webErrors.body_too_deep()
  for (const part of path) if (forbidden.has(part)) throw webErrors.forbidden_name({ name: part })
  return path
}

function put(branch: Branch, [head, ...rest]: string[], value: string): void {
  const key = head === '' ? String(branch.size) : head!
  if (/^\d+$/.test(key) && Number(key) > LARGEST_INDEX) throw webErrors.broken_form()
  const present = branch.get(key)
  if (rest.length > 0) {
    const next = present ?? new Map<string, Branch | string | string[]>()
    if (!(next instanceof Map)) throw webErrors.broken_form()
    branch.set(key, next)
    put(next, rest, value)
  } else if (present instanceof Map) throw webErrors.broken_form()
  else if (present === undefined) branch.set(key, value)
  else branch.set(key, [present, value].flat())
}

function toPlain(branch: Branch): unknown {
  const keys = [...branch.keys()]
  const plain = (value: Branch | string | string[]) => (value instanceof Map ? toPlain(value) : value)
  if (keys.length > 0 && keys.every((key) => /^\d+$/.test(key))) {
    return keys.sort((a, b) => Number(a) - Number(b)).map((key) => plain(branch.get(key)!))
  }
  return Object.fromEntries(keys.map((key) => [key, plain(branch.get(key)!)]))
}

/**
 * Pairs of a form → an object. Brackets make objects, whole numbers in brackets make lists (gaps close
 * up), a repeated name makes a list of strings. Names that reach for prototypes are refused.
 */
export function decodePairs(pairs: Iterable<[string, string]>): Record<string, unknown> {
  const root: Branch = new Map()
  for (const [name, value] of pairs) put(root, pathOf(name), value)
  return Object.fromEntries(
    [...root].map(([key, value]) => [key, value instanceof Map ? toPlain(value) : value]),
  )
}

/** The body of a urlencoded form. */
export function decodeForm(body: string): Record<string, unknown> {
  const pairs = new URLSearchParams(body)
  if ([...pairs.keys()].length > 5_000) throw webErrors.broken_form()
  return decodePairs(pairs)
}
