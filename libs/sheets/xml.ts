import { SaxesParser } from 'saxes'
import { WorkbookRefused } from './reading.js'

export type Attributes = Record<string, string>

export interface XmlHandler {
  open?(name: string, attributes: Attributes): void
  text?(text: string): void
  close?(name: string): void
}

/** Without its namespace prefix, which some programs write. */
const plain = (name: string) => name.slice(name.indexOf(':') + 1)

/**
 * Hands the elements of a part to `handler`, and stops after each piece so that the caller can empty what was
 * gathered. A document type is refused: it could name entities that grow without end, or files.
 * @throws WorkbookRefused
 */
export async function* readXml(pieces: AsyncIterable<string>, handler: XmlHandler): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false, position: false })
  parser.on('doctype', () => {
    throw new WorkbookRefused('dangerous_xml')
  })
  parser.on('error', () => {
    throw new WorkbookRefused('damaged')
  })
  parser.on('opentag', ({ name, attributes }) => handler.open?.(plain(name), attributes as Attributes))
  parser.on('text', (text) => handler.text?.(text))
  parser.on('cdata', (text) => handler.text?.(text))
  parser.on('closetag', ({ name }) => handler.close?.(plain(name)))
  for await (const piece of pieces) {
    parser.write(piece)
    yield
  }
  parser.close()
  yield
}

/** The same for a small part, in one go. */
export async function readWholeXml(pieces: AsyncIterable<string>, handler: XmlHandler): Promise<void> {
  for await (const _ of readXml(pieces, handler));
}
