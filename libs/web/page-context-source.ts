import type { PageContext } from '#pages'
import type { WebRequest } from './request.js'

/** Builds what a page may know about its request. The application provides it. */
export abstract class PageContextSource {
  abstract build(request: WebRequest): Promise<PageContext>
}
