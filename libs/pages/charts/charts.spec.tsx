import { renderToString } from 'preact-render-to-string'
import { ProgressBar } from '../blocks/progress-bar.js'
import { QrSvg, qrPath } from '../qr-svg.js'
import { BarChart, lineStep } from './bar-chart.js'
import { RateBars, ratePercent } from './rate-bars.js'

describe('BarChart', () => {
  it('stays inside its drawing whatever the highest bar', () => {
    for (const highest of [0, 1, 7, 120, 121, 9_999]) {
      const html = renderToString(
        <BarChart id="c" title="T" description="D" bars={[{ label: '1', value: highest }]} />,
      )
      const tops = [...html.matchAll(/<rect [^>]*y="([\d.]+)"/g)].map((match) => Number(match[1]))
      expect(tops.every((top) => top >= 40)).toBe(true)
    }
  })

  it('draws round lines', () => {
    expect([1, 9, 58, 120, 1000].map(lineStep)).toEqual([1, 4, 20, 40, 400])
  })
})

describe('RateBars', () => {
  it('divides by nothing without breaking', () => {
    const html = renderToString(
      <RateBars
        id="r"
        title="T"
        description="D"
        locale="vi"
        rates={[{ label: 'Xã <1>', full: 0, total: 0 }]}
      />,
    )
    expect(html).not.toContain('NaN')
    expect(html).toContain('Xã &lt;1>')
  })

  it('writes percents as each language does', () => {
    expect(ratePercent(59, 64, 'vi')).toBe('92,2%')
    expect(ratePercent(59, 64, 'en')).toBe('92.2%')
    expect(ratePercent(5, 5, 'vi')).toBe('100%')
  })
})

describe('ProgressBar', () => {
  it('says made, failed and total', () => {
    const html = renderToString(
      <ProgressBar made={63} failed={2} total={91} locale="vi" label="Giấy chứng nhận" counts />,
    )
    expect(html).toContain('aria-valuetext="Đã làm 63 trên 91, 2 lỗi"')
    expect(html).toContain('width="69.2%"')
    expect(html.replace(/<[^>]+>/g, '')).toContain('Đang chờ 26')
  })

  it('starts empty when there is nothing to do', () => {
    expect(renderToString(<ProgressBar made={0} total={0} locale="vi" label="x" />)).toContain('width="0%"')
  })
})

describe('QrSvg', () => {
  it('joins the dark modules of a row into runs', () => {
    expect(
      qrPath([
        [true, true, false],
        [false, true, true],
        [false, false, false],
      ]),
    ).toBe('M0 0h2v1h-2zM1 1h2v1h-2z')
  })

  it('draws a quiet zone of four modules', () => {
    expect(renderToString(<QrSvg matrix={[[true]]} label="Mã QR" />)).toContain('viewBox="-4 -4 9 9"')
  })
})
