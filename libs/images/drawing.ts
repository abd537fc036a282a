import sharp from 'sharp'

/**
 * Turns a drawing of our own into a JPEG of the drawing's size. Only for SVG text that this program
 * made: SVG from outside may reach for files. Letters must be outlines, because the fonts of machines differ.
 */
export function drawingToJpeg(svg: string, quality = 86): Promise<Buffer> {
  return sharp(Buffer.from(svg))
    .flatten({ background: '#ffffff' })
    .jpeg({ quality, mozjpeg: true })
    .toBuffer()
}
