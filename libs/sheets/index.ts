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
export { writeSheet } from './write-sheet.js'
