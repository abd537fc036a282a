import { SampleRandom, type Weighted } from '../random.js'
import { ellipse, path, placed, radial, rect, vertical } from './shapes.js'

export const audienceColours = [
  vertical('seat', [0, '#a32534'], [0.25, '#861b29'], [1, '#4d0e18']),
  vertical('blackHair', [0, '#6d574c'], [0.28, '#2a1f1c'], [1, '#120d0d']),
  vertical('brownHair', [0, '#97694b'], [0.3, '#4d3324'], [1, '#2a1b14']),
  vertical('greyHair', [0, '#bdb7b2'], [0.4, '#827b77'], [1, '#5d5754']),
  radial('skin', 'cx=".5" cy=".2" r=".9"', [0, '#e3b088'], [1, '#b9805a']),
].join('')

const YOUNG_HAIR: Weighted<string> = [
  ['url(#blackHair)', 72],
  ['url(#brownHair)', 28],
]

const HAIR: Weighted<string> = [...YOUNG_HAIR, ['url(#greyHair)', 14]]

const SHIRTS: Weighted<string> = [
  ['#f3f4f2', 26],
  ['#8fb4e3', 20],
  ['#3f6fc0', 12],
  ['#e9d9b6', 8],
  ['#e6a9b3', 9],
  ['#bfd6bd', 7],
  ['#c9475a', 5],
  ['#2f6f78', 5],
  ['#33415f', 5],
  ['#d9a441', 3],
]

type Head = (hair: string) => string

const neck = path('M-9,8 H9 V30 H-9 Z', 'url(#skin)')
const skull = ellipse(0, -8, 21, 25, 'url(#skin)')
const ears = ellipse(-21, -3, 4, 7, '#c98f68') + ellipse(21, -3, 4, 7, '#c98f68')

const short: Head = (hair) =>
  neck + skull + ears + path('M-21,-4 C-27,-46 27,-46 21,-4 C20,8 15,13 0,13 C-15,13 -20,8 -21,-4 Z', hair)
const cropped: Head = (hair) =>
  neck + skull + ears + path('M-21,-8 C-26,-44 26,-44 21,-8 C18,2 12,4 0,4 C-12,4 -18,2 -21,-8 Z', hair)
const bob: Head = (hair) => neck + path('M-24,16 C-31,-48 31,-48 24,16 C14,23 -14,23 -24,16 Z', hair)
const long: Head = (hair) =>
  path('M-23,58 C-27,30 -33,-48 0,-40 C33,-48 27,30 23,58 C12,66 -12,66 -23,58 Z', hair)
const bun: Head = (hair) =>
  neck +
  ears +
  path('M-22,0 C-28,-45 28,-45 22,0 C18,14 -18,14 -22,0 Z', hair) +
  ellipse(0, -18, 13, 12, hair, 'stroke="#ffffff30" stroke-width="2"')
const ponytail: Head = (hair) =>
  neck +
  ears +
  path('M-22,0 C-28,-45 28,-45 22,0 C18,13 -18,13 -22,0 Z', hair) +
  path('M-8,-10 C-14,18 -13,42 0,62 C13,42 14,18 8,-10 Z', hair, 'stroke="#ffffff1c" stroke-width="1.5"') +
  rect(-8, -13, 16, 6, '#d9718a', 'rx="3"')

const HEADS: Weighted<Head> = [
  [short, 20],
  [cropped, 14],
  [bob, 18],
  [long, 20],
  [bun, 12],
  [ponytail, 16],
]

const armRest = (x: number) =>
  rect(x, 96, 13, 60, '#3a1a12', 'rx="5"') + rect(x, 96, 13, 5, '#8a5a36', 'rx="2.5"')

const SEAT =
  armRest(-51) +
  armRest(38) +
  rect(-39, 62, 78, 100, 'url(#seat)', 'rx="13"') +
  path(
    'M-32,66 Q0,60 32,66',
    'none',
    'stroke="#d9606b" stroke-width="3" stroke-linecap="round" opacity=".75"',
  )

/** Somebody from behind; (0, 0) lies in the middle of the head. */
function person(random: SampleRandom): string {
  const shirt = random.pickWeighted(SHIRTS)
  const draw = random.pickWeighted(HEADS)
  const head = draw(random.pickWeighted(draw === long || draw === ponytail ? YOUNG_HAIR : HAIR))
  const lean = random.between(-5, 5)
  return [
    path('M-36,124 C-53,66 -42,38 -14,28 H14 C42,38 53,66 36,124 Z', shirt),
    path(
      'M-30,58 Q-27,80 -29,110 M30,58 Q27,80 29,110',
      'none',
      'stroke="#000000" stroke-width="2.5" opacity=".13"',
    ),
    path(
      'M-36,46 C-28,37 -20,34 -13,30 M36,46 C28,37 20,34 13,30',
      'none',
      'stroke="#ffffff" stroke-width="3" stroke-linecap="round" opacity=".4"',
    ),
    path('M-14,29 Q0,38 14,29 L12,24 H-12 Z', '#ffffff', 'opacity=".55"'),
    placed(lean / 3, 0, 1, head, lean),
  ].join('')
}

/** Eye level of the one who looks, and how far seat tops lie under it where people have full size. */
const HORIZON = 420
const DROP = 346
const NEAREST = 1.62
const ROWS = 9
const SPACING = 90

/** From the first row before the stage to the last, so that the near ones cover the far ones. */
export function audience(): string {
  const random = new SampleRandom('audience')
  return Array.from({ length: ROWS }, (_, index) => row(ROWS - 1 - index, random)).join('')
}

function row(fromBack: number, random: SampleRandom): string {
  const scale = NEAREST / (1 + 0.26 * fromBack)
  const y = HORIZON + DROP * scale - 58 * scale
  const aisle = 66 * scale
  const halfWidth = Math.min(800 + SPACING * scale, 1180 * scale + 40)
  const seats: string[] = []
  for (let away = aisle + (SPACING / 2) * scale; away < halfWidth; away += SPACING * scale) {
    for (const x of [800 - away, 800 + away]) {
      const isEmpty = random.next() < 0.05
      const sitter = isEmpty
        ? ''
        : placed(random.between(-5, 5), random.between(-7, 5), random.between(0.94, 1.05), person(random))
      seats.push(placed(x, y, scale, sitter + SEAT))
    }
  }
  return seats.join('')
}
