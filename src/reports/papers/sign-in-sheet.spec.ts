import {
  itWith,
  pdfFonts,
  pdfPages,
  pdfText,
  pdfTitle,
  pdfWords,
  qpdfComplaints,
} from '../../../test/support/pdf-tools.js'
import { oneDay, paper, people, sessions } from './paper.fixture.js'
import { drawSignInSheet, sheetOrientation, sheetsOf } from './sign-in-sheet.js'

const twoDays = sessions('2023-04-26 07:30', '2023-04-26 13:30', '2023-04-27 07:30', '2023-04-27 13:30')
const threeDays = [...twoDays, ...sessions('2023-04-28 07:30', '2023-04-28 13:30')]
const sheet = (count: number, some = oneDay) =>
  drawSignInSheet({ ...paper, lastDay: some.at(-1)!.day, sessions: some, people: people(count) })
const tools = ['pdftotext', 'pdfinfo', 'qpdf', 'pdffonts'] as const

describe('the sign-in sheet', () => {
  itWith([...tools], 'says what it is, names everybody in order, and is a sound file', async () => {
    const bytes = await sheet(30)
    const text = pdfText(bytes)
    expect(text).toBe(text.normalize('NFC'))
    expect(text).toContain('DANH SÁCH Đại biểu dự lớp tập huấn kỹ năng công tác tuyên truyền')
    expect(text).toContain('(Ngày 26 tháng 4 năm 2023, tại Hội trường LĐLĐ huyện Đạ Tẻh)')
    expect(text.indexOf('Đặng Thị Ánh Nguyệt')).toBeGreaterThan(text.indexOf('K’Brơi'))
    expect(text.match(/Đặng Thị Ánh Nguyệt/g)).toHaveLength(6)
    expect(pdfTitle(bytes)).toBe('Danh sách ký nhận, lớp tập huấn kỹ năng công tác tuyên truyền')
    expect(pdfFonts(bytes).every((font) => font.includes('Tinos'))).toBe(true)
    expect(qpdfComplaints(bytes)).toBe('')
  })

  itWith('pdftotext', 'puts its columns where the office wants them', async () => {
    const words = pdfWords(await sheet(3)).filter(({ top }) => top > 60)
    const centreOf = (text: string) => {
      const { left, right } = words.find((word) => word.text === text)!
      return (left + right) / 2
    }
    // Left margin 30; STT 10, name 42, position 27, unit 38, morning 17, afternoon 17, note 14.
    for (const [title, centre] of Object.entries({ STT: 35, Sáng: 155.5, Chiều: 172.5, Ghi: 188 })) {
      expect(Math.abs(centreOf(title) - centre)).toBeLessThan(0.5)
    }
    const first = words.find(({ text }) => text === 'Nguyễn')!
    expect(Math.abs(first.left - 40.9)).toBeLessThan(0.5)
  })

  itWith('pdftotext', 'gives each person 9 mm at least', async () => {
    const ordinals = pdfWords(await sheet(12)).filter(({ text, right }) => /^\d+$/.test(text) && right < 40)
    expect(ordinals.length).toBeGreaterThan(10)
    const steps = ordinals.slice(1).map(({ top }, index) => top - ordinals[index]!.top)
    expect(Math.min(...steps.filter((step) => step > 0))).toBeGreaterThan(8.9)
  })

  itWith(
    'pdftotext',
    'repeats its header, numbers pages from the second, and marks sample data',
    async () => {
      const bytes = await sheet(60)
      const pages = pdfPages(bytes)
      expect(pages).toBeGreaterThan(2)
      for (let page = 1; page <= pages; page++) {
        expect(pdfText(bytes, page)).toContain('Họ và tên')
        expect(pdfText(bytes, page)).toContain('DỮ LIỆU MẪU')
      }
      expect(pdfText(bytes, 1)).not.toMatch(/^1 /)
      expect(pdfText(bytes, 2)).toMatch(/(^| )2 /)
      const number = pdfWords(bytes).find(({ text, top }) => text === '2' && top < 20)!
      expect(Math.abs((number.left + number.right) / 2 - 105)).toBeLessThan(0.5)
    },
  )

  itWith(
    'pdftotext',
    'never leaves the signatures alone on a page, and has eight rows to spare',
    async () => {
      for (let count = 0; count <= 24; count += 4) {
        const bytes = await sheet(count)
        const last = pdfText(bytes, pdfPages(bytes))
        expect(last).toMatch(new RegExp(`\\b${count + 8} .*Danh sách này có ${count} người.*CHỦ TỊCH.*Trần`))
        expect(last).toContain('có mặt sáng ………, chiều ………./.')
      }
    },
  )

  itWith('pdftotext', 'carries no mark when the data are real, and no phone ever', async () => {
    const text = pdfText(await drawSignInSheet({ ...paper, sample: false, sessions: oneDay, people: [] }))
    expect(text).not.toContain('MẪU')
    expect(text).not.toMatch(/điện thoại|SĐT/i)
  })

  itWith('pdftotext', 'lies across for two days', async () => {
    const bytes = await sheet(5, twoDays)
    const words = pdfWords(bytes)
    expect(Math.max(...words.map(({ right }) => right))).toBeGreaterThan(250)
    expect(pdfText(bytes)).toContain('(Từ ngày 26 đến ngày 27 tháng 4 năm 2023, tại')
    const note = words.find(({ text, top }) => text === 'Ghi' && top > 50)!
    expect(Math.abs((note.left + note.right) / 2 - 267.5)).toBeLessThan(3)
  })

  itWith('pdftotext', 'is a sheet for each day of a longer training, each numbered anew', async () => {
    const bytes = await sheet(1, threeDays)
    expect(pdfPages(bytes)).toBe(3)
    for (const [page, day] of [26, 27, 28].entries()) {
      const text = pdfText(bytes, page + 1)
      expect(text).toContain(`(Ngày ${day} tháng 4 năm 2023, tại`)
      expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    }
    expect(pdfWords(bytes).filter(({ text, top }) => /^\d$/.test(text) && top < 20)).toEqual([])
  })
})

describe('the sheets of a training', () => {
  it('are one for up to four sessions', () => {
    expect(sheetsOf(twoDays)).toEqual([twoDays])
    expect(sheetOrientation(oneDay)).toBe('portrait')
    expect(sheetOrientation(twoDays)).toBe('landscape')
  })

  it('are parts of a day that holds more than four', () => {
    const hours = ['07:00', '08:00', '09:00', '10:00', '13:00', '14:00'].map((hour) => `2023-04-26 ${hour}`)
    expect(sheetsOf(sessions(...hours)).map((part) => part.length)).toEqual([4, 2])
    expect(sheetOrientation(threeDays)).toBe('portrait')
  })
})
