export type {
  ColumnKind,
  SheetCell,
  SheetColumn,
  SheetContent,
  SheetLine,
  SheetMargins,
  SheetRow,
  SheetText,
} from './sheet.js'
export { writeSheet, writeSheets } from './write-sheet.js'
export { refusalByKind } from './file-kind.js'
export { parseWorkbook } from './parse-workbook.js'
export { readWorkbook, type ReadingBounds, type ReadingOutcome } from './read-workbook.js'
export {
  readLimits,
  WorkbookRefused,
  type ReadCell,
  type ReadEvent,
  type ReadKind,
  type ReadLimits,
  type ReadMerge,
  type ReadPart,
  type ReadRow,
  type ReadSheet,
  type RefusedCode,
} from './reading.js'
