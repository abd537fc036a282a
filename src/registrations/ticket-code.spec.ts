import { generateKeyPairSync } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { qrMatrix } from '#pdf'
import { readTicket, ticketKey, toBytes, toDigits, writeTicket } from './ticket-code.js'

const makeKey = () =>
  ticketKey(generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }))

const key = makeKey()
const ticket = { trainingId: uuid(), registrationId: uuid(), generation: 1 }
const code = writeTicket(key, ticket)

describe('a ticket code', () => {
  it('is read with the public key alone', () => {
    expect(readTicket(key.publicKey, code)).toEqual(ticket)
  })

  it('keeps the generation, up to the largest', () => {
    const later = { ...ticket, generation: 65_535 }
    expect(readTicket(key.publicKey, writeTicket(key, later))).toEqual(later)
  })

  it('stays under 120 bytes and in a small symbol of digits', () => {
    expect(toBytes(code)!.length).toBeLessThan(120)
    expect(code).toMatch(/^\d{246}$/)
    // Version 6: read from a cheap phone's screen at arm's length.
    expect(qrMatrix(code)).toHaveLength(41)
  })

  it('is the same again for the same registration', () => {
    expect(writeTicket(key, ticket)).toBe(code)
  })

  it('reads through the spaces and the line end that a scanner adds', () => {
    expect(readTicket(key.publicKey, ` ${code.slice(0, 100)} ${code.slice(100)}\r\n`)).toEqual(ticket)
  })

  it('says nothing once any single bit is flipped', () => {
    const bytes = toBytes(code)!
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const forged = Buffer.from(bytes)
      forged[bit >> 3]! ^= 1 << (bit & 7)
      expect(readTicket(key.publicKey, toDigits(forged))).toBeNull()
    }
  })

  it('cannot be carried over to another training', () => {
    const other = toBytes(writeTicket(key, { ...ticket, trainingId: uuid() }))!
    const mixed = Buffer.from(toBytes(code)!)
    other.copy(mixed, 4, 4, 20)
    expect(readTicket(key.publicKey, toDigits(mixed))).toBeNull()
  })

  it('of another installation says nothing', () => {
    expect(readTicket(makeKey().publicKey, code)).toBeNull()
  })

  it.each([
    ['nothing', ''],
    ['letters', 'K'.repeat(246)],
    ['a digit too many', `${code}0`],
    ['a digit too few', code.slice(1)],
    ['256 bytes and more', '9'.repeat(5_000)],
    ['more than 102 bytes hold', '9'.repeat(246)],
    ['digits of another script', code.replace(/1/g, '١')],
    ['a sign in front', `-${code.slice(1)}`],
  ])('is no ticket when it is %s', (_, text) => {
    expect(readTicket(key.publicKey, text)).toBeNull()
  })
})
