import type { Schema } from './samples.js'

/** Values that no field of this kind takes, by what is wrong with them. */
export function badValues(schema: Schema): [string, unknown][] {
  if (schema.type === 'array') return [['an object for a list', { a: 1 }], ...tooMany(schema)]
  if (schema.type === 'integer') return badIntegers(schema)
  if (schema.type === 'boolean') return [['a word for yes or no', 'maybe']]
  if (schema.type !== 'string') return []
  if (schema.enum)
    return [
      ['an unknown choice', 'nonsense'],
      ['a list for a choice', [schema.enum[0]]],
    ]
  const byFormat: Record<string, [string, unknown][]> = {
    date: [
      ['Feb 30', '2023-02-30'],
      ['no date', 'hôm qua'],
    ],
    'date-time': [
      ['Feb 30', '2023-02-30T08:00'],
      ['no moment', 'sáng mai'],
    ],
    uuid: [
      ['no id', '1 OR 1=1'],
      ['a path for an id', '../../etc/passwd'],
      ['a number for an id', 7],
    ],
    email: [
      ['no address', 'không phải thư'],
      ['a second header line', 'a@example.org\r\nBcc: b@example.org'],
    ],
  }
  return byFormat[schema.format ?? ''] ?? badTexts(schema)
}

const tooMany = ({ maxItems, items }: Schema & { maxItems?: number }): [string, unknown][] =>
  maxItems ? [['too many items', Array<unknown>(maxItems + 1).fill(items?.enum?.[0] ?? {})]] : []

function badIntegers({ minimum = 0, maximum = 0 }: Schema & { maximum?: number }): [string, unknown][] {
  return [
    ['less than the least', minimum - 1],
    ['more than the most', maximum + 1],
    ['a billion billions', '1e18'],
    ['a broken number', 1.5],
    ['a word for a number', 'mười'],
  ]
}

function badTexts({ maxLength }: Schema): [string, unknown][] {
  const long = maxLength ? [['over-long text', 'ă'.repeat(maxLength + 1)] as [string, unknown]] : []
  return [['a NUL', 'a\u0000b'], ['an object for text', { a: 1 }], ...long]
}

/** Texts that are dangerous somewhere else: taken as text or refused, but never run and never a failure. */
export const dangerousTexts = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  `'; DROP TABLE organizations; --`,
  '{{7*7}}${7*7}',
  '=HYPERLINK("http://evil.example")',
  '%00%0d%0a',
  '\u202Egnp.exe',
]

/** Bodies that are wrong before any field is looked at. */
export const brokenBodies: [string, string, string][] = [
  ['broken JSON', 'application/json', '{"name": '],
  ['JSON that is no object', 'application/json', '[1, 2]'],
  ['JSON that is null', 'application/json', 'null'],
  ['deep JSON', 'application/json', `${'{"a":'.repeat(200)}1${'}'.repeat(200)}`],
  ['a prototype in JSON', 'application/json', '{"__proto__": {"admin": true}}'],
  ['a constructor in JSON', 'application/json', '{"a": {"constructor": {"prototype": {}}}}'],
  ['a prototype in a form', 'application/x-www-form-urlencoded', '__proto__[admin]=1'],
  ['deep brackets in a form', 'application/x-www-form-urlencoded', `a${'[b]'.repeat(20)}=1`],
  ['a huge index in a form', 'application/x-www-form-urlencoded', 'a[999999999]=1'],
  ['a name that breaks off', 'application/x-www-form-urlencoded', 'a[b=1'],
  ['XML', 'application/xml', '<a/>'],
  ['text', 'text/plain', 'a'],
  ['a multipart body without a boundary', 'multipart/form-data', 'a'],
]
