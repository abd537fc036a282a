import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { createDocument, type DocumentOptions } from './document.js'
import type { PdfDocument } from './pdf-document.js'

/** A drawing kept as finished PDF objects: its content, its fonts and its pictures are deflated once. */
export interface Art {
  readonly form: ArtObject
}

interface ArtObject {
  data: Record<string, unknown>
  bytes?: Uint8Array
}

/** The parts of pdfkit's references and pages that its types leave out. */
interface Reference {
  data: Record<string, unknown>
  compress: boolean
  write(chunk: string | Uint8Array): void
  end(chunk?: Uint8Array): void
}
type CaptureDocument = { ref(data?: Record<string, unknown>): Reference }
type CapturePage = { content: Reference; resources: Reference }

/** The page that the drawing fills, in mm (upright) and orientation, as for `createDocument`. */
export type ArtPage = Pick<DocumentOptions, 'size' | 'orientation'>

/**
 * Draws once and keeps the result for any number of documents. `draw` may use everything of this library
 * on a page of that size: borders, pictures, texts. Texts stay selectable: their fonts are kept with them.
 */
export function compileArt(page: ArtPage, draw: (document: PdfDocument) => void): Art {
  const document = createDocument({ ...page, title: 'art', createdAt: new Date(0) })
  const written = captureWrites(document)
  // The first page was opened before anything was captured.
  document.addPage()
  const { width, height } = document.page
  const { content, resources } = document.page as unknown as CapturePage
  draw(document)
  document.end()
  const stream = Buffer.concat(written.get(content) ?? [])
  const copy = graphCopier(written, subsetTag(stream))
  const data = {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, width, height],
    Resources: copy(resources.data),
    Filter: 'FlateDecode',
  }
  return { form: { data, bytes: deflateSync(stream, { level: 9 }) } }
}

const placed = new WeakMap<PdfDocument, Map<ArtObject, Reference>>()
const names = new WeakMap<PdfDocument, Map<Art, string>>()

/** Puts the drawing on the current page; a document holds its objects once, however often it is drawn. */
export function drawArt(document: PdfDocument, art: Art) {
  const known = names.get(document) ?? new Map<Art, string>()
  names.set(document, known)
  const name = known.get(art) ?? `Art${known.size + 1}`
  known.set(art, name)
  const { page } = document
  const xobjects = page.xobjects as Record<string, Reference>
  xobjects[name] = place(document, art.form)
  // pdfkit turned the page upside down; the drawing is in the page's own direction.
  document.addContent(`q 1 0 0 -1 0 ${page.height} cm /${name} Do Q`)
}

function place(document: PdfDocument, object: ArtObject): Reference {
  const known = placed.get(document) ?? new Map<ArtObject, Reference>()
  placed.set(document, known)
  const earlier = known.get(object)
  if (earlier) return earlier
  const data = mapValue(object.data, (value) =>
    value instanceof ArtLink ? place(document, value.target) : undefined,
  ) as Record<string, unknown>
  const reference = (document as unknown as CaptureDocument).ref(data)
  reference.end(object.bytes)
  known.set(object, reference)
  return reference
}

/** Keeps what is written to each object from now on, which pdfkit drops once the object is in the file. */
function captureWrites(document: PdfDocument) {
  const written = new Map<Reference, Uint8Array[]>()
  const target = document as unknown as CaptureDocument
  const open = target.ref.bind(document)
  target.ref = (data) => {
    const reference = open(data)
    const chunks: Uint8Array[] = []
    written.set(reference, chunks)
    const write = reference.write.bind(reference)
    reference.write = (chunk) => {
      chunks.push(typeof chunk === 'string' ? Buffer.from(`${chunk}\n`, 'latin1') : chunk)
      write(chunk)
    }
    return reference
  }
  return written
}

/** Stands in an object's data for another object of the drawing. */
class ArtLink {
  constructor(readonly target: ArtObject) {}
}

function graphCopier(written: Map<Reference, Uint8Array[]>, tag: string) {
  const copies = new Map<Reference, ArtObject>()
  const linkTo = (reference: Reference) => {
    const known = copies.get(reference)
    if (known) return new ArtLink(known)
    const object = keptObject(reference, written.get(reference) ?? [])
    copies.set(reference, object)
    object.data = copy(object.data) as Record<string, unknown>
    return new ArtLink(object)
  }
  const copy = (data: unknown) =>
    mapValue(data, (value) => {
      if (written.has(value as Reference)) return linkTo(value as Reference)
      return typeof value === 'string' ? value.replace(/^[A-Z]{6}\+/, `${tag}+`) : undefined
    })
  return copy
}

function keptObject(reference: Reference, chunks: Uint8Array[]): ArtObject {
  const { Length: _, ...data } = reference.data
  if (chunks.length === 0) return { data }
  const bytes = Buffer.concat(chunks)
  return { data, bytes: reference.compress ? deflateSync(bytes, { level: 9 }) : bytes }
}

/**
 * Six letters that set a drawing's font subsets apart from those of the document and of other drawings:
 * readers take two subsets of one name for the same font.
 */
function subsetTag(content: Uint8Array) {
  const hash = createHash('sha256').update(content).digest()
  return Array.from(hash.subarray(0, 6), (byte) => String.fromCharCode(65 + (byte % 26))).join('')
}

/** Copies nested arrays and plain objects; `replace` may give another value for any part. */
function mapValue(value: unknown, replace: (value: unknown) => unknown): unknown {
  const replaced = replace(value)
  if (replaced !== undefined) return replaced
  if (Array.isArray(value)) return value.map((item) => mapValue(item, replace))
  if (Object.prototype.toString.call(value) !== '[object Object]' || isInstance(value)) return value
  return Object.fromEntries(
    Object.entries(value as object).map(([key, item]) => [key, mapValue(item, replace)]),
  )
}

const isInstance = (value: unknown) => Object.getPrototypeOf(value) !== Object.prototype
