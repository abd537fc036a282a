import { createHash } from 'node:crypto'
import PDFDocument from 'pdfkit'
import { drawable, faceOf } from './fonts.js'
import { fontNames } from './font-files.js'
import { furnishPages } from './page-furniture.js'
import type { PdfDocument } from './pdf-document.js'
import { mm } from './units.js'
import { XmlSafeString } from './xml-safe-string.js'

/** Lengths in millimetres. */
export interface Margins {
  top: number
  right: number
  bottom: number
  left: number
}

export interface DocumentOptions {
  /** Shown by readers in the window's title. Make it unique: the file's ID is derived from these texts. */
  title: string
  /** The instant written into the file. The same input and instant give the same bytes. */
  createdAt: Date
  author?: string
  subject?: string
  /** A paper format, or width and height in mm (upright). */
  size?: 'A3' | 'A4' | 'A5' | readonly [number, number]
  orientation?: 'portrait' | 'landscape'
  margins?: Margins
  language?: string
  /** PDF/A-2b, for what is kept; it adds a colour profile of 3 KB. Keep transparent colours out. */
  archival?: boolean
  /** A number in the middle of the top margin, from the second page. */
  pageNumbers?: boolean
  /** Words laid over each page, light and diagonal. */
  watermark?: string
}

const defaultMargins: Margins = { top: 20, right: 20, bottom: 20, left: 20 }

/**
 * Opens a document with its first page. Fonts are shared with all documents of the process under the names
 * of `FontName`; lengths in this library are millimetres from the top left, font sizes are points.
 */
export function createDocument(options: DocumentOptions): PdfDocument {
  const document = new PDFDocument(pdfkitOptions(options))
  for (const name of fontNames) document.registerFont(name, faceSource(name))
  collectBytes(document)
  const { pageNumbers = false, watermark } = options
  if (pageNumbers || watermark) furnishPages(document, { numbered: pageNumbers, watermark })
  document.addPage()
  document.font('serif').fontSize(13)
  return document
}

/** Ends the document and gives its bytes. Throws when the document was already ended. */
export function toBytes(document: PdfDocument): Promise<Buffer> {
  const sink = sinks.get(document)
  if (!sink) throw new Error('The document is unknown or was already ended')
  sinks.delete(document)
  document.end()
  return Promise.resolve(Buffer.concat(sink))
}

/** Lower-case hexadecimal SHA-256 of a file's bytes. */
export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

const sinks = new WeakMap<PdfDocument, Uint8Array[]>()

/** pdfkit makes all bytes at once; passing each line through the stream's machinery would only cost time. */
function collectBytes(document: PdfDocument) {
  const sink: Uint8Array[] = []
  sinks.set(document, sink)
  document.push = (chunk: Uint8Array | null) => {
    if (chunk) sink.push(chunk)
    return true
  }
  // The head of the file was written before this function could listen.
  for (let early: unknown = document.read(); early !== null; early = document.read()) {
    sink.push(early as Uint8Array)
  }
}

function pdfkitOptions(options: DocumentOptions): PDFKit.PDFDocumentOptions {
  const { top, right, bottom, left } = options.margins ?? defaultMargins
  return {
    // No default font: without this pdfkit opens and embeds Helvetica. Its types lag behind here.
    font: null as unknown as string,
    autoFirstPage: false,
    size: typeof options.size === 'object' ? options.size.map(mm) : (options.size ?? 'A4'),
    layout: options.orientation ?? 'portrait',
    margins: { top: mm(top), right: mm(right), bottom: mm(bottom), left: mm(left) },
    lang: options.language ?? 'vi',
    displayTitle: true,
    pdfVersion: '1.7',
    info: documentInfo(options),
    ...(options.archival ? { subset: 'PDF/A-2b' as const } : {}),
  }
}

function documentInfo({ title, author, subject, createdAt }: DocumentOptions): PDFKit.DocumentInfo {
  const info: Record<string, unknown> = { CreationDate: createdAt, Title: new XmlSafeString(drawable(title)) }
  if (author) info.Author = new XmlSafeString(drawable(author))
  if (subject) info.Subject = new XmlSafeString(drawable(subject))
  return info as PDFKit.DocumentInfo
}

// A parsed font is a valid source ("anything that can lay out a text"), which the types do not know yet.
const faceSource = (name: (typeof fontNames)[number]) =>
  faceOf(name) as unknown as PDFKit.Mixins.PDFFontSource
