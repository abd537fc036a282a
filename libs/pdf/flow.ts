import { drawable, measureText } from './fonts.js'
import type { PdfDocument } from './pdf-document.js'
import { textRuns, type TextRun, type TextStyle } from './text.js'
import { mm, toMm } from './units.js'

/**
 * The functions of this file write at the document's cursor (`toMm(document.y)`, the top of the free room)
 * and move it down, onto a new page where the bottom margin is reached.
 */
export function ensureRoom(document: PdfDocument, height: number) {
  const { page } = document
  const atTop = document.y <= page.margins.top
  if (!atTop && document.y + mm(height) > page.height - page.margins.bottom + 0.01) document.addPage()
}

/** Moves the cursor down by that many millimetres. */
export function skip(document: PdfDocument, height: number) {
  document.y += mm(height)
}

export interface ParagraphOptions extends TextStyle {
  align?: 'left' | 'justify'
  /** Of the first line, in mm. */
  indent?: number
  /** Distance of baselines as a multiple of the size; at least 1.3 for Vietnamese. */
  lineHeight?: number
  /** Room below in mm; offices want at least 6 pt. */
  after?: number
  /** Left end and width in mm; the page's margins by default. */
  x?: number
  width?: number
}

interface Word {
  text: string
  style: TextStyle
  width: number
}

/** Writes a paragraph, from one text or from runs of several styles. */
export function paragraph(
  document: PdfDocument,
  content: string | readonly TextRun[],
  options: ParagraphOptions = {},
) {
  const { indent = 0, lineHeight = 1.3, after = 2.2, align = 'justify' } = options
  const { size = 13, font = 'serif', color } = options
  const { margins, width: pageWidth } = document.page
  const x = options.x ?? toMm(margins.left)
  const width = options.width ?? toMm(pageWidth - margins.right) - x
  const base = { size, font, color }
  const runs = typeof content === 'string' ? [{ text: content }] : content
  const lines = linesOf(
    runs.flatMap((run) => wordsOf(run, base)),
    width,
    indent,
  )
  const step = toMm(size * lineHeight)
  for (const [index, words] of lines.entries()) {
    ensureRoom(document, step)
    const start = index === 0 ? indent : 0
    const isLast = index === lines.length - 1
    const y = toMm(document.y) + step - toMm(size * 0.33)
    drawWords(document, words, {
      x: x + start,
      y,
      width: width - start,
      justify: align === 'justify' && !isLast,
    })
    skip(document, step)
  }
  skip(document, after)
}

/** Words with their trailing space, so that a following run that begins without one stays attached. */
function wordsOf(
  { text, ...own }: TextRun,
  base: Required<Pick<TextStyle, 'size' | 'font'>> & TextStyle,
): Word[] {
  const style = { size: own.size ?? base.size, font: own.font ?? base.font, color: own.color ?? base.color }
  const pieces = drawable(text).match(/ *[^ ]+ */g) ?? []
  return pieces.map((piece) => ({ text: piece, style, width: measureText(piece, style.font, style.size) }))
}

function linesOf(words: readonly Word[], width: number, indent: number): Word[][] {
  const lines: Word[][] = [[]]
  let used = indent
  for (const word of words) {
    const line = lines.at(-1) ?? []
    const bare = measureText(word.text.trimEnd(), word.style.font ?? 'serif', word.style.size ?? 13)
    if (line.length > 0 && used + bare > width + 0.01) {
      lines.push([word])
      used = word.width
    } else {
      line.push(word)
      used += word.width
    }
  }
  return lines
}

function drawWords(
  document: PdfDocument,
  words: readonly Word[],
  line: { x: number; y: number; width: number; justify: boolean },
) {
  const gaps = words.slice(0, -1).filter(({ text }) => text.endsWith(' ')).length
  const last = words.at(-1)
  const trailing = last
    ? last.width - measureText(last.text.trimEnd(), last.style.font ?? 'serif', last.style.size ?? 13)
    : 0
  const natural = words.reduce((sum, word) => sum + word.width, 0) - trailing
  const extra = line.justify && gaps > 0 ? Math.max(0, line.width - natural) / gaps : 0
  let x = line.x
  for (const { text, style, width } of words) {
    textRuns(document, [{ ...style, text }], { x, y: line.y })
    x += width + (text.endsWith(' ') ? extra : 0)
  }
}
