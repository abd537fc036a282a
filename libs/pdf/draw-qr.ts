import type { PdfDocument } from './pdf-document.js'
import { qrMatrix, qrRuns, type QrCorrection } from './qr.js'
import { mm, round } from './units.js'

/** `x`, `y` (mm) is the upper left corner of the symbol, `size` (mm) its side without the quiet zone. */
export interface QrPlace {
  x: number
  y: number
  size: number
  correction?: QrCorrection
  color?: string
}

/** Draws a QR symbol as rectangles. Leave four modules (about a sixth of its side) free around it. */
export function drawQr(document: PdfDocument, text: string, place: QrPlace) {
  const matrix = qrMatrix(text, place.correction)
  const module = mm(place.size) / matrix.length
  const rectangles = qrRuns(matrix).map(({ x, y, width }) => `${x} ${y} ${width} 1 re`)
  document.save()
  document.fillColor(place.color ?? '#000000')
  // One matrix turns modules into points, so that the rectangles are whole numbers.
  const scale = Math.round(module * 1e4) / 1e4
  document.addContent(`${scale} 0 0 ${scale} ${round(mm(place.x))} ${round(mm(place.y))} cm`)
  document.addContent(`${rectangles.join('\n')}\nf`)
  document.restore()
}
