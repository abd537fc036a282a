import type { PdfDocument } from './pdf-document.js'
import { drawable, faceOf } from './fonts.js'
import { textLine } from './text.js'
import { toMm } from './units.js'

/** What each page carries beside its content; `drawn` counts the pages of the current part. */
export interface PageFurniture {
  numbered: boolean
  watermark?: string
  drawn?: number
}

const furnitureOf = new WeakMap<PdfDocument, PageFurniture>()

/** Lets each page opened from now on carry its watermark and number. */
export function furnishPages(document: PdfDocument, furniture: PageFurniture) {
  furnitureOf.set(document, furniture)
  document.on('pageAdded', () => drawPageFurniture(document, furniture))
}

/** Opens a page on which numbering starts anew, as each appendix of an office's paper has its own. */
export function startPart(document: PdfDocument) {
  const furniture = furnitureOf.get(document)
  if (furniture) furniture.drawn = 0
  document.addPage()
}

function drawPageFurniture(document: PdfDocument, furniture: PageFurniture) {
  furniture.drawn = (furniture.drawn ?? 0) + 1
  if (furniture.watermark) drawWatermark(document, furniture.watermark)
  if (furniture.numbered && furniture.drawn > 1) {
    const middle = toMm(document.page.margins.top) / 2
    const place = { x: toMm(document.page.width) / 2, y: middle + 2, align: 'center' } as const
    textLine(document, String(furniture.drawn), { ...place, font: 'serif', size: 13 })
  }
}

/**
 * Lays words over the page from the lower left to the upper right, as outlines, since turned letters
 * scatter through the text that readers extract; the same words stand small and upright at the lower edge.
 * The colour is a light grey and not a transparency, so draw it before the content.
 */
export function drawWatermark(document: PdfDocument, words: string, color = '#ececec') {
  const { width, height } = document.page
  const text = drawable(words)
  const face = faceOf('serif-bold')
  const em = Math.min(110, (Math.hypot(width, height) * 700) / face.widthOf(text))
  document.save()
  document.translate(width / 2, height / 2).rotate((-Math.atan2(height, width) * 180) / Math.PI)
  document.scale(em / 1000).translate(-face.widthOf(text) / 2, face.capHeight / 2)
  document.path(face.outlineOf(text)).fill(color)
  document.restore()
  const place = { x: toMm(width) / 2, y: toMm(height) - 5, align: 'center' } as const
  textLine(document, text, { ...place, font: 'serif', size: 9, color: '#6b6b6b' })
}
