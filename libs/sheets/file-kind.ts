import type { RefusedCode } from './reading.js'

const startsWith = (bytes: Buffer, signature: number[], at = 0) =>
  signature.every((byte, index) => bytes[at + index] === byte)

const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** The container of Office up to 2003, and of encrypted files since. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const PICTURES = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x42, 0x4d],
]
const PDF = [0x25, 0x50, 0x44, 0x46]
const RIFF = [0x52, 0x49, 0x46, 0x46]
const HEIF = [0x66, 0x74, 0x79, 0x70]

/**
 * Why the bytes cannot be an XLSX file, from their first bytes and the names inside alone: nothing is unpacked.
 * Null for what may be one; reading it can still refuse.
 */
export function refusalByKind(bytes: Buffer): RefusedCode | null {
  if (bytes.length === 0) return 'empty'
  if (startsWith(bytes, ZIP)) return refusalOfZip(bytes)
  if (startsWith(bytes, OLE)) return holds(bytes, 'EncryptedPackage', 'utf16le') ? 'encrypted' : 'old_xls'
  if (PICTURES.some((signature) => startsWith(bytes, signature))) return 'picture'
  if (startsWith(bytes, RIFF) || startsWith(bytes, HEIF, 4)) return 'picture'
  if (startsWith(bytes, PDF)) return 'pdf'
  return isText(bytes) ? 'csv' : 'unknown'
}

/** Names stand unpacked before each entry, and again at the end. */
function refusalOfZip(bytes: Buffer): RefusedCode | null {
  if (holds(bytes, 'xl/workbook.xml')) return null
  if (holds(bytes, 'xl/workbook.bin')) return 'xlsb'
  if (holds(bytes, 'word/document.xml')) return 'word'
  if (holds(bytes, 'opendocument')) return 'ods'
  return 'other_zip'
}

const holds = (bytes: Buffer, text: string, encoding: BufferEncoding = 'latin1') =>
  bytes.includes(Buffer.from(text, encoding))

/** No control characters in the first kilobytes: a list of values, or another text. */
function isText(bytes: Buffer): boolean {
  return bytes.subarray(0, 4_096).every((byte) => byte >= 0x20 || byte === 9 || byte === 10 || byte === 13)
}
