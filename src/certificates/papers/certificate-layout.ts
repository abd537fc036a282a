import { mm, shrinkToFit, wrapBalanced, type TextRun } from '#pdf'
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
  body: { first: 85, last: 120.5, maxStep: 8.2, size: 14, minSize: 11.5 },
  textWidth: 240,
  signature: { x: 222, width: 118, placeDate: 128.5, first: 135, step: 6.1, clear: 40, size: 14 },
  register: { x: 30, width: 105, first: 135, step: 6.4, size: 13 },
  qr: { x: 30, y: 150, size: 27 },
  verification: { x: 62, width: 82, first: 156, step: 5, size: 10 },
} as const

export interface BodyLines {
  /** Size in points of all lines below the name. */
  size: number
  birth: number
  /** One baseline for position and unit together, or two. */
  unit: number[]
  /** The lines below the personal ones, which all certificates of a training share. */
  shared: { y: number; runs: TextRun[] }[]
}

/** Spreads the lines between the name and the signature over the room; many lines are set smaller. */
export function bodyLines(sheet: CertificateSheet): BodyLines {
  const { first, last, maxStep, size: wanted } = measures.body
  const personal = (sheet.hasBirth ? 1 : 0) + sheet.unitLines
  const count = personal + sharedLines(sheet, wanted).length
  const step = Math.min(maxStep, (last - first) / (count - 1))
  const size = Math.min(wanted, mm(step) / 1.3)
  const y = (index: number) => first + index * step
  return {
    size,
    birth: y(0),
    unit: Array.from({ length: sheet.unitLines }, (_, line) => y(personal - sheet.unitLines + line)),
    shared: sharedLines(sheet, size).map((runs, index) => ({ y: y(personal + index), runs })),
  }
}

function sharedLines(sheet: CertificateSheet, size: number): TextRun[][] {
  const lines = titleLines(sheet.trainingTitle, size)
  lines.push([{ text: `Thời gian: ${sheet.periodText}, tại ${sheet.place}`, size }])
  if (sheet.grade)
    lines.push([
      { text: 'Xếp loại: ', size },
      { ...bold(sheet.grade), size },
    ])
  return lines
}

/** The title follows its label, on lines of about equal length when it is long. */
function titleLines(title: string, size: number): TextRun[][] {
  const label = 'Đã hoàn thành lớp tập huấn: '
  // Measured in bold throughout, which is a little wider than the label really is.
  const whole = { font: 'serif-bold', size, width: measures.textWidth } as const
  const [first = '', ...others] = wrapBalanced(label + title, whole)
  const beginning = [
    { text: label, size },
    { ...bold(first.slice(label.length)), size },
  ]
  return [beginning, ...others.map((text) => [{ ...bold(text), size }])]
}

/** Position and unit share a line unless both together would have to be set small. */
export function unitRuns(position: string, unit: string): TextRun[][] {
  const { size, minSize } = measures.body
  const parts = [`Chức vụ: ${position}`, `Đơn vị: ${unit}`]
  const together = [{ text: parts.join('        '), size }]
  const { fits } = shrinkToFit(together, measures.textWidth, minSize / size)
  return fits ? [together] : parts.map((text) => [{ text, size }])
}

const bold = (text: string): TextRun => ({ text, font: 'serif-bold' })

/** Baselines of the signature block; the signer's name leaves 40 mm clear for ink and seal. */
export function signatureLines(sheet: Pick<CertificateSheet, 'signingLines'>) {
  const { first, step, clear } = measures.signature
  const signing = sheet.signingLines.map((text, index) => ({ text, y: first + index * step }))
  const last = signing.at(-1)?.y ?? first
  // 1 mm of descender above the clear room; capitals with marks reach 4.3 mm over the name's baseline.
  return { signing, name: last + 1 + clear + 4.3 }
}
