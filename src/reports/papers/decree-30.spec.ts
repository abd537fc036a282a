import { createDocument, mm, toBytes, type PdfDocument } from '#pdf'
import { itWith, pdfPages, pdfText, pdfWords } from '../../../test/support/pdf-tools.js'
import {
  drawHead,
  drawRecipients,
  drawSignatures,
  drawTitle,
  margins,
  placeAndDate,
  signatureHeight,
} from './decree-30.js'
import { paper } from './paper.fixture.js'

const { letterhead } = paper
const open = (orientation: 'portrait' | 'landscape' = 'portrait') =>
  createDocument({ title: 'Giấy', createdAt: new Date(0), margins, orientation })

const drawn = async (draw: (document: PdfDocument) => void, orientation?: 'portrait' | 'landscape') => {
  const document = open(orientation)
  draw(document)
  return toBytes(document)
}

describe('the head of a paper', () => {
  itWith('pdftotext', 'keeps the national name on one line, and breaks a body before its place', async () => {
    const words = pdfWords(await drawn((document) => drawHead(document, letterhead)))
    const line = (text: string) => words.find((word) => word.text === text)!.top
    expect(line('CỘNG')).toBeCloseTo(line('NAM'), 1)
    expect(line('LIÊN')).toBeCloseTo(line('ĐỘNG'), 1)
    expect(line('HUYỆN')).toBeGreaterThan(line('ĐỘNG') + 4)
  })

  itWith('pdftotext', 'keeps a body on one line where the paper lies across', async () => {
    const words = pdfWords(await drawn((document) => drawHead(document, letterhead), 'landscape'))
    const tops = ['LIÊN', 'TẺH'].map((text) => words.find((word) => word.text === text)!.top)
    expect(tops[0]).toBeCloseTo(tops[1]!, 1)
  })

  itWith('pdftotext', 'lets its two columns stay apart, however long the body is called', async () => {
    const bodyLine = 'CÔNG ĐOÀN CÁC KHU CÔNG NGHIỆP VÀ KHU CHẾ XUẤT THÀNH PHỐ HỒ CHÍ MINH'
    const words = pdfWords(
      await drawn((document) => drawHead(document, { ...letterhead, bodyLine, parentLine: '' })),
    )
    const left = words.filter(({ text, left }) => bodyLine.split(' ').includes(text) && left < 105)
    expect(left.length).toBeGreaterThanOrEqual(14)
    const national = words.find(({ text }) => text === 'CỘNG')!
    expect(Math.max(...left.map(({ right }) => right))).toBeLessThan(national.left)
    expect(Math.min(...words.map(({ left }) => left))).toBeGreaterThanOrEqual(margins.left)
    expect(Math.max(...words.map(({ right }) => right))).toBeLessThanOrEqual(210 - margins.right + 0.1)
  })
})

describe('the title of a paper', () => {
  itWith('pdftotext', 'wraps within the margins', async () => {
    const title = {
      name: 'DANH SÁCH',
      about: 'Đại biểu dự lớp '.repeat(8).trim(),
      when: '(Ngày 26 tháng 4)',
    }
    const words = pdfWords(await drawn((document) => drawTitle(document, title)))
    expect(words).toHaveLength(2 + 32 + 4)
    expect(Math.min(...words.map(({ left }) => left))).toBeGreaterThanOrEqual(margins.left)
    expect(Math.max(...words.map(({ right }) => right))).toBeLessThanOrEqual(210 - margins.right)
  })
})

describe('the date of a paper', () => {
  it('pads a day below 10 and only the months 1 and 2', () => {
    expect(placeAndDate('Đạ Tẻh', '2023-04-06')).toBe('Đạ Tẻh, ngày 06 tháng 4 năm 2023')
    expect(placeAndDate('Đạ Tẻh', '2023-02-26')).toBe('Đạ Tẻh, ngày 26 tháng 02 năm 2023')
  })
})

describe('the signatures', () => {
  const signatures = { letterhead, day: '2023-04-26', maker: 'Nguyễn Thu Hà' }

  itWith('pdftotext', 'leave 40 mm for ink and seal, and print no academic title', async () => {
    const bytes = await drawn((document) => drawSignatures(document, signatures))
    const words = pdfWords(bytes)
    const office = words.find(({ text }) => text === 'CHỦ')!
    const name = words.find(({ text }) => text === 'Trần')!
    expect(name.top - office.bottom).toBeGreaterThan(38)
    expect(name.top - office.bottom).toBeLessThan(42)
    expect(pdfText(bytes)).not.toContain('ThS')
    expect(pdfText(bytes)).toContain('Đạ Tẻh, ngày 26 tháng 4 năm 2023')
  })

  itWith('pdftotext', 'stay whole: without room they begin a page', async () => {
    for (const free of [signatureHeight - 1, 30, 5]) {
      const bytes = await drawn((document) => {
        document.y = mm(297 - margins.bottom - free)
        drawSignatures(document, signatures)
      })
      expect(pdfPages(bytes)).toBe(2)
      expect(pdfText(bytes, 1)).toBe('')
      expect(pdfText(bytes, 2)).toMatch(/NGƯỜI LẬP.*Đạ Tẻh.*CHỦ TỊCH.*Trần Văn Mẫu/)
    }
  })

  itWith('pdftotext', 'leave the place of an unknown maker empty', async () => {
    const bytes = await drawn((document) => drawSignatures(document, { ...signatures, maker: null }))
    expect(pdfText(bytes)).toContain('NGƯỜI LẬP')
    expect(pdfText(bytes)).not.toContain('null')
  })
})

describe('the recipients', () => {
  itWith('pdftotext', 'are a list that ends with a full stop', async () => {
    const bytes = await drawn((document) => drawRecipients(document, ['Như trên', 'Lưu: VT']))
    expect(pdfText(bytes)).toBe('Nơi nhận: - Như trên; - Lưu: VT.')
  })
})
