/** The content is no JPEG, PNG or WebP picture, or a broken one. */
export class NotAnImage extends Error {
  readonly code = 'not_an_image'

  constructor(options?: ErrorOptions) {
    super('The content is no readable JPEG, PNG or WebP picture', options)
    this.name = 'NotAnImage'
  }
}

/** More pixels than `limit`: decoding it could take all the memory. */
export class ImageTooLarge extends Error {
  readonly code = 'image_too_large'

  constructor(
    readonly width: number,
    readonly height: number,
    readonly limit: number,
  ) {
    super(`${width} × ${height} pixels are more than ${limit}`)
    this.name = 'ImageTooLarge'
  }
}
