import { measureRuns, wrapBalanced, type TextRun } from '#pdf'
import type { CertificateSheet } from './frozen-certificate.js'

/**
 * Measures of the certificate in mm on A4 landscape; `y` is a baseline. Decree 30/2020/NĐ-CP gives the
 * sizes of the national title, motto and signature; circular 40/2014/TT-BQP the 8 mm below the border.
 */
export const measures = {
  width: 297,
  height: 210,
  /** Outer and inner edge of the border, from the paper's edge. */
  border: { outer: 10, inner: 17 },
  nationalTitle: { y: 28, size: 13 },
  motto: { y: 34, size: 14 },
  issuer: { y: 46, size: 15, step: 6.9 },
  heading: { y: 64, size: 32 },
  name: { y: 76.5, size: 22, labelSize: 14, minSize: 13 },
  body: { first: 85, last: 119, maxStep: 8.2, size: 14, minSize: 11.5 },
  textWidth: 240,
  signature: { x: 222, width: 118, placeDate: 128.5, first: 135, step: 6.1, clear: 40, size: 14 },
  register: { x: 30, width: 105, first: 135, step: 6.4, size: 13 },
  qr: { x: 30, y: 150, size: 27 },
  verification: { x: 62, width: 82, first: 156, step: 5, size: 10 },
} as const

export interface BodyLines {
  birth: number
  unit: number
  /** The lines below the personal ones, which all certificates of a training share. */
  shared: { y: number; runs: TextRun[] }[]
}

/** Spreads the lines between the name and the signature evenly over the room that is there. */
export function bodyLines(sheet: CertificateSheet): BodyLines {
  const { first, last, maxStep } = measures.body
  const shared = sharedLines(sheet)
  const personal = sheet.hasBirth ? 2 : 1
  const step = Math.min(maxStep, (last - first) / (personal + shared.length - 1))
  const y = (index: number) => first + index * step
  return {
    birth: y(0),
    unit: y(personal - 1),
    shared: shared.map((runs, index) => ({ y: y(personal + index), runs })),
  }
}

function sharedLines(sheet: CertificateSheet): TextRun[][] {
  const { size } = measures.body
  const lines = titleLines(sheet.trainingTitle)
  lines.push([{ text: `Thời gian: ${sheet.periodText}, tại ${sheet.place}`, size }])
  if (sheet.grade) lines.push([{ text: 'Xếp loại: ', size }, bold(sheet.grade)])
  return lines
}

/** The title beside its label when both fit on a line, else below it on one or two lines of equal length. */
function titleLines(title: string): TextRun[][] {
  const { size } = measures.body
  const label = { text: 'Đã hoàn thành lớp tập huấn: ', size }
  const together = [label, bold(title)]
  if (measureRuns(together) <= measures.textWidth) return [together]
  const wrapped = wrapBalanced(title, { font: 'serif-bold', size, width: measures.textWidth })
  return [[label], ...wrapped.map((text) => [bold(text)])]
}

const bold = (text: string): TextRun => ({ text, font: 'serif-bold', size: measures.body.size })

/** Baselines of the signature block; the signer's name leaves 40 mm clear for ink and seal. */
export function signatureLines(sheet: CertificateSheet) {
  const { first, step, clear } = measures.signature
  const signing = sheet.signingLines.map((text, index) => ({ text, y: first + index * step }))
  const last = signing.at(-1)?.y ?? first
  // 1 mm of descender above the clear room; capitals with marks reach 4.3 mm over the name's baseline.
  return { signing, name: last + 1 + clear + 4.3 }
}
