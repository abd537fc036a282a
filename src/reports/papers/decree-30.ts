import {
  centredLines,
  ensureRoom,
  measureText,
  mm,
  skip,
  textLine,
  toMm,
  wrapBalanced,
  type CentredLine,
  type PdfDocument,
  type WrapOptions,
} from '#pdf'
import { formatDateLong, splitTitle } from '#text'
import type { Letterhead } from '../../organizations/organizations.presenter.js'

/**
 * The parts that office papers share, by Decree 30/2020/NĐ-CP, appendix I (layout of administrative papers).
 * Lengths in millimetres, sizes in points.
 */

/** Part I, section I: top and bottom 20–25, left 30–35, right 15–20. */
export const margins = { top: 20, right: 15, bottom: 20, left: 30 }

export const nationalName = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
export const nationalMotto = 'Độc lập - Tự do - Hạnh phúc'

/** Quốc hiệu and issuing body 12–13, Tiêu ngữ 13–14 (section II). The smaller ones where the paper is upright. */
const headSizes = { portrait: { line: 12, motto: 13 }, landscape: { line: 13, motto: 14 } }

/** The rule under the issuing body: 1/3 to 1/2 of the text; under Tiêu ngữ as long as the text. */
const bodyRule = 0.45

/** Titles, date and signatures 13–14. */
const titleSize = 14
const textSize = 13

const gapBelowHead = 5
const gapBelowTitle = 5

/** Clear for ink and seal between the signer's office and name. */
export const signatureClearance = 40
const gapAboveSignatures = 4
const lineStep = toMm(textSize * 1.3)
/** Of the block with the gap above it: place and date, authority, office, the clearance, the name. */
export const signatureHeight = gapAboveSignatures + 4 * lineStep + signatureClearance

interface TextArea {
  left: number
  width: number
}

const textArea = ({ page }: PdfDocument): TextArea => {
  const left = toMm(page.margins.left)
  return { left, width: toMm(page.width - page.margins.right) - left }
}

/** The body above and the issuing body at the left, Quốc hiệu and Tiêu ngữ at the right; moves the cursor below. */
export function drawHead(document: PdfDocument, { parentLine, bodyLine }: Letterhead): void {
  const { left, width } = textArea(document)
  const { line: size, motto } =
    document.page.width > document.page.height ? headSizes.landscape : headSizes.portrait
  // Quốc hiệu must not wrap: its column is as wide as it needs, at least half of the paper.
  const national = Math.max(width / 2, measureText(nationalName, 'serif-bold', size) + 1)
  const bodyWidth = width - national - 2
  const wrapped = (text: string, font: 'serif' | 'serif-bold') =>
    bodyLines(text, { font, size, width: bodyWidth })
      .filter(Boolean)
      .map((line): CentredLine => ({ text: line, font, size }))
  const body = [...wrapped(parentLine, 'serif'), ...wrapped(bodyLine, 'serif-bold')]
  const last = body.at(-1)
  if (last) last.rule = bodyRule
  const y = toMm(document.y) + toMm(size)
  const ends = [
    centredLines(document, body, { x: left + bodyWidth / 2, y, width: bodyWidth }),
    centredLines(
      document,
      [
        { text: nationalName, font: 'serif-bold', size },
        { text: nationalMotto, font: 'serif-bold', size: motto, rule: 'full' },
      ],
      { x: left + width - national / 2, y, width: national },
    ),
  ]
  document.y = mm(Math.max(...ends) + gapBelowHead)
}

/** Where the name of a body breaks best: before its place, never within “LAO ĐỘNG”. */
const placeWord = /\s(?=(TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN|XÃ|PHƯỜNG|ĐẶC KHU|LIÊN XÃ|CÁC)\s)/u

function bodyLines(text: string, options: WrapOptions): string[] {
  const lines = wrapBalanced(text, options)
  const atPlace = text.split(placeWord, 1)[0]!
  if (lines.length !== 2 || atPlace === text) return lines
  const broken = [atPlace, text.slice(atPlace.length).trim()]
  const fits = broken.every(
    (line) => measureText(line, options.font ?? 'serif', options.size) <= options.width,
  )
  return fits ? broken : lines
}

/** Name of the paper, what it is about, and when and where in italics, centred; long lines wrap. */
export function drawTitle(document: PdfDocument, title: { name: string; about: string; when: string }): void {
  const { left, width } = textArea(document)
  const room = width * 0.9
  const lines = (text: string, font: 'serif-bold' | 'serif-italic', size: number) =>
    wrapBalanced(text, { font, size, width: room }).map((line) => ({ text: line, font, size }))
  const y = toMm(document.y) + toMm(titleSize)
  const end = centredLines(
    document,
    [
      ...lines(title.name, 'serif-bold', titleSize),
      ...lines(title.about, 'serif-bold', titleSize),
      ...lines(title.when, 'serif-italic', textSize),
    ],
    { x: left + width / 2, y, width },
  )
  document.y = mm(end + gapBelowTitle)
}

/** `Đạ Tẻh, ngày 26 tháng 4 năm 2023`: below 10 the day has a nought, of the months only 1 and 2. */
export const placeAndDate = (place: string, day: string) => `${place}, ${formatDateLong(day)}`

export interface Signatures {
  letterhead: Letterhead
  day: string
  /** Who made the paper; null leaves the place for the name empty. */
  maker: string | null
}

/**
 * At the left NGƯỜI LẬP, at the right place and date, authority, office, room for ink and seal, and the name, which
 * bears no academic title. The block never splits; `roomAfter: signatureHeight` keeps a table's end beside it.
 */
export function drawSignatures(document: PdfDocument, { letterhead, day, maker }: Signatures): void {
  ensureRoom(document, signatureHeight)
  const { left, width } = textArea(document)
  const columns = { maker: left + width * 0.22, signer: left + width * 0.74 }
  const bold = { font: 'serif-bold', size: textSize } as const
  const y = toMm(document.y) + gapAboveSignatures + lineStep * 0.75
  const signer = splitTitle(letterhead.signerName).name
  const office = centredLines(
    document,
    [
      { text: placeAndDate(letterhead.place, day), font: 'serif-italic', size: textSize },
      { text: letterhead.signingAuthority, ...bold },
      { text: letterhead.signerTitle, ...bold },
    ],
    { x: columns.signer, y, width: width * 0.5 },
  )
  centredLines(document, [{ text: 'NGƯỜI LẬP', ...bold }], { x: columns.maker, y: y + lineStep })
  const name = office + signatureClearance + toMm(textSize * 0.7)
  const narrow = width * 0.42
  centredLines(document, [{ text: signer, ...bold }], { x: columns.signer, y: name, width: narrow })
  if (maker) centredLines(document, [{ text: maker, ...bold }], { x: columns.maker, y: name, width: narrow })
  skip(document, signatureHeight)
}

/** Nơi nhận: the word in 12 bold italic, the list in 11, each line with its dash; the last one files the paper. */
export function drawRecipients(document: PdfDocument, recipients: readonly string[]): void {
  const { left } = textArea(document)
  const lines = recipients.map((text, index) => `- ${text}${index === recipients.length - 1 ? '.' : ';'}`)
  const step = toMm(11 * 1.3)
  ensureRoom(document, toMm(12 * 1.3) + lines.length * step)
  skip(document, toMm(12 * 1.3))
  textLine(document, 'Nơi nhận:', { x: left, y: toMm(document.y), font: 'serif-bold-italic', size: 12 })
  for (const line of lines) {
    skip(document, step)
    textLine(document, line, { x: left, y: toMm(document.y), size: 11 })
  }
}
