import { noticeVersion, privacyNotice } from './privacy-notice.js'

describe('the notice on personal data', () => {
  it.each(['vi', 'en'] as const)(
    'names the body, the law, the periods and the time limits (%s)',
    (locale) => {
      const { short, sections } = privacyNotice(locale, 'LĐLĐ huyện Đạ Tẻh')
      const text = sections.flatMap(({ lines }) => lines).join('\n')
      expect(short).toContain('LĐLĐ huyện Đạ Tẻh')
      expect(text).toContain('91/2025/QH15')
      expect(text).toMatch(/356\/2025\/N[ĐD]-CP/)
      for (const days of ['2', '10', '15', '20', '12']) expect(text).toMatch(new RegExp(`\\b${days} `))
    },
  )

  it('says the same sections in both languages', () => {
    const [vi, en] = (['vi', 'en'] as const).map((locale) => privacyNotice(locale, 'X').sections)
    expect(en!.map(({ lines }) => lines.length)).toEqual(vi!.map(({ lines }) => lines.length))
  })

  it('still knows the text of today under its version', () =>
    expect(privacyNotice('vi', 'X', noticeVersion)).toEqual(privacyNotice('vi', 'X')))
})
