interface Span {
  startsAt: Date
  endsAt: Date
}

/** The session that a door most likely serves now: the one that is on or comes next, else the last. */
export function currentSession<S extends Span>(sessions: readonly S[], now: Date): S | null {
  return sessions.find(({ endsAt }) => endsAt > now) ?? sessions.at(-1) ?? null
}
