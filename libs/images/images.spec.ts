import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { drawingToJpeg, ImageTooLarge, inspectImage, makeVariants, NotAnImage } from './index.js'

/** Left half red, right half blue. */
const twoColours = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#0000ff' } }).composite([
    { input: { create: { width: width / 2, height, channels: 3, background: '#ff0000' } }, gravity: 'west' },
  ])

async function colourAt(bytes: Buffer, left: number, top: number) {
  const { data } = await sharp(bytes)
    .removeAlpha()
    .extract({ left, top, width: 1, height: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const [red = 0, green = 0, blue = 0] = data
  if (red > 200 && green > 200 && blue > 200) return 'white'
  return red > blue ? 'red' : 'blue'
}

/** A PNG header that announces a huge picture in a few bytes. */
function hugePng(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const crc = Buffer.alloc(4)
    crc.writeUInt32BE(crc32(body))
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    return Buffer.concat([length, body, crc])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(64))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const isoBmff = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypavif'), Buffer.alloc(64)])

describe('inspectImage', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('knows %s by its content', async (format) => {
    const bytes = await twoColours(40, 20).toFormat(format).toBuffer()
    expect(await inspectImage(bytes)).toEqual({ format, width: 40, height: 20 })
  })

  it('tells the size of a turned photo as it is looked at', async () => {
    const bytes = await twoColours(40, 20).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    expect(await inspectImage(bytes)).toEqual({ format: 'jpeg', width: 20, height: 40 })
  })

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('một tệp văn bản')],
    ['an SVG drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    ['a GIF', Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;', 'latin1')],
    ['an AVIF', isoBmff],
    ['the beginning of a PNG', Buffer.from('\x89PNG\r\n\x1a\nrest is missing', 'latin1')],
    ['an SVG behind the mark of a JPEG', Buffer.from('\xff\xd8\xff<svg width="9" height="9"/>', 'latin1')],
  ])('refuses %s', async (_name, bytes) => {
    await expect(inspectImage(bytes)).rejects.toThrow(NotAnImage)
  })

  it('refuses more than 40 megapixels and says how many came', async () => {
    const refusal = await inspectImage(hugePng(10_000, 10_000)).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(ImageTooLarge)
    expect(refusal).toMatchObject({ width: 10_000, height: 10_000, limit: 40_000_000 })
  })
})

describe('makeVariants', () => {
  it('makes WebP and JPEG for each width, smallest first, with the proportions kept', async () => {
    const variants = await makeVariants(await twoColours(400, 200).png().toBuffer(), [200, 100])
    expect(variants.map(({ format, width, height }) => [format, width, height])).toEqual([
      ['webp', 100, 50],
      ['jpeg', 100, 50],
      ['webp', 200, 100],
      ['jpeg', 200, 100],
    ])
    for (const { bytes, format, width, height } of variants) {
      expect(await inspectImage(bytes)).toEqual({ format, width, height })
    }
  })

  it('does not blow a small picture up', async () => {
    const variants = await makeVariants(await twoColours(80, 40).png().toBuffer(), [60, 800, 1600])
    expect(variants.map((variant) => variant.width)).toEqual([60, 60, 80, 80])
  })

  it('removes camera, position and profile, and turns the picture as the camera meant it', async () => {
    const photo = await twoColours(80, 40)
      .withExif({ IFD0: { Make: 'Camera', Copyright: 'A person' }, IFD3: { GPSLatitude: '11/1 30/1 0/1' } })
      .withIccProfile('p3')
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    expect(photo.includes('A person')).toBe(true)
    for (const { bytes, width, height } of await makeVariants(photo, [80])) {
      const metadata = await sharp(bytes).metadata()
      expect([metadata.exif, metadata.icc, metadata.xmp, metadata.orientation]).toEqual(
        Array(4).fill(undefined),
      )
      expect([width, height]).toEqual([40, 80])
      expect([await colourAt(bytes, 20, 10), await colourAt(bytes, 20, 70)]).toEqual(['red', 'blue'])
    }
  })

  it('puts white behind what is transparent', async () => {
    const clear = await sharp({ create: { width: 20, height: 20, channels: 4, background: '#00000000' } })
      .png()
      .toBuffer()
    for (const { bytes } of await makeVariants(clear, [20]))
      expect(await colourAt(bytes, 10, 10)).toBe('white')
  })

  it('refuses a picture that breaks off in the middle', async () => {
    const bytes = await twoColours(400, 200).jpeg().toBuffer()
    await expect(makeVariants(bytes.subarray(0, bytes.length / 2), [100])).rejects.toThrow(NotAnImage)
  })

  it('refuses before it decodes what is too large', async () => {
    await expect(makeVariants(hugePng(50_000, 50_000), [100])).rejects.toThrow(ImageTooLarge)
  })
})

describe('drawingToJpeg', () => {
  it('draws in the size of the drawing', async () => {
    const jpeg = await drawingToJpeg(
      '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30"><rect width="30" height="30" fill="red"/></svg>',
    )
    expect(await inspectImage(jpeg)).toEqual({ format: 'jpeg', width: 60, height: 30 })
    expect([await colourAt(jpeg, 10, 15), await colourAt(jpeg, 50, 15)]).toEqual(['red', 'white'])
  })
})
