const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/**
 * A text for a document's info that pdfkit writes twice: by its value into the info dictionary, and by
 * `toString()` into the XMP metadata, where it does not escape it. A title with `&` would else break the
 * XML, and with it every reader that checks PDF/A.
 */
export class XmlSafeString extends String {
  override toString() {
    // eslint-disable-next-line no-control-regex -- XML 1.0 allows no control characters, escaped or not
    return this.valueOf().replace(/[&<>"]|[\0-\x1f]/g, (character) => entities[character] ?? ' ')
  }
}
