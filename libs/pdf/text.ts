import type { PdfDocument } from './pdf-document.js'
import type { FontName } from './font-files.js'
import { drawable, faceOf, measureText } from './fonts.js'
import { mm, toMm } from './units.js'

export type Align = 'left' | 'center' | 'right'

/** `size` in points. */
export interface TextStyle {
  font?: FontName
  size?: number
  color?: string
}

/** `x` (mm) is the line's left end, middle or right end, as `align` says; `y` (mm) is its baseline. */
export interface LinePlace {
  x: number
  y: number
  align?: Align
}

export type TextRun = TextStyle & { text: string }

const defaults = { font: 'serif', size: 13, color: '#000000' } as const
const startOf = { left: 0, center: 0.5, right: 1 }

/** Draws one line that never wraps. Gives its width in mm. */
export function textLine(document: PdfDocument, text: string, line: LinePlace & TextStyle): number {
  return textRuns(document, [{ text, font: line.font, size: line.size, color: line.color }], line)
}

/** Draws runs of several fonts, sizes or colours on one baseline. Gives their whole width in mm. */
export function textRuns(document: PdfDocument, runs: readonly TextRun[], place: LinePlace): number {
  const width = measureRuns(runs)
  const { x: cursorX, y: cursorY } = document
  let x = mm(place.x - width * startOf[place.align ?? 'left'])
  for (const run of runs) {
    const { font = defaults.font, size = defaults.size, color = defaults.color } = run
    const text = drawable(run.text)
    if (text === '') continue
    document.font(font, size).fillColor(color)
    // A numeric baseline of 0 puts the baseline itself at y.
    document.text(text, x, mm(place.y), { lineBreak: false, baseline: 'alphabetic' })
    x += (faceOf(font).widthOf(text) * size) / 1000
  }
  // A line at a given place leaves the flow's cursor alone.
  document.x = cursorX
  document.y = cursorY
  return width
}

/** Width in mm of runs drawn one after the other. */
export function measureRuns(runs: readonly TextRun[]) {
  let width = 0
  for (const run of runs) width += measureText(run.text, run.font ?? defaults.font, run.size ?? defaults.size)
  return width
}

/**
 * The largest factor ≤ 1 by which the sizes of `runs` must shrink to stay within `width` mm, not below
 * `smallest`; `fits` is false when even that is too wide.
 */
export function shrinkToFit(runs: readonly TextRun[], width: number, smallest: number) {
  const wanted = Math.min(1, width / Math.max(measureRuns(runs), 1e-6))
  return { factor: Math.max(wanted, smallest), fits: wanted >= smallest }
}

export interface FitPlace extends LinePlace {
  /** The room in mm. */
  width: number
  /** The smallest size in points of the first run; the other runs shrink by the same factor. */
  minSize: number
}

/**
 * Draws runs on one line, shrunk to the width. What is still too wide at the smallest size is
 * condensed sideways, so that a very long name neither wraps nor leaves its place.
 * Gives the factor by which the sizes were shrunk.
 */
export function fitRuns(document: PdfDocument, runs: readonly TextRun[], place: FitPlace): number {
  const smallest = Math.min(1, place.minSize / (runs[0]?.size ?? defaults.size))
  const { factor, fits } = shrinkToFit(runs, place.width, smallest)
  const sized = runs.map((run) => ({ ...run, size: (run.size ?? defaults.size) * factor }))
  if (fits) textRuns(document, sized, place)
  else condensed(document, sized, place)
  return factor
}

/** Draws one text on one line, shrunk to the width; see `fitRuns`. Gives the size used, in points. */
export function fitText(document: PdfDocument, text: string, place: FitPlace & TextStyle): number {
  const { font, size = defaults.size, color } = place
  return size * fitRuns(document, [{ text, font, size, color }], place)
}

function condensed(document: PdfDocument, runs: readonly TextRun[], place: FitPlace) {
  const ratio = place.width / measureRuns(runs)
  document.save()
  document.scale(ratio, 1, { origin: [mm(place.x), 0] })
  textRuns(document, runs, place)
  document.restore()
}

export interface CentredLine extends TextStyle {
  text: string
  /** A rule under the text: all of its width, or that part of it (offices use 1/3 to 1/2). */
  rule?: 'full' | number
  /** Extra room above in mm. */
  before?: number
}

/**
 * Draws lines centred on `x` (mm), the first baseline at `y`, shrunk where `width` (mm) asks for it. The
 * next line stands 1.3 em lower: Vietnamese capitals with two marks reach 1.2 em.
 * Gives the last baseline in mm.
 */
export function centredLines(
  document: PdfDocument,
  lines: readonly CentredLine[],
  place: { x: number; y: number; width?: number },
): number {
  let y = place.y
  for (const [index, line] of lines.entries()) {
    const { text, rule, before = 0, size = defaults.size, ...style } = line
    if (index > 0) y += toMm(size * 1.3) + before
    const width = measureText(text, style.font ?? defaults.font, size)
    const room = place.width ?? width
    fitText(document, text, {
      ...style,
      size,
      x: place.x,
      y,
      align: 'center',
      width: room,
      minSize: size / 2,
    })
    if (rule !== undefined) {
      const length = Math.min(width, room) * (rule === 'full' ? 1 : rule)
      // 0.4 em clears the dot below (ạ) and the descenders.
      y += toMm(size * 0.4)
      horizontalRule(document, { x: place.x - length / 2, y, width: length, color: style.color })
    }
  }
  return y
}

/** Draws a thin horizontal line from `x`, `y`, `width` mm long. */
export function horizontalRule(
  document: PdfDocument,
  rule: { x: number; y: number; width: number; color?: string; thickness?: number },
) {
  const y = mm(rule.y)
  document.lineWidth(rule.thickness ?? 0.6).strokeColor(rule.color ?? defaults.color)
  document
    .moveTo(mm(rule.x), y)
    .lineTo(mm(rule.x + rule.width), y)
    .stroke()
}
