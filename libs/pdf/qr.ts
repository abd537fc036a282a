import { encodeQR } from 'qr'

/** low restores 7 % of a damaged symbol, medium 15, quartile 25. */
export type QrCorrection = 'low' | 'medium' | 'quartile'

/** The dark modules of a QR symbol, row by row, without its quiet zone. */
export function qrMatrix(text: string, correction: QrCorrection = 'medium'): boolean[][] {
  const edge = 1
  const bordered = encodeQR(text, 'raw', { ecc: correction, border: edge })
  return bordered.slice(edge, -edge).map((row) => row.slice(edge, -edge))
}

/** A run of dark modules: `x`, `y` and `width` in modules. */
export interface QrRun {
  x: number
  y: number
  width: number
}

/** The dark modules joined along each row, which draws a third of the rectangles. */
export function qrRuns(matrix: readonly boolean[][]): QrRun[] {
  const runs: QrRun[] = []
  for (const [y, row] of matrix.entries()) {
    let start = -1
    for (let x = 0; x <= row.length; x++) {
      if (row[x] && start < 0) start = x
      if (!row[x] && start >= 0) {
        runs.push({ x: start, y, width: x - start })
        start = -1
      }
    }
  }
  return runs
}

/**
 * A QR symbol for an SVG: put `d` on a `<path>` inside `viewBox="0 0 size size"`. The quiet zone of four
 * modules, without which phones read badly, is inside.
 */
export function qrSvgPath(text: string, correction: QrCorrection = 'medium') {
  const quiet = 4
  const matrix = qrMatrix(text, correction)
  const parts = qrRuns(matrix).map(({ x, y, width }) => `M${x + quiet} ${y + quiet}h${width}v1h-${width}z`)
  return { size: matrix.length + 2 * quiet, d: parts.join('') }
}
