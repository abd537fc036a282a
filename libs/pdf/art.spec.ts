import { itWith, pdfFonts, pdfText, qpdfComplaints } from '../../test/support/pdf-tools.js'
import { compileArt, drawArt } from './art.js'
import { createDocument, toBytes } from './document.js'
import { textLine } from './text.js'

const createdAt = new Date(0)
const border = () =>
  compileArt({}, (document) => {
    document.rect(20, 20, 500, 700).stroke('#c8102e')
    textLine(document, 'GIẤY CHỨNG NHẬN', { x: 100, y: 40, font: 'serif-bold' })
  })

describe('art', () => {
  itWith('pdftotext', 'keeps its texts readable in every document that draws it', async () => {
    const art = border()
    for (const name of ['Trần Văn Ân', "K'Brơi"]) {
      const document = createDocument({ title: name, createdAt })
      drawArt(document, art)
      textLine(document, name, { x: 30, y: 60, font: 'serif-bold' })
      const bytes = await toBytes(document)
      expect(pdfText(bytes)).toBe(`GIẤY CHỨNG NHẬN ${name}`)
    }
  })

  it('stands in a document once, however many pages show it', async () => {
    const art = border()
    const document = createDocument({ title: 'Nhiều trang', createdAt })
    for (let page = 0; page < 5; page++) {
      if (page > 0) document.addPage()
      drawArt(document, art)
    }
    const bytes = await toBytes(document)
    expect(bytes.toString('latin1').match(/\/Subtype \/Form/g)).toHaveLength(1)
  })

  it('gives the same bytes when it is compiled anew', async () => {
    const draw = async () => {
      const document = createDocument({ title: 'Khung', createdAt })
      drawArt(document, border())
      return toBytes(document)
    }
    expect((await draw()).equals(await draw())).toBe(true)
  })

  itWith(['pdffonts', 'qpdf'], 'names its font subsets apart from those of the document', async () => {
    const document = createDocument({ title: 'Hai phông', createdAt })
    drawArt(document, border())
    textLine(document, 'Tên', { x: 30, y: 60, font: 'serif-bold' })
    const bytes = await toBytes(document)
    const fonts = pdfFonts(bytes)
    expect(fonts).toHaveLength(2)
    expect(new Set(fonts).size).toBe(2)
    expect(qpdfComplaints(bytes)).toBe('')
  })
})
