import type { PictureView } from '../news.presenter.js'

interface PictureProps {
  picture: PictureView
  /** How wide it is shown, as browsers read it: `(min-width: 992px) 42rem, 100vw`. */
  sizes: string
  /** The first thing on the page: fetched at once. Others wait until they are near. */
  first?: boolean
}

/** A picture in the smallest size that is sharp enough. */
export function Picture({ picture, sizes, first }: PictureProps) {
  const jpeg = picture.sizes.filter(({ format }) => format === 'jpeg')
  const middle = jpeg[Math.min(1, jpeg.length - 1)]
  return (
    <picture>
      <source type="image/webp" srcset={srcset(picture, 'webp')} sizes={sizes} />
      <img
        src={middle?.href}
        srcset={srcset(picture, 'jpeg')}
        sizes={sizes}
        width={middle?.width}
        height={middle?.height}
        alt={picture.alt}
        loading={first ? undefined : 'lazy'}
        fetchpriority={first ? 'high' : undefined}
      />
    </picture>
  )
}

const srcset = ({ sizes }: PictureView, format: 'webp' | 'jpeg') =>
  sizes
    .filter((size) => size.format === format)
    .map(({ href, width }) => `${href} ${width}w`)
    .join(', ')

/** The JPEG that networks show with a passed-on link: the largest up to 1600 pixels. */
export const sharedPicture = (picture: PictureView | null): string | undefined =>
  picture?.sizes.findLast(({ format }) => format === 'jpeg')?.href
