import decodeQR from 'qr/decode.js'
import { createDocument, toBytes } from './document.js'
import { drawQr } from './draw-qr.js'
import { qrMatrix, qrRuns, qrSvgPath } from './qr.js'

const address = 'https://taphuan.example.vn/kiem-tra/TH4DXSJ'

/** A picture of a symbol with a quiet zone, four pixels a module, for the decoder. */
function picture(matrix: boolean[][]) {
  const [scale, quiet] = [4, 4]
  const side = (matrix.length + 2 * quiet) * scale
  const data = new Uint8Array(side * side * 3).fill(255)
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const dark = matrix[Math.floor(y / scale) - quiet]?.[Math.floor(x / scale) - quiet]
      if (dark) data.fill(0, (y * side + x) * 3, (y * side + x) * 3 + 3)
    }
  }
  return { width: side, height: side, data }
}

describe('a QR symbol', () => {
  it.each([address, 'Đạ Tẻh', 'TH1.018f3c6a-7b1e.c2lnbmF0dXJl'])('reads back as %s', (text) => {
    expect(decodeQR(picture(qrMatrix(text)))).toBe(text)
  })

  it('is the same from its runs', () => {
    const matrix = qrMatrix(address)
    const drawn = matrix.map((row) => row.map(() => false))
    for (const { x, y, width } of qrRuns(matrix)) drawn[y]?.fill(true, x, x + width)
    expect(drawn).toEqual(matrix)
  })

  it('has a quiet zone of four modules as an SVG path', () => {
    const { size, d } = qrSvgPath(address)
    expect(size).toBe(qrMatrix(address).length + 8)
    expect(d.startsWith('M4 4h7v1h-7z')).toBe(true)
  })

  it('is drawn on a page as rectangles', async () => {
    const document = createDocument({ title: 'QR', createdAt: new Date(0) })
    const added: string[] = []
    const addContent = document.addContent.bind(document)
    document.addContent = (data: string) => {
      added.push(data)
      return addContent(data)
    }
    drawQr(document, address, { x: 30, y: 150, size: 27 })
    await toBytes(document)
    expect(added.join('\n').match(/ re$/gm)).toHaveLength(qrRuns(qrMatrix(address)).length)
  })
})
