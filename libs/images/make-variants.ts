import sharp, { type Sharp } from 'sharp'
import { NotAnImage } from './images.errors.js'
import { inspectImage, MAX_PIXELS } from './inspect-image.js'

/** Width and height in pixels. */
export interface ImageVariant {
  format: 'webp' | 'jpeg'
  width: number
  height: number
  bytes: Buffer
}

/**
 * Draws the picture anew in each of the widths (pixels), as WebP and as JPEG, smallest first. Turned
 * as the camera meant it, in sRGB, on white where it was transparent, without EXIF, position, colour
 * profile or anything else of the original. A width over the picture's own becomes its own width.
 * @throws NotAnImage (also when it breaks off in the middle), ImageTooLarge
 */
export async function makeVariants(bytes: Uint8Array, widths: readonly number[]): Promise<ImageVariant[]> {
  const { width: own } = await inspectImage(bytes)
  const wanted = [...new Set(widths.map((width) => Math.min(width, own)))].sort((a, b) => a - b)
  const variants: ImageVariant[] = []
  // One after the other: a picture of 40 megapixels takes 120 MB while it is decoded.
  for (const width of wanted) {
    const scaled = await scale(bytes, width)
    variants.push(await encode('webp', scaled.clone().webp({ quality: 80 })))
    variants.push(await encode('jpeg', scaled.clone().jpeg({ quality: 82, mozjpeg: true })))
  }
  return variants
}

/** Decoded once for both formats. sharp writes no metadata unless it is asked to. */
async function scale(bytes: Uint8Array, width: number): Promise<Sharp> {
  const { data, info } = await sharp(bytes, { limitInputPixels: MAX_PIXELS })
    .autoOrient()
    .resize({ width })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch((cause: unknown) => {
      throw new NotAnImage({ cause })
    })
  return sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })
}

async function encode(format: ImageVariant['format'], picture: Sharp): Promise<ImageVariant> {
  const { data, info } = await picture.toBuffer({ resolveWithObject: true })
  return { format, width: info.width, height: info.height, bytes: data }
}
