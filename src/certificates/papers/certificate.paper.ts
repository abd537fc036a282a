import { LRUCache } from 'lru-cache'
import {
  centredLines,
  compileArt,
  createDocument,
  drawArt,
  drawQr,
  drawWatermark,
  fitRuns,
  fitText,
  measureRuns,
  mergePages,
  shrinkToFit,
  textLine,
  toBytes,
  type Art,
  type PdfDocument,
  type TextRun,
} from '#pdf'
import { drawCertificateFrame } from './certificate-art.js'
import { bodyLines, measures, signatureLines, unitRuns, type BodyLines } from './certificate-layout.js'
import type { CertificateSheet, CertificateTemplate, FrozenCertificate } from './frozen-certificate.js'

const page = {
  size: 'A4',
  orientation: 'landscape',
  margins: { top: 0, right: 0, bottom: 0, left: 0 },
} as const
const center = measures.width / 2

interface Sheet {
  art: Art
  body: BodyLines
}

/** A template made ready once per process; it remembers the sheets of the trainings drawn last. */
export interface CompiledCertificate {
  template: CertificateTemplate
  frame: Art
  sheets: LRUCache<string, Sheet>
}

export function compileCertificateTemplate(template: CertificateTemplate): CompiledCertificate {
  const frame = compileArt(page, (document) => drawCertificateFrame(document, template))
  return { template, frame, sheets: new LRUCache({ max: 20 }) }
}

/** One certificate as a PDF/A-2b of one page. The same certificate always gives the same bytes. */
export function renderCertificate(compiled: CompiledCertificate, frozen: FrozenCertificate): Promise<Buffer> {
  const document = createDocument({
    ...page,
    title: `${frozen.heading} ${frozen.numberText} - ${frozen.fullName}`,
    createdAt: new Date(frozen.issuedAt),
    archival: true,
  })
  drawCertificate(document, compiled, frozen)
  return toBytes(document)
}

/** Certificates for the printer, one to a page, in files of at most `pagesPerPart` pages. */
export function renderCertificateParts(
  compiled: CompiledCertificate,
  certificates: readonly FrozenCertificate[],
  pagesPerPart = 500,
): AsyncGenerator<Buffer> {
  const [first] = certificates
  const title = first ? `${first.heading} - ${first.trainingTitle}` : ''
  const createdAt = new Date(first?.issuedAt ?? 0)
  return mergePages({ ...page, title, createdAt, pagesPerPart }, certificates, (document, frozen) =>
    drawCertificate(document, compiled, frozen),
  )
}

/** All certificates in one file. Throws a RangeError without any; for thousands take the parts. */
export async function renderCertificates(
  compiled: CompiledCertificate,
  certificates: readonly FrozenCertificate[],
): Promise<Buffer> {
  const parts = renderCertificateParts(compiled, certificates, certificates.length)
  for await (const part of parts) return part
  throw new RangeError('There is no certificate to print')
}

function drawCertificate(document: PdfDocument, compiled: CompiledCertificate, frozen: FrozenCertificate) {
  const { art, body } = sheetOf(compiled, frozen)
  drawArt(document, compiled.frame)
  drawArt(document, art)
  drawPerson(document, compiled.template, frozen, body)
  drawRegister(document, frozen)
  drawVerification(document, frozen)
}

function sheetOf(compiled: CompiledCertificate, frozen: FrozenCertificate): Sheet {
  const { issuerLines, heading, trainingTitle, periodText, place, grade } = frozen
  const { signedPlaceDate, signingLines, signerName, sample } = frozen
  const training = { issuerLines, heading, trainingTitle, periodText, place, grade }
  const signature = { signedPlaceDate, signingLines, signerName, sample, hasBirth: frozen.birthText !== '' }
  const unitLines = unitRuns(frozen.position, frozen.unit).length
  const shared: CertificateSheet = { ...training, ...signature, unitLines }
  const key = JSON.stringify(shared)
  const known = compiled.sheets.get(key)
  if (known) return known
  const body = bodyLines(shared)
  const art = compileArt(page, (document) => drawSheet(document, compiled.template, shared, body))
  const sheet = { art, body }
  compiled.sheets.set(key, sheet)
  return sheet
}

function drawSheet(
  document: PdfDocument,
  template: CertificateTemplate,
  sheet: CertificateSheet,
  body: BodyLines,
) {
  if (sheet.sample) drawWatermark(document, 'DỮ LIỆU MẪU')
  const { nationalTitle, motto, issuer, heading, textWidth, body: text } = measures
  centredLines(document, [{ text: template.nationalTitle, font: 'serif-bold', size: nationalTitle.size }], {
    x: center,
    y: nationalTitle.y,
  })
  centredLines(document, [{ text: template.motto, font: 'serif-bold', size: motto.size, rule: 'full' }], {
    x: center,
    y: motto.y,
  })
  const issuerTop = issuer.y - ((sheet.issuerLines.length - 1) * issuer.step) / 2
  for (const [index, line] of sheet.issuerLines.entries()) {
    const y = issuerTop + index * issuer.step
    fitText(document, line, centredAt(y, { font: 'serif-bold', size: issuer.size, minSize: 10 }))
  }
  fitText(document, sheet.heading, {
    ...centredAt(heading.y, { font: 'serif-bold', size: heading.size, minSize: 18 }),
    color: template.accentColor,
  })
  for (const { y, runs } of body.shared) {
    fitRuns(document, runs, { x: center, y, align: 'center', width: textWidth, minSize: text.minSize })
  }
  drawSignature(document, sheet)
}

function centredAt<Style extends object>(y: number, style: Style) {
  return { x: center, y, align: 'center' as const, width: measures.textWidth, ...style }
}

function drawSignature(document: PdfDocument, sheet: CertificateSheet) {
  const { x, width, placeDate, size } = measures.signature
  const place = { x, align: 'center' as const, width, minSize: 10 }
  const { signing, name } = signatureLines(sheet)
  fitText(document, sheet.signedPlaceDate, { ...place, y: placeDate, font: 'serif-italic', size })
  for (const { text, y } of signing) fitText(document, text, { ...place, y, font: 'serif-bold', size })
  fitText(document, sheet.signerName, { ...place, y: name, font: 'serif-bold', size })
}

function drawPerson(
  document: PdfDocument,
  template: CertificateTemplate,
  frozen: FrozenCertificate,
  body: BodyLines,
) {
  const { name } = measures
  const label: TextRun = { text: `${template.salutation} `, size: name.labelSize }
  const person: TextRun = { text: frozen.fullName, font: 'serif-bold', size: name.size }
  drawNameLine(document, label, person)
  if (frozen.birthText)
    textLine(document, frozen.birthText, { x: center, y: body.birth, align: 'center', size: body.size })
  drawUnit(document, frozen, body)
}

/** The name shrinks to stay on one line; its label keeps its size. */
function drawNameLine(document: PdfDocument, label: TextRun, person: TextRun) {
  const { y, minSize, size } = measures.name
  const room = measures.textWidth - measureRuns([label])
  const { factor } = shrinkToFit([person], room, minSize / size)
  fitRuns(
    document,
    [label, { ...person, size: size * factor }],
    centredAt(y, { minSize: measures.name.labelSize }),
  )
}

function drawUnit(document: PdfDocument, frozen: FrozenCertificate, body: BodyLines) {
  for (const [index, runs] of unitRuns(frozen.position, frozen.unit).entries()) {
    const y = body.unit[index] ?? body.birth
    const sized = runs.map((run) => ({ ...run, size: body.size }))
    fitRuns(document, sized, centredAt(y, { minSize: 9 }))
  }
}

function drawRegister(document: PdfDocument, frozen: FrozenCertificate) {
  const { x, width, first, step, size } = measures.register
  const place = { x, width, minSize: 9, size }
  fitText(document, `Số: ${frozen.numberText}`, { ...place, y: first })
  fitText(document, `Vào sổ cấp giấy chứng nhận số: ${frozen.registerNumber}`, { ...place, y: first + step })
}

function drawVerification(document: PdfDocument, frozen: FrozenCertificate) {
  const { x, width, first, step, size } = measures.verification
  drawQr(document, frozen.verificationUrl, measures.qr)
  const place = { x, width, minSize: 6, size }
  fitText(document, 'Quét mã để kiểm tra giấy chứng nhận,', { ...place, y: first })
  fitText(document, 'hoặc mở địa chỉ:', { ...place, y: first + step })
  fitText(document, frozen.verificationUrl, { ...place, y: first + 2 * step })
  fitText(document, `Mã kiểm tra: ${frozen.verificationCode}`, {
    ...place,
    y: first + 3 * step,
    font: 'serif-bold',
  })
}
