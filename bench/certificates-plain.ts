import { fontFile, wholeFontFile, type FontName } from '#pdf'
import PDFDocument from 'pdfkit'
import { encodeQR } from 'qr'
import { drawCertificateFrame } from '../src/certificates/papers/certificate-art.js'
import {
  bodyLines,
  measures,
  signatureLines,
  unitRuns,
} from '../src/certificates/papers/certificate-layout.js'
import type { FrozenCertificate } from '../src/certificates/papers/frozen-certificate.js'
import { unionTemplate } from '../src/certificates/papers/frozen-certificate.js'

const points = 72 / 25.4
const wide = measures.textWidth * points
const left = ((measures.width - measures.textWidth) / 2) * points

type Weight = 'regular' | 'bold' | 'italic'
type Files = Record<Weight, string>

// Fonts go in by path, not by `registerFont`: pdfkit would parse a file registered beside the same default
// font again for each text, which would flatter our side.
const filesFrom = (find: (name: FontName) => string): Files => ({
  regular: find('serif'),
  bold: find('serif-bold'),
  italic: find('serif-italic'),
})
let files = filesFrom(wholeFontFile)

/** The same loop with the cut fonts of our build, which shows what the fonts alone save. */
export async function plainCertificateWithCutFonts(frozen: FrozenCertificate): Promise<Buffer> {
  files = filesFrom(fontFile)
  try {
    return await plainCertificate(frozen)
  } finally {
    files = filesFrom(wholeFontFile)
  }
}

/** The peer: the same certificate as pdfkit's guide would draw it, everything anew for each document. */
export async function plainCertificate(frozen: FrozenCertificate): Promise<Buffer> {
  const document = new PDFDocument({
    size: 'A4',
    layout: 'landscape',
    margin: 0,
    font: files.regular,
    lang: 'vi',
    displayTitle: true,
    pdfVersion: '1.7',
    subset: 'PDF/A-2b',
    info: {
      Title: `${frozen.heading} ${frozen.numberText} - ${frozen.fullName}`,
      CreationDate: new Date(frozen.issuedAt),
    },
  })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve) => document.on('end', resolve))
  drawCertificateFrame(document, unionTemplate)
  drawHead(document, frozen)
  drawBody(document, frozen)
  drawFoot(document, frozen)
  document.end()
  await ended
  return Buffer.concat(chunks)
}

function centred(document: PDFKit.PDFDocument, text: string, y: number, weight: Weight, size: number) {
  document.font(files[weight]).fontSize(size).fillColor('#000000')
  document.text(text, left, y * points, { width: wide, align: 'center', baseline: 'alphabetic' })
}

function drawHead(document: PDFKit.PDFDocument, frozen: FrozenCertificate) {
  const { nationalTitle, motto, issuer, heading } = measures
  centred(document, unionTemplate.nationalTitle, nationalTitle.y, 'bold', nationalTitle.size)
  centred(document, unionTemplate.motto, motto.y, 'bold', motto.size)
  const width = document.widthOfString(unionTemplate.motto)
  const rule = motto.y * points + motto.size * 0.4
  document.lineWidth(0.6).strokeColor('#000000')
  document
    .moveTo(left + (wide - width) / 2, rule)
    .lineTo(left + (wide + width) / 2, rule)
    .stroke()
  for (const line of frozen.issuerLines) centred(document, line, issuer.y, 'bold', issuer.size)
  document.font(files.bold).fontSize(heading.size).fillColor(unionTemplate.accentColor)
  document.text(frozen.heading, left, heading.y * points, {
    width: wide,
    align: 'center',
    baseline: 'alphabetic',
  })
}

function drawBody(document: PDFKit.PDFDocument, frozen: FrozenCertificate) {
  const { name, body: text } = measures
  const unit = unitRuns(frozen.position, frozen.unit)
  const body = bodyLines({ ...frozen, hasBirth: frozen.birthText !== '', unitLines: unit.length })
  mixed(document, name.y, [
    [`${unionTemplate.salutation} `, 'regular', name.labelSize],
    [frozen.fullName, 'bold', name.size],
  ])
  centred(document, frozen.birthText, body.birth, 'regular', text.size)
  for (const [index, runs] of unit.entries()) {
    centred(document, runs[0]?.text ?? '', body.unit[index] ?? 0, 'regular', text.size)
  }
  for (const { y, runs } of body.shared) {
    mixed(
      document,
      y,
      runs.map((run) => [run.text, run.font === 'serif-bold' ? 'bold' : 'regular', run.size ?? text.size]),
    )
  }
}

/** A centred line of two weights: measured first, then written piece by piece. */
function mixed(document: PDFKit.PDFDocument, y: number, parts: [string, Weight, number][]) {
  const widths = parts.map(([text, weight, size]) =>
    document.font(files[weight]).fontSize(size).widthOfString(text),
  )
  let x = left + (wide - widths.reduce((sum, width) => sum + width, 0)) / 2
  for (const [index, [text, weight, size]] of parts.entries()) {
    document.font(files[weight]).fontSize(size).fillColor('#000000')
    document.text(text, x, y * points, { lineBreak: false, baseline: 'alphabetic' })
    x += widths[index] ?? 0
  }
}

function drawFoot(document: PDFKit.PDFDocument, frozen: FrozenCertificate) {
  const { signature, register, verification } = measures
  const { signing, name } = signatureLines(frozen)
  const signed: [string, number, Weight][] = [
    [frozen.signedPlaceDate, signature.placeDate, 'italic'],
    ...signing.map(({ text, y }): [string, number, Weight] => [text, y, 'bold']),
    [frozen.signerName, name, 'bold'],
  ]
  for (const [text, y, weight] of signed) {
    const place = { width: signature.width * points, align: 'center', baseline: 'alphabetic' } as const
    document.font(files[weight]).fontSize(signature.size)
    document.text(text, (signature.x - signature.width / 2) * points, y * points, place)
  }
  const numbers = [`Số: ${frozen.numberText}`, `Vào sổ cấp giấy chứng nhận số: ${frozen.registerNumber}`]
  column(document, numbers, register, 'regular')
  drawQrPaths(document, frozen.verificationUrl)
  const { first, step } = verification
  const lines = ['Quét mã để kiểm tra giấy chứng nhận,', 'hoặc mở địa chỉ:', frozen.verificationUrl]
  column(document, lines, verification, 'regular')
  column(
    document,
    [`Mã kiểm tra: ${frozen.verificationCode}`],
    { ...verification, first: first + 3 * step },
    'bold',
  )
}

function column(
  document: PDFKit.PDFDocument,
  lines: readonly string[],
  place: { x: number; first: number; step: number; size: number },
  weight: Weight,
) {
  document.font(files[weight]).fontSize(place.size)
  for (const [index, line] of lines.entries()) {
    const y = (place.first + index * place.step) * points
    document.text(line, place.x * points, y, { lineBreak: false, baseline: 'alphabetic' })
  }
}

function drawQrPaths(document: PDFKit.PDFDocument, text: string) {
  const matrix = encodeQR(text, 'raw', { ecc: 'medium', border: 1 })
  const { x: left, y: top, size } = measures.qr
  const module = (size * points) / matrix.length
  for (const [y, row] of matrix.entries()) {
    for (const [x, dark] of row.entries()) {
      if (dark) document.rect(left * points + x * module, top * points + y * module, module, module)
    }
  }
  document.fill('#000000')
}
