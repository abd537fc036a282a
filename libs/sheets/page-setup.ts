import type { HeaderFooter, PageSetup } from 'exceljs'
import type { SheetContent } from './sheet.js'

const MM_PER_INCH = 25.4
const A4 = 9
/** Excel measures columns in digits of the workbook's default font: 7 pixels of 1/96 inch each. */
const DIGITS_PER_MM = 96 / MM_PER_INCH / 7

export const columnWidth = (millimetres: number) => millimetres * DIGITS_PER_MM

/** One page wide, as many long as it takes. */
export function pageSetup(page: SheetContent['page']): Partial<PageSetup> {
  const inches = (millimetres: number) => millimetres / MM_PER_INCH
  const { top, right, bottom, left } = page.margins
  return {
    paperSize: A4,
    orientation: page.orientation,
    margins: {
      top: inches(top),
      right: inches(right),
      bottom: inches(bottom),
      left: inches(left),
      header: inches(top / 2),
      footer: inches(bottom / 2),
    },
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
  }
}

/** The page number in the middle of the top margin, from the second page on (Decree 30/2020/NĐ-CP, Appendix I). */
export const PAGE_NUMBER: Partial<HeaderFooter> = {
  differentFirst: true,
  firstHeader: '',
  oddHeader: '&C&"Times New Roman,Regular"&13&P',
}

/** At most 31 characters, without `[ ] : * ? / \` and apostrophes, which break the print titles. */
export function sheetName(name: string): string {
  const allowed = name.replace(/[[\]:*?/\\']/g, ' ').replace(/\s+/g, ' ')
  return allowed.trim().slice(0, 31).trim() || 'Sheet1'
}
