import { setImmediate } from 'node:timers/promises'
import { createDocument, toBytes, type DocumentOptions } from './document.js'
import type { PdfDocument } from './pdf-document.js'

export interface MergeOptions extends DocumentOptions {
  /** pdfkit keeps a whole document in memory, so long merges are cut into files of that many pages. */
  pagesPerPart: number
}

const pagesPerTurn = 25

/**
 * Draws one page for each item and gives the finished files in order; nothing for no items. Each page is
 * new and empty when `draw` gets it. Other work of the process has its turn every few pages.
 */
export async function* mergePages<Item>(
  options: MergeOptions,
  items: readonly Item[],
  draw: (document: PdfDocument, item: Item, index: number) => void,
): AsyncGenerator<Buffer> {
  const { pagesPerPart } = options
  for (let first = 0; first < items.length; first += pagesPerPart) {
    const document = createDocument(options)
    for (const [index, item] of items.slice(first, first + pagesPerPart).entries()) {
      if (index > 0) document.addPage()
      draw(document, item, first + index)
      if (index % pagesPerTurn === pagesPerTurn - 1) await setImmediate()
    }
    yield await toBytes(document)
  }
}
