import sanitizeHtml from 'sanitize-html'

const allowed = {
  allowedTags: ['p', 'h2', 'h3', 'strong', 'em', 'ul', 'ol', 'li', 'a', 'blockquote'],
  allowedAttributes: { a: ['href'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'xmp', 'iframe', 'title', 'head', 'svg'],
  transformTags: {
    b: 'strong',
    i: 'em',
    h1: 'h2',
    h4: 'h3',
    a: (tagName: string, { href }: Record<string, string>) => ({
      tagName,
      attribs: (href && /^(?:https?:\/\/|mailto:)/i.test(href) ? { href } : {}) as Record<string, string>,
    }),
  },
  exclusiveFilter: ({ tag, text, mediaChildren }: sanitizeHtml.IFrame) =>
    tag === 'p' && text.trim() === '' && mediaChildren.length === 0,
} satisfies sanitizeHtml.IOptions

/** Leaves the text and the few tags of a news report; everything else goes. */
export const cleanBody = (html: string): string => sanitizeHtml(html, allowed).trim()

const blocks = /<(?:p|h[1-6]|ul|ol|li|blockquote|div)\b/i

/** What a person typed, as clean HTML: without tags of blocks, a blank line parts paragraphs. */
export function bodyOf(typed: string): string {
  if (blocks.test(typed)) return cleanBody(typed)
  const paragraphs = typed.split(/\n\s*\n/).map((text) => text.trim().replace(/\s*\n\s*/g, ' '))
  return cleanBody(paragraphs.map((text) => `<p>${text}</p>`).join('\n'))
}

/** The other way, for the form: plain paragraphs come back as lines with a blank one between. */
export function typedOf(html: string): string {
  const inner = /^<p>([\s\S]*)<\/p>$/.exec(html.trim())?.[1]
  if (inner === undefined) return html
  const paragraphs = inner.split(/<\/p>\s*<p>/)
  if (paragraphs.some((text) => blocks.test(text))) return html
  return paragraphs.map((text) => text.replace(/&amp;(?![a-z#])/gi, '&')).join('\n\n')
}

const dangers: [RegExp, (found: string) => string][] = [
  [
    /<\s*\/?\s*(?:script|iframe|object|embed|applet|form|input|base)\b/i,
    (tag) => `${tag.replace(/\s/g, '')}>`,
  ],
  [/<[^>]*\son[a-z]+\s*=/i, () => 'lệnh chạy khi mở bài (on…=)'],
  [/(?:javascript|vbscript)\s*:/i, (address) => address],
  [/(?:href|src)\s*=\s*["']?\s*data\s*:/i, () => 'địa chỉ data:'],
]

/**
 * Names the first thing in typed HTML that is written to do harm, or null. What a word processor leaves behind
 * (styles, spans) is none of it: that is taken out silently.
 */
export function dangerIn(typed: string): string | null {
  // Browsers drop these inside an address, so `java\nscript:` would pass otherwise.
  const bare = typed.replace(/&(?:tab|newline|#0*(?:9|10|13)|#x0*[9ad]);?/gi, '').replace(/[\t\n\r]/g, ' ')
  const joined = bare
    .replace(/j\s*a\s*v\s*a\s*s\s*c\s*r\s*i\s*p\s*t\s*:/gi, 'javascript:')
    .replace(/&colon;/gi, ':')
  for (const [danger, say] of dangers) {
    const found = danger.exec(joined)
    if (found) return say(found[0])
  }
  return null
}

/** True for a text that carries tags or a script's address where only words belong. */
export const hasMarkup = (text: string): boolean =>
  /<\/?[a-z!]/i.test(text) || /\b(?:javascript|vbscript)\s*:/i.test(text)
