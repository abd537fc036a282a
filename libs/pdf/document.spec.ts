import { itWith, pdfPages, pdfText, pdfTitle, qpdfComplaints } from '../../test/support/pdf-tools.js'
import { createDocument, sha256, toBytes, type DocumentOptions } from './document.js'
import { mergePages } from './merge-pages.js'
import { startPart } from './page-furniture.js'
import { paragraph } from './flow.js'
import { textLine } from './text.js'

const createdAt = new Date('2023-04-26T03:00:00Z')
const text = "Nguyễn Thị Thu Hà, K'Brơi, Đặng Ỷ Quỵnh – “Đạ Tẻh”"

function sample(options: Partial<DocumentOptions> = {}) {
  const document = createDocument({ title: 'Danh sách', createdAt, ...options })
  textLine(document, text, { x: 20, y: 30 })
  return document
}

describe('a document', () => {
  it('has the same bytes for the same input', async () => {
    const [first, second] = [await toBytes(sample()), await toBytes(sample())]
    expect(sha256(first)).toBe(sha256(second))
    expect(sha256(first)).not.toBe(sha256(await toBytes(sample({ title: 'Danh sách 2' }))))
  })

  it('can be ended only once', async () => {
    const document = sample()
    await toBytes(document)
    expect(() => toBytes(document)).toThrow('already ended')
  })

  itWith('pdftotext', 'gives the composed text back, also for a decomposed one', async () => {
    expect(pdfText(await toBytes(sample()))).toBe(text)
    const document = createDocument({ title: 'NFD', createdAt })
    textLine(document, text.normalize('NFD'), { x: 20, y: 30 })
    expect(pdfText(await toBytes(document))).toBe(text)
  })

  itWith('qpdf', 'is clean, plain and archival', async () => {
    expect(qpdfComplaints(await toBytes(sample()))).toBe('')
    expect(qpdfComplaints(await toBytes(sample({ archival: true })))).toBe('')
  })

  itWith('pdfinfo', 'keeps a title with signs that XML reserves', async () => {
    const title = 'Tổng hợp <2023> & "điểm danh"'
    const bytes = await toBytes(sample({ title, archival: true }))
    expect(pdfTitle(bytes)).toBe(title)
    const metadata = bytes.toString('utf8')
    expect(metadata).toContain('Tổng hợp &lt;2023&gt; &amp; &quot;điểm danh&quot;')
    expect(metadata).toContain('<pdfaid:part>2</pdfaid:part>')
  })
})

describe('pages', () => {
  itWith('pdftotext', 'are numbered from the second, and anew in each part', async () => {
    const document = createDocument({ title: 'Báo cáo', createdAt, pageNumbers: true })
    document.addPage()
    startPart(document)
    document.addPage()
    const bytes = await toBytes(document)
    expect([1, 2, 3, 4].map((page) => pdfText(bytes, page))).toEqual(['', '2', '', '2'])
  })

  itWith('pdftotext', 'each carry the watermark’s words once', async () => {
    const document = createDocument({ title: 'Mẫu', createdAt, watermark: 'BẢN THỬ' })
    document.addPage()
    expect(pdfText(await toBytes(document))).toBe('BẢN THỬ BẢN THỬ')
  })

  itWith('pdfinfo', 'are merged in order into files of a bounded length', async () => {
    const items = ['một', 'hai', 'ba', 'bốn', 'năm']
    const parts: Buffer[] = []
    const options = { title: 'Gộp', createdAt, pagesPerPart: 2 }
    const merged = mergePages(options, items, (document, item, index) => {
      textLine(document, `${index} ${item}`, { x: 20, y: 20 })
    })
    for await (const part of merged) parts.push(part)
    expect(parts.map(pdfPages)).toEqual([2, 2, 1])
    expect(parts.map((part) => pdfText(part))).toEqual(['0 một 1 hai', '2 ba 3 bốn', '4 năm'])
  })

  itWith('pdfinfo', 'receive the paragraphs that the one before cannot hold', async () => {
    const document = createDocument({ title: 'Dài', createdAt })
    for (let count = 0; count < 60; count++)
      paragraph(document, `${count}. ${'cán bộ công đoàn cơ sở '.repeat(12)}`)
    const bytes = await toBytes(document)
    expect(pdfPages(bytes)).toBeGreaterThan(1)
    expect(pdfText(bytes).match(/cán bộ công đoàn cơ sở/g)).toHaveLength(60 * 12)
  })
})
