import type { SheetContent } from '#sheets'

/** A4 on its side, with the margins of Decree 30/2020/NĐ-CP (Appendix I). */
export const landscapePage: SheetContent['page'] = {
  orientation: 'landscape',
  margins: { top: 20, right: 15, bottom: 20, left: 30 },
}

export const titleLine = (text: string) => ({ text, bold: true, size: 14 })
export const leadLine = (text: string) => ({ text, italic: true, size: 13 })
