import { itWith, pdfWords } from '../../test/support/pdf-tools.js'
import { createDocument, toBytes } from './document.js'
import { measureText } from './fonts.js'
import { centredLines, fitText, textLine } from './text.js'
import { wrapBalanced, wrapText } from './wrap.js'

const open = () => createDocument({ title: 'Dòng', createdAt: new Date(0), orientation: 'landscape' })
const place = { x: 148.5, y: 50, align: 'center', font: 'serif-bold', size: 22, minSize: 13 } as const

describe('fitText', () => {
  it('leaves a text that fits at its size', () => {
    expect(fitText(open(), "K'Brơi", { ...place, width: 200 })).toBe(22)
  })

  it('shrinks a longer one until it fills its room', () => {
    const name = 'Nguyễn Hoàng Thị Phương Uyên Quỳnh Anh'
    const size = fitText(open(), name, { ...place, width: 120 })
    expect(size).toBeLessThan(22)
    expect(measureText(name, 'serif-bold', size)).toBeCloseTo(120, 6)
  })

  itWith('pdftotext', 'condenses what is too wide at the smallest size, on the same line', async () => {
    const document = open()
    const size = fitText(document, 'Nguyễn '.repeat(30).trim(), { ...place, width: 100 })
    expect(size).toBe(13)
    const words = pdfWords(await toBytes(document))
    expect(words).toHaveLength(30)
    expect(new Set(words.map((word) => word.top.toFixed(2))).size).toBe(1)
    expect(words[0]?.left).toBeCloseTo(98.5, 0)
    expect(words.at(-1)?.right).toBeCloseTo(198.5, 0)
  })
})

describe('a line', () => {
  itWith('pdftotext', 'stands where its anchor says', async () => {
    const document = open()
    textLine(document, 'trái', { x: 30, y: 40 })
    textLine(document, 'giữa', { x: 100, y: 40, align: 'center' })
    textLine(document, 'phải', { x: 200, y: 40, align: 'right' })
    const [left, middle, right] = pdfWords(await toBytes(document))
    expect(left?.left).toBeCloseTo(30, 1)
    expect(((middle?.left ?? 0) + (middle?.right ?? 0)) / 2).toBeCloseTo(100, 1)
    expect(right?.right).toBeCloseTo(200, 1)
  })

  it('leaves the cursor of the flow alone', () => {
    const document = open()
    const { x, y } = document
    textLine(document, 'chân trang', { x: 30, y: 190 })
    expect([document.x, document.y]).toEqual([x, y])
  })

  it('follows the one before at 1.3 times its size', () => {
    const y = centredLines(
      open(),
      [
        { text: 'ẤỘ', size: 14 },
        { text: 'ẤỘ', size: 14 },
      ],
      { x: 100, y: 30 },
    )
    expect(y).toBeCloseTo(30 + (14 * 1.3 * 25.4) / 72)
  })
})

describe('wrapText', () => {
  it('breaks between words and never beyond the width', () => {
    const lines = wrapText('Trường Tiểu học và Trung học cơ sở Nguyễn Bỉnh Khiêm', { size: 12, width: 38 })
    expect(lines.join(' ')).toBe('Trường Tiểu học và Trung học cơ sở Nguyễn Bỉnh Khiêm')
    for (const line of lines) expect(measureText(line, 'serif', 12)).toBeLessThanOrEqual(38.01)
  })

  it('breaks inside a word that is too wide alone', () => {
    const word = 'Q'.repeat(40)
    const lines = wrapText(`a ${word} b`, { size: 12, width: 30 })
    expect(lines.join('').replace(/[ab]/g, '').replace(/ /g, '')).toBe(word)
    for (const line of lines) expect(measureText(line, 'serif', 12)).toBeLessThanOrEqual(30.01)
  })

  it('keeps the breaks that the text has', () => {
    expect(wrapText('một\n\nhai', { size: 12, width: 50 })).toEqual(['một', '', 'hai'])
  })

  it('balances the lines without needing more of them', () => {
    const text = 'Kỹ năng công tác tuyên truyền, vận động đoàn viên và kỹ năng tham gia mạng xã hội'
    const options = { size: 14, width: 150 }
    const lines = wrapBalanced(text, options)
    expect(lines).toHaveLength(wrapText(text, options).length)
    const widths = lines.map((line) => measureText(line, 'serif', 14))
    expect(Math.max(...widths) - Math.min(...widths)).toBeLessThan(30)
  })
})
