import type { ShownAnswer } from './answer.js'

const PATIENCE_MS = 8_000

/** The server refused the request itself: it will not do better a second time. */
export class Unsent extends Error {
  constructor(readonly detail: string) {
    super(detail)
  }
}

/** The last scan that got no answer: sent again, it is the same scan. */
let unanswered: { id: string; what: string } | null = null

// `crypto.randomUUID` exists only under https; doors also stand in halls without it.
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** Sends the fields of a scan; throws `Unsent` when refused, anything else when nobody answered. */
export async function sendScan(address: string, fields: Record<string, string>): Promise<ShownAnswer> {
  const { _csrf: token = '', _key: _unused, ...scan } = fields
  const what = JSON.stringify(scan)
  const id = unanswered?.what === what ? unanswered.id : newId()
  unanswered = { id, what }
  const response = await fetch(address, {
    method: 'POST',
    headers: {
      accept: 'application/json',
      // The language of the page, whatever the browser prefers.
      'accept-language': document.documentElement.lang,
      'content-type': 'application/json',
      'x-csrf-token': token,
    },
    body: JSON.stringify({ ...scan, id }),
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
  if (response.status >= 500) throw new Error(`no answer: ${response.status}`)
  unanswered = null
  if (!response.ok) throw new Unsent(await detailOf(response))
  return (await response.json()) as ShownAnswer
}

async function detailOf(response: Response): Promise<string> {
  const words = document.querySelector<HTMLElement>('#code-form')?.dataset['signedOut'] ?? ''
  if (response.status === 401 || response.status === 403) return words
  const problem = (await response.json().catch(() => null)) as ProblemBody | null
  return problem?.errors?.[0]?.message ?? problem?.detail ?? words
}

interface ProblemBody {
  detail?: string
  errors?: { message: string }[]
}
