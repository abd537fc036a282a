import type { MeasuredPage } from './measured-page.js'
import { otherPages } from './other-pages.js'
import { peoplePages } from './people-pages.js'
import { unitPages } from './unit-pages.js'

export const pages: MeasuredPage[] = [...peoplePages, ...unitPages, ...otherPages]
