import { shortAddress } from './short-address.js'

it.each([
  ['203.0.113.9', '203.0.113.x'],
  ['2001:db8:1:2::/64', '2001:db8:1::/48'],
  ['0:0:0:0::/64', '0:0:0::/48'],
  ['unknown', ''],
  ['<b>1</b>', ''],
])('%s is kept as "%s"', (address, kept) => expect(shortAddress(address)).toBe(kept))
