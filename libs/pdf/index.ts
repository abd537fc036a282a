export type { PdfDocument } from './pdf-document.js'
export { createDocument, sha256, toBytes, type DocumentOptions, type Margins } from './document.js'
export { fontFile, fontNames, wholeFontFile, type FontName } from './font-files.js'
export { drawable, measureText, missingGlyphs } from './fonts.js'
export { compileArt, drawArt, type Art, type ArtPage } from './art.js'
export { drawQr, type QrPlace } from './draw-qr.js'
export { qrMatrix, qrRuns, qrSvgPath, type QrCorrection } from './qr.js'
export {
  centredLines,
  fitRuns,
  fitText,
  horizontalRule,
  measureRuns,
  shrinkToFit,
  textLine,
  textRuns,
  type Align,
  type CentredLine,
  type FitPlace,
  type LinePlace,
  type TextRun,
  type TextStyle,
} from './text.js'
export { wrapBalanced, wrapText, type WrapOptions } from './wrap.js'
export { mergePages, type MergeOptions } from './merge-pages.js'
export { ensureRoom, paragraph, skip, type ParagraphOptions } from './flow.js'
export {
  table,
  tableInTurns,
  type RowKind,
  type TableCell,
  type TableColumn,
  type TableOptions,
  type TableRow,
} from './table.js'
export { drawWatermark, startPart } from './page-furniture.js'
export { mm, round, toMm } from './units.js'
