import { halfHourOf, isReading, visitorOf, type ReadingFacts } from './reading.js'

const phone =
  'Mozilla/5.0 (Linux; Android 12; CUBOT_X50) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Mobile Safari/537.36'
const zalo =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_1 like Mac OS X) AppleWebKit/605.1.15 Mobile/21B91 Zalo iOS/500 ZaloTheme/light'
const reading: ReadingFacts = { method: 'GET', address: '203.0.113.7', agent: phone, purpose: '' }

describe('a reading', () => {
  it('is a person with a browser, also inside Zalo', () => {
    expect(isReading(reading)).toBe(true)
    expect(isReading({ ...reading, agent: zalo })).toBe(true)
    expect(isReading({ ...reading, agent: 'Opera/9.80 (Android; Opera Mini/36.2) Presto/2.12' })).toBe(true)
  })

  it.each([
    'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)',
    'Mozilla/5.0 (compatible; coccocbot-web/1.0; +http://help.coccoc.com/searchengine)',
    'Mozilla/5.0 (compatible; YandexBot/3.0)',
    'Mozilla/5.0 (compatible; Baiduspider/2.0)',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/120.0 Safari/537.36',
    'Mozilla/5.0 (compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)',
    'facebookexternalhit/1.1',
    'curl/8.4.0',
    'python-requests/2.31',
    '',
  ])('is not the machine %s', (agent) => {
    expect(isReading({ ...reading, agent })).toBe(false)
  })

  it('is not a HEAD, nor what a browser fetches ahead', () => {
    expect(isReading({ ...reading, method: 'HEAD' })).toBe(false)
    expect(isReading({ ...reading, purpose: 'prefetch;prerender' })).toBe(false)
    expect(isReading({ ...reading, purpose: ' Prefetch ' })).toBe(false)
  })
})

describe('half an hour', () => {
  it('ends at the hour and the half, and no half hour spans midnight in Vietnam', () => {
    expect(halfHourOf(new Date('2023-04-26T10:29:59.999+07:00'))).toEqual(
      new Date('2023-04-26T10:00:00+07:00'),
    )
    expect(halfHourOf(new Date('2023-04-26T00:00:00+07:00'))).toEqual(new Date('2023-04-26T00:00:00+07:00'))
  })
})

describe('a visitor', () => {
  const salt = Buffer.alloc(32, 1)

  it('is the same again on the same day only', () => {
    expect(visitorOf(salt, reading)).toBe(visitorOf(salt, { ...reading }))
    expect(visitorOf(Buffer.alloc(32, 2), reading)).not.toBe(visitorOf(salt, reading))
  })

  it('is told apart by address and by browser', () => {
    expect(visitorOf(salt, { ...reading, address: '203.0.113.8' })).not.toBe(visitorOf(salt, reading))
    expect(visitorOf(salt, { ...reading, agent: zalo })).not.toBe(visitorOf(salt, reading))
  })
})
