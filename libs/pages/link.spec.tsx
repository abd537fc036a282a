import { renderToString } from 'preact-render-to-string'
import { SafeLink, safeHref } from './link.js'

describe('safeHref', () => {
  it.each([
    'https://a.vn/x?y=1',
    'http://a.vn',
    'mailto:a@b.vn',
    'tel:0900000001',
    '/lop/x',
    '#dau',
    '?q=1',
    'tep.pdf',
    '/a:b',
  ])('lets %s through', (href) => expect(safeHref(href)).toBe(href))

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
  ])('refuses %j', (href) => expect(safeHref(href)).toBeNull())
})

describe('SafeLink', () => {
  it('keeps only the text of a refused address', () => {
    expect(renderToString(<SafeLink href="javascript:alert(1)">Xem</SafeLink>)).toBe('<span>Xem</span>')
  })
})
