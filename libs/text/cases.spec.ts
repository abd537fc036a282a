import {
  checkNationalId,
  compareNames,
  compareText,
  decodeLegacy,
  formatDateLong,
  formatMoneyInFull,
  formatPhone,
  isMarkedName,
  isSameName,
  matchesSearch,
  nameSortKey,
  normalizeText,
  parseDate,
  parseDateTime12,
  parseNumber,
  parsePartialDate,
  parsePhone,
  rankSearch,
  searchKey,
  splitName,
  splitTitle,
  suggestNameCase,
} from './index.js'

const collator = new Intl.Collator('vi')
const reversed = (names: string[]) => [...names].reverse()
const sorted = (names: string[]) => reversed(names).sort(compareNames)
const sortedByKey = (names: string[]) =>
  reversed(names).sort((a, b) => collator.compare(nameSortKey(a), nameSortKey(b)))

/** The cases of the Vietnamese language that every office meets; number and name of each say which. */
type Case = [number: number, name: string, actual: () => unknown, expected: unknown]

const given = ['Trần Văn An', 'Lê Thị Anh', 'Nguyễn Thị Ánh', 'Đỗ Thị Ân', 'Nguyễn Văn Ân']
const middleFirst = ['Nguyễn An', 'Nguyễn Thị An', 'Trần Thị An', 'Lê Văn An', 'Nguyễn Văn An']
const familyFirst = ['Lê Văn An', 'Nguyễn An', 'Nguyễn Thị An', 'Nguyễn Văn An', 'Trần Thị An']
const alphabet = ['Anh', 'Ân', 'Dung', 'Đức', 'Em', 'Yến']
const apostrophes = ["K'Brơi", 'K’Brơi', 'KʼBrơi', 'K`Brơi', 'K‘Brơi', 'K´Brơi', 'K’ Brơi']

const cases: Case[] = [
  [1, 'sorts by given name first', () => sorted(given), given],
  [1, 'sorts by the stored key alike', () => sortedByKey(given), given],
  [2, 'then by middle, then by family name', () => sorted(middleFirst), middleFirst],
  [
    2,
    'or by family, then by middle name',
    () => [...middleFirst].sort((a, b) => compareNames(a, b, 'given-family-middle')),
    familyFirst,
  ],
  [3, 'keeps the order of the Vietnamese alphabet', () => sorted(alphabet), alphabet],
  [4, 'composes what was typed apart', () => normalizeText('Tiến'.normalize('NFD')), 'Tiến'.normalize('NFC')],
  [5, 'composes half-composed letters', () => normalizeText('Vi\u00EA\u0323t'), 'Việt'],
  [6, 'replaces the Icelandic Ð', () => normalizeText('\u00D0ặng'), '\u0110ặng'],
  [7, 'takes Thuý and Thúy for one name', () => isSameName('Lê Thị Thuý', 'Lê Thị Thúy'), true],
  [7, 'keeps both spellings', () => ['Thuý', 'Thúy'].map(normalizeText), ['Thuý', 'Thúy']],
  [7, 'lists them side by side', () => sorted(['Lê Thuý', 'Vũ Thúy']), ['Lê Thuý', 'Vũ Thúy']],
  [7, 'does not take Thủy for Thúy', () => isSameName('Lê Thị Thủy', 'Lê Thị Thúy'), false],
  [8, 'finds without accents', () => matchesSearch(searchKey('ĐẶNG THỊ THUỶ'), 'dang thi thuy'), true],
  [9, 'ranks exact accents first', () => rankSearch(['Dục', 'Duc', 'Đức'], 'Đức', String)[0], 'Đức'],
  [
    10,
    'reads every apostrophe as one',
    () => new Set(apostrophes.map(searchKey).map((key) => key.replace(' ', ''))).size,
    1,
  ],
  [
    10,
    'takes all spellings for one person',
    () => apostrophes.every((name) => isSameName(name, "K'Brơi")),
    true,
  ],
  [
    10,
    'prints the plain apostrophe',
    () => apostrophes.slice(0, 6).map(normalizeText),
    Array(6).fill("K'Brơi"),
  ],
  [
    10,
    "lists K'Brơi under K",
    () => sorted(['Nguyễn Hoa', "K'Brơi", 'Trần Kim']),
    ['Nguyễn Hoa', "K'Brơi", 'Trần Kim'],
  ],
  [
    10,
    'is found by broi',
    () =>
      ['broi', "k'broi", 'K’Brơi', 'kbroi', 'k broi'].map((query) =>
        matchesSearch(searchKey("K'Brơi"), query),
      ),
    Array(5).fill(true),
  ],
  [
    11,
    'accepts a name without family',
    () => [splitName('Ka Thẻm'), isMarkedName('Ka Thẻm')],
    [{ family: '', middle: '', given: 'Ka Thẻm' }, true],
  ],
  [
    12,
    'offers a name in usual letters',
    () => ['NGUYỄN THỊ THU HÀ', "K'BRƠI"].map(suggestNameCase),
    ['Nguyễn Thị Thu Hà', "K'Brơi"],
  ],
  [13, 'collapses spaces of all kinds', () => normalizeText(' Nguyễn  Văn\u00A0An\u200B'), 'Nguyễn Văn An'],
  [14, 'reads TCVN3', () => decodeLegacy('NguyÔn ThÞ Thñy', '.VnTime'), 'Nguyễn Thị Thủy'],
  [15, 'reads VNI', () => decodeLegacy('Nguyeãn Thò Thuûy', 'VNI-Times'), 'Nguyễn Thị Thủy'],
  [16, 'reads capital fonts', () => decodeLegacy('nguyÔn v¨n an', '.VnTimeH'), 'NGUYỄN VĂN AN'],
  [
    17,
    'reads dates as offices write them',
    () => ['26/4/2023', '26-4-2023', 'ngày 26 tháng 4 năm 2023', '45042', 45042].map(parseDate),
    Array(5).fill('2023-04-26'),
  ],
  [18, 'puts the day first', () => parseDate('3/4/2023'), '2023-04-03'],
  [18, 'never swaps day and month', () => parseDate('04/26/2023'), null],
  [
    19,
    'reads SA and CH, and noon as Intl misprints it',
    () =>
      ['10:20 CH', '12:05 SA', '12:05 CH', '00:05 CH'].map((time) =>
        parseDateTime12(`30/04/2023 ${time}`)?.toISOString(),
      ),
    [
      '2023-04-30T15:20:00.000Z',
      '2023-04-29T17:05:00.000Z',
      '2023-04-30T05:05:00.000Z',
      '2023-04-30T05:05:00.000Z',
    ],
  ],
  [
    20,
    'pads days below 10 and the months 1 and 2 only',
    () => ['2023-04-05', '2023-02-26', '2023-04-26', '2023-10-01'].map(formatDateLong),
    [
      'ngày 05 tháng 4 năm 2023',
      'ngày 26 tháng 02 năm 2023',
      'ngày 26 tháng 4 năm 2023',
      'ngày 01 tháng 10 năm 2023',
    ],
  ],
  [
    21,
    'keeps a year a year',
    () => ['1985', 1985, 'năm 1985'].map((input) => parsePartialDate(input)),
    Array(3).fill({ precision: 'year', day: null, year: 1985, month: null }),
  ],
  [
    22,
    'reads a phone in any writing',
    () => ['0900 000 001', '+84900000001', 900000001].map((input) => parsePhone(input)?.e164),
    Array(3).fill('+84900000001'),
  ],
  [22, 'prints a phone in groups', () => formatPhone('+84900000001'), '0900 000 001'],
  [
    22,
    'knows a landline, which takes no SMS',
    () => parsePhone('0263 382 2222'),
    { e164: '+842633822222', kind: 'landline' },
  ],
  [
    23,
    'gives an identity number its zero back',
    () => checkNationalId(68085000001),
    { kind: 'cccd', id: '068085000001', province: '068', gender: 'male', birthYear: 1985, warnings: [] },
  ],
  [
    23,
    'warns when the sex does not fit',
    () => checkNationalId('068085000001', { gender: 'female' })?.warnings,
    ['gender'],
  ],
  [23, 'knows the old nine digits', () => checkNationalId('250123456')?.kind, 'cmnd'],
  [24, 'reads numbers and money', () => ['1.000,5', '150.000đ'].map(parseNumber), [1000.5, 150000]],
  [
    24,
    'prints money with its words',
    () => formatMoneyInFull(15000000),
    '15.000.000 đồng (Mười lăm triệu đồng)',
  ],
  [
    25,
    'splits the form of address off',
    () => splitTitle('Đ/c Nguyễn Văn A'),
    { titles: ['Đ/c'], name: 'Nguyễn Văn A' },
  ],
  [25, 'splits the degree off', () => splitTitle('TS. Trần B'), { titles: ['TS'], name: 'Trần B' }],
  [25, 'sorts numbers by value', () => ['Tổ 10', 'Tổ 2'].sort(compareText), ['Tổ 2', 'Tổ 10']],
]

describe('the cases of the Vietnamese language', () => {
  it.each(cases)('%i: %s', (_number, _name, actual, expected) => {
    expect(actual()).toEqual(expected)
  })

  it('are all here', () => {
    expect(new Set(cases.map(([number]) => number)).size).toBe(25)
  })
})
