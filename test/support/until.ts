/**
 * Waits until `check` returns something true and returns it. Looks every 10 ms; what `check` throws
 * counts as “not yet”. After `withinMs` it fails, saying what was awaited and what was last seen.
 */
export async function until<T>(
  check: () => T | Promise<T>,
  what = check.toString(),
  withinMs = 15_000,
): Promise<Exclude<T, false | null | undefined | 0 | ''>> {
  const endsAt = Date.now() + withinMs
  let last: unknown
  for (;;) {
    try {
      const seen = await check()
      if (seen) return seen as Exclude<T, false | null | undefined | 0 | ''>
      last = seen
    } catch (error) {
      last = error
    }
    if (Date.now() > endsAt) throw new Error(`Not within ${withinMs} ms: ${what}`, { cause: last })
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
