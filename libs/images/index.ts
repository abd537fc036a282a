export { drawingToJpeg } from './drawing.js'
export { ImageTooLarge, NotAnImage } from './images.errors.js'
export { inspectImage, type ImageFacts, type ImageFormat } from './inspect-image.js'
export { makeVariants, type ImageVariant } from './make-variants.js'
