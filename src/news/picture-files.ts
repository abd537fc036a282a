import { Injectable } from '@nestjs/common'
import { ImageTooLarge, inspectImage, makeVariants, NotAnImage } from '#images'
import { FileStorage } from '#storage'
import type { SentFile } from './news.dto.js'
import { newsErrors } from './news.errors.js'
import type { PictureVariant } from './picture.entity.js'

const WIDTHS = [480, 960, 1600]
const endings = { webp: 'webp', jpeg: 'jpg' } as const

export interface StoredPicture {
  width: number
  height: number
  variants: PictureVariant[]
}

/** Turns what was sent into the sizes that pages show. The original, with what its camera wrote, is not kept. */
@Injectable()
export class PictureFiles {
  constructor(private readonly storage: FileStorage) {}

  /** Throws `picture_missing`, `picture_not_image`, `picture_too_large`. */
  async store(file: SentFile | undefined): Promise<StoredPicture> {
    if (!file || file.bytes.length === 0) throw newsErrors.picture_missing()
    const { width, height } = await inspectImage(file.bytes).catch(refuse)
    const made = await makeVariants(file.bytes, WIDTHS).catch(refuse)
    const variants: PictureVariant[] = []
    for (const { bytes, ...facts } of made) {
      const stored = await this.storage.put(bytes)
      variants.push({ ...facts, ...stored, file: `${facts.width}.${endings[facts.format]}` })
    }
    return { width, height, variants }
  }

  read({ sha256 }: PictureVariant): Promise<Buffer> {
    return this.storage.read(sha256)
  }
}

function refuse(error: unknown): never {
  if (error instanceof NotAnImage) throw newsErrors.picture_not_image()
  if (error instanceof ImageTooLarge)
    throw newsErrors.picture_too_large({ width: error.width, height: error.height })
  throw error
}
