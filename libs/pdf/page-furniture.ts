import type { PdfDocument } from './pdf-document.js'
import { measureText } from './fonts.js'
import { textLine } from './text.js'
import { toMm } from './units.js'

/** What each page carries beside its content; `drawn` counts the pages of the current part. */
export interface PageFurniture {
  numbered: boolean
  watermark?: string
  drawn?: number
}

/** Draws a new page's watermark and number, and leaves the writing position where it was. */
export function drawPageFurniture(document: PdfDocument, furniture: PageFurniture) {
  const { x, y } = document
  furniture.drawn = (furniture.drawn ?? 0) + 1
  if (furniture.watermark) drawWatermark(document, furniture.watermark)
  if (furniture.numbered && furniture.drawn > 1) {
    const middle = toMm(document.page.margins.top) / 2
    const place = { x: toMm(document.page.width) / 2, y: middle + 2, align: 'center' } as const
    textLine(document, String(furniture.drawn), { ...place, font: 'serif', size: 13 })
  }
  document.x = x
  document.y = y
}

/**
 * Lays words over the page from the lower left to the upper right. The colour is a light grey and not a
 * transparency, which old printers and PDF/A-1 readers handle badly, so draw it before the content.
 */
export function drawWatermark(document: PdfDocument, words: string, color = '#ececec') {
  const { width, height } = document.page
  const diagonal = toMm(Math.hypot(width, height))
  const size = Math.min(110, (100 * diagonal * 0.7) / measureText(words, 'serif-bold', 100))
  const origin: [number, number] = [width / 2, height / 2]
  document.save()
  document.rotate((-Math.atan2(height, width) * 180) / Math.PI, { origin })
  const place = { x: toMm(origin[0]), y: toMm(origin[1] + size * 0.33), align: 'center' } as const
  textLine(document, words, { ...place, font: 'serif-bold', size, color })
  document.restore()
}
