import sharp from 'sharp'
import { ImageTooLarge, NotAnImage } from './images.errors.js'

export type ImageFormat = 'jpeg' | 'png' | 'webp'

/** Width and height in pixels as the picture is meant to be looked at: turned as its camera says. */
export interface ImageFacts {
  format: ImageFormat
  width: number
  height: number
}

export const MAX_PIXELS = 40_000_000

/**
 * What the bytes are by their content; names and types told by a browser do not matter. Reads the
 * header only: a picture that breaks off in the middle is found by makeVariants.
 * @throws NotAnImage, ImageTooLarge (over 40 megapixels)
 */
export async function inspectImage(bytes: Uint8Array): Promise<ImageFacts> {
  const format = formatOf(bytes)
  // sharp also opens SVG, PDF and more; what does not begin as one of the three never reaches it.
  if (!format) throw new NotAnImage()
  const { width, height, autoOrient } = await metadataOf(bytes)
  if (width * height > MAX_PIXELS) throw new ImageTooLarge(width, height, MAX_PIXELS)
  return { format, width: autoOrient.width, height: autoOrient.height }
}

/** The limit is off for the header alone, so that the refusal can say the real size. */
const metadataOf = (bytes: Uint8Array) =>
  sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch((cause: unknown) => {
      throw new NotAnImage({ cause })
    })

function formatOf(bytes: Uint8Array): ImageFormat | null {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1')
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return 'webp'
  return null
}
