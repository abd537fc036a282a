import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto'
import { parse as bytesOfUuid, stringify as uuidOfBytes } from 'uuid'

/** What a ticket says; nothing personal. A higher generation outdates the tickets before it. */
export interface Ticket {
  trainingId: string
  registrationId: string
  generation: number
}

const VERSION = 1
const KEY_ID = 3
const SAID = 1 + KEY_ID + 16 + 16 + 2
const SIGNATURE = 64
const SIZE = SAID + SIGNATURE

/**
 * 102 bytes as decimal digits. Digits are what a QR symbol packs as tightly as bytes, and the only signs
 * that a scanner behaving as a keyboard brings through a Vietnamese input method unharmed.
 */
const DIGITS = 246

export interface TicketKey {
  /** First bytes of the SHA-256 of the public key: tells keys apart after a change of key. */
  id: Buffer
  publicKey: KeyObject
  privateKey: KeyObject
}

/** From a private Ed25519 key as PKCS #8 DER. */
export function ticketKey(der: Buffer): TicketKey {
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const publicKey = createPublicKey(privateKey)
  return { id: keyIdOf(publicKey), publicKey, privateKey }
}

export function keyIdOf(publicKey: KeyObject): Buffer {
  const der = publicKey.export({ format: 'der', type: 'spki' })
  return createHash('sha256').update(der).digest().subarray(0, KEY_ID)
}

/** The ticket's code: version, key id, training, registration, generation and an Ed25519 signature over them. */
export function writeTicket(key: TicketKey, ticket: Ticket): string {
  const said = Buffer.alloc(SAID)
  said.writeUInt8(VERSION, 0)
  key.id.copy(said, 1)
  Buffer.from(bytesOfUuid(ticket.trainingId)).copy(said, 1 + KEY_ID)
  Buffer.from(bytesOfUuid(ticket.registrationId)).copy(said, 17 + KEY_ID)
  said.writeUInt16BE(ticket.generation, 33 + KEY_ID)
  return toDigits(Buffer.concat([said, sign(null, said, key.privateKey)]))
}

/** What a code says when it was signed with the key of `publicKey`, else null. Needs nothing but the key. */
export function readTicket(publicKey: KeyObject, code: string): Ticket | null {
  const bytes = toBytes(code)
  if (!bytes || bytes[0] !== VERSION) return null
  const said = bytes.subarray(0, SAID)
  if (!said.subarray(1, 1 + KEY_ID).equals(keyIdOf(publicKey))) return null
  if (!verify(null, said, publicKey, bytes.subarray(SAID))) return null
  return {
    trainingId: uuidAt(said, 1 + KEY_ID),
    registrationId: uuidAt(said, 17 + KEY_ID),
    generation: said.readUInt16BE(33 + KEY_ID),
  }
}

function uuidAt(bytes: Buffer, from: number): string {
  return uuidOfBytes(bytes.subarray(from, from + 16))
}

/** Exported for the tests, which flip bits. */
export function toDigits(bytes: Buffer): string {
  return BigInt(`0x${bytes.toString('hex')}`)
    .toString()
    .padStart(DIGITS, '0')
}

/** Null for anything but 246 digits that stand for 102 bytes. Spaces and line breaks of a scanner are no matter. */
export function toBytes(code: string): Buffer | null {
  if (code.length > 2 * DIGITS) return null
  const digits = code.replace(/\s/g, '')
  if (digits.length !== DIGITS || !/^\d+$/.test(digits)) return null
  const hex = BigInt(digits)
    .toString(16)
    .padStart(2 * SIZE, '0')
  return hex.length === 2 * SIZE ? Buffer.from(hex, 'hex') : null
}
