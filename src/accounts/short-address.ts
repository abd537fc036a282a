/**
 * The neighbourhood of a caller's address (as `callerAddress` gives it): `203.0.113.9` → `203.0.113.x`,
 * `2001:db8:1:2::/64` → `2001:db8:1::/48`. Enough to tell one's own office from a strange place, and what a
 * provider hands to one customer counts as one; anything else comes back empty.
 */
export function shortAddress(address: string): string {
  const four = /^(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/.exec(address)
  if (four) return `${four[1]}.x`
  const six = /^([0-9a-f]{1,4}:[0-9a-f]{1,4}:[0-9a-f]{1,4}):[0-9a-f]{1,4}::\/64$/.exec(address)
  return six ? `${six[1]}::/48` : ''
}
