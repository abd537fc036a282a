import { deviceWords } from './device-words.js'

const mozilla = 'Mozilla/5.0'
const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)'

it.each([
  [
    `${mozilla} (Windows NT 10.0; Win64; x64) ${webkit} Chrome/141.0.0.0 Safari/537.36`,
    'Chrome trên Windows',
  ],
  [
    `${mozilla} (Windows NT 10.0; Win64; x64) ${webkit} Chrome/141.0 Safari/537.36 Edg/141.0`,
    'Edge trên Windows',
  ],
  [
    `${mozilla} (Windows NT 6.1) ${webkit} coc_coc_browser/120.0 Chrome/114.0 Safari/537.36`,
    'Cốc Cốc trên Windows',
  ],
  [
    `${mozilla} (Linux; Android 11; SM-A125F) ${webkit} Chrome/120.0 Mobile Safari/537.36`,
    'Chrome trên Android',
  ],
  [
    `${mozilla} (Linux; Android 13) ${webkit} Version/4.0 Chrome/120.0 Mobile Safari/537.36 Zalo android/1200`,
    'Zalo trên Android',
  ],
  [
    `${mozilla} (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile/15E148 Safari/604.1`,
    'Safari trên iPhone',
  ],
  [
    `${mozilla} (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/17.5 Safari/605.1.15`,
    'Safari trên máy Mac',
  ],
  [`${mozilla} (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0`, 'Firefox trên Linux'],
  ['curl/8.5.0', 'Chương trình khác'],
  ['', 'Chương trình khác'],
  ['<script>alert(1)</script> Windows', 'Trình duyệt trên Windows'],
])('%s is said as %s', (userAgent, words) => expect(deviceWords(userAgent)).toBe(words))
