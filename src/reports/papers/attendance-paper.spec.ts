import { itWith, pdfPages, pdfText, pdfWords, qpdfComplaints } from '../../../test/support/pdf-tools.js'
import { foldAttendance } from '../attendance-figures.js'
import { drawAttendancePaper } from './attendance-paper.js'
import { oneDay, paper, units } from './paper.fixture.js'

const report = (count: number, more: { asOf?: string } = {}) =>
  drawAttendancePaper({
    ...paper,
    sessions: oneDay,
    asOf: null,
    figures: foldAttendance(units(count), [true, true]),
    ...more,
  })

/** What stands on the line of the unit or group that begins so, from left to right. */
function lineOf(bytes: Buffer, first: string) {
  const words = pdfWords(bytes)
  const { top, page } = words.find(({ text, left }) => text === first && left > 39 && left < 45)!
  return words
    .filter((word) => word.page === page && Math.abs(word.top - top) < 1)
    .sort((a, b) => a.left - b.left)
    .map(({ text }) => text)
    .join(' ')
}

describe('the attendance report on paper', () => {
  itWith(['pdftotext', 'qpdf'], 'holds every unit, the subtotals and the total, and is sound', async () => {
    const bytes = await report(60)
    const text = pdfText(bytes)
    expect(text).toBe(text.normalize('NFC'))
    expect(text).toContain('BẢNG TỔNG HỢP ĐIỂM DANH Lớp tập huấn kỹ năng công tác tuyên truyền')
    for (let unit = 1; unit <= 60; unit++) expect(text).toContain(`Mẫu ${String(unit).padStart(2, '0')}`)
    expect(qpdfComplaints(bytes)).toBe('')
  })

  itWith('pdftotext', 'leads each group by its subtotal and ends with the total', async () => {
    const bytes = await report(4)
    expect(lineOf(bytes, 'Xã,')).toBe('Xã, thị trấn 4 4 4 3 3 1 75')
    expect(lineOf(bytes, 'Công')).toBe('3 Công đoàn xã Mẫu 03 2 2 2 2 2 100')
    expect(lineOf(bytes, 'Tổng')).toBe('Tổng cộng 8 8 8 7 7 1 87,5')
  })

  itWith('pdftotext', 'has columns of the agreed widths within half a millimetre', async () => {
    const words = pdfWords(await report(2)).filter(({ top }) => top > 55)
    const centreOf = (text: string, nth = 0) => {
      const { left, right } = words.filter((word) => word.text === text)[nth]!
      return (left + right) / 2
    }
    // STT 30–40, unit –108, quota –124, registered –140, morning –158, afternoon –176, full –192 …
    const centres = { STT: 35, sáng: 149, chiều: 167 }
    for (const [title, centre] of Object.entries(centres)) {
      expect(Math.abs(centreOf(title) - centre)).toBeLessThan(0.5)
    }
    const unit = words.find(({ text }) => text === 'Mầm')!
    expect(unit.left).toBeGreaterThan(40.9)
    // The rate stands in the last column of figures, 244–260.
    expect(Math.abs(centreOf('%') - 252)).toBeLessThan(8)
  })

  itWith('pdftotext', 'repeats its header and keeps the total beside the signatures', async () => {
    for (const count of [5, 6, 7, 8, 9, 14, 60]) {
      const bytes = await report(count)
      const pages = pdfPages(bytes)
      const last = pdfText(bytes, pages)
      const lastUnit = `Mẫu ${String(count).padStart(2, '0')}`
      for (const part of [lastUnit, 'Vắng không phép', 'Tổng cộng', 'NGƯỜI LẬP', 'CHỦ TỊCH']) {
        expect(last).toContain(part)
      }
      if (pages > 1) expect(pdfText(bytes, 2)).toContain('Đơn vị')
    }
  })

  itWith('pdftotext', 'says of which moment it is while the training is not over', async () => {
    const asOf = '(Số liệu đến 10:20 ngày 26/4/2023)'
    expect(pdfText(await report(2, { asOf }))).toContain(asOf)
  })

  itWith('pdftotext', 'prints a total of nothing', async () => {
    const bytes = await drawAttendancePaper({
      ...paper,
      sessions: oneDay,
      asOf: null,
      figures: foldAttendance([], [true, true]),
    })
    expect(lineOf(bytes, 'Tổng')).toBe('Tổng cộng 0 0 0 0 0 –')
  })
})
