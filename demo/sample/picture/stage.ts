import { Lettering } from './lettering.js'
import { ellipse, folds, horizontal, path, placed, polygon, radial, rect, star, vertical } from './shapes.js'

export const stageColours = [
  radial('backdrop', 'cx=".5" cy=".3" r=".75"', [0, '#3f78d8'], [0.45, '#2354b4'], [1, '#122f7a']),
  vertical('farHills', [0, '#2f62bd', 0.9], [1, '#1d4a9f', 0.9]),
  vertical('nearHills', [0, '#1f4ea3'], [1, '#143985']),
  vertical('boards', [0, '#c98d4e'], [1, '#a46a33']),
  vertical('front', [0, '#7c4a22'], [1, '#4d2a12']),
  horizontal('lectern', [0, '#6f3d18'], [0.5, '#a8672f'], [1, '#6f3d18']),
  folds('cloth', 26, [0, '#dfe5f2'], [0.5, '#ffffff'], [1, '#dfe5f2']),
  vertical('curtainShade', [0, '#2a0006', 0.05], [0.6, '#2a0006', 0], [1, '#2a0006', 0.45]),
  vertical('gold', [0, '#ffe9a3'], [1, '#f6b93b']),
].join('')

export interface StageWords {
  organizer: string
  title: string
  subject: string
  date: string
}

export function stage(words: StageWords): string {
  return [
    backdrop(words),
    floor(),
    placed(482, 512, 0.6, flag()),
    lectern(),
    table(),
    plant(424),
    plant(1162),
  ].join('')
}

function backdrop({ organizer, title, subject, date }: StageWords): string {
  const bold = new Lettering('700Bold')
  const semiBold = new Lettering('600SemiBold')
  const x = 800
  return [
    rect(360, 92, 880, 420, 'url(#backdrop)'),
    rays(),
    path(
      'M360,452 C470,400 540,440 620,418 C720,388 800,436 900,410 C1010,380 1110,430 1240,402 V512 H360 Z',
      'url(#farHills)',
    ),
    path(
      'M360,482 C450,450 560,474 660,456 C790,432 860,470 980,452 C1080,438 1160,462 1240,448 V512 H360 Z',
      'url(#nearHills)',
    ),
    semiBold.centred(organizer, { x, y: 188, size: 27, maxWidth: 560, fill: '#ffffff' }),
    path('M700,202 H900', 'none', 'stroke="#ffd766" stroke-width="2" opacity=".8"'),
    bold.centred(title, { x, y: 279, size: 58, maxWidth: 600, fill: 'url(#gold)' }),
    bold.centred(subject, { x, y: 333, size: 40, maxWidth: 690, fill: 'url(#gold)' }),
    semiBold.centred(date, { x, y: 372, size: 22, maxWidth: 500, fill: '#ffffff' }),
  ].join('')
}

function rays(): string {
  const wedges = Array.from({ length: 15 }, (_, index) => {
    const angle = Math.PI * (index / 14) + Math.PI
    const at = (turn: number) =>
      `${(800 + Math.cos(angle + turn) * 760).toFixed(0)},${(430 + Math.sin(angle + turn) * 760).toFixed(0)}`
    return polygon(`800,430 ${at(-0.045)} ${at(0.045)}`, '#ffffff', 'opacity=".045"')
  })
  return `<clipPath id="screen"><rect x="360" y="92" width="880" height="420"/></clipPath><g clip-path="url(#screen)">${wedges.join('')}</g>`
}

/** Boards in perspective, the front of the stage, the steps and a bed of flowers along the edge. */
function floor(): string {
  const joints = Array.from({ length: 21 }, (_, index) => `M${300 + index * 50},500 L${250 + index * 55},552`)
  return [
    polygon('270,500 1330,500 1384,552 216,552', 'url(#boards)'),
    path(joints.join(' '), 'none', 'stroke="#8a5626" stroke-width="1.2" opacity=".6"'),
    rect(216, 552, 1168, 56, 'url(#front)'),
    rect(216, 552, 1168, 5, '#e2a862'),
    ...Array.from({ length: 13 }, (_, index) =>
      rect(232 + index * 89, 566, 68, 34, 'none', 'stroke="#8f5a2c" stroke-width="2" rx="2"'),
    ),
    polygon('742,566 858,566 870,608 730,608', '#8f5a2c'),
    rect(742, 566, 116, 5, '#d79c58'),
    rect(736, 586, 128, 5, '#d79c58'),
    flowerBed(250, 700),
    flowerBed(900, 1350),
  ].join('')
}

function flowerBed(from: number, to: number): string {
  const colours = ['#f4c430', '#e8453c', '#ffffff', '#f58fb0', '#f4c430', '#ef7d2d']
  const bed: string[] = []
  for (let x = from, index = 0; x <= to; x += 13, index++) {
    const y = 548 + ((index * 7) % 5)
    bed.push(path(`M${x - 9},558 q2,-16 9,-18 q7,2 9,18 z`, index % 2 ? '#2f7d3f' : '#3f9a4e'))
    bed.push(ellipse(x, y - 9, 6, 5.5, colours[(index * 5) % colours.length] ?? '', 'stroke="#00000022"'))
    bed.push(ellipse(x, y - 9, 2, 1.8, '#fff3c4'))
  }
  return bed.join('')
}

/** On its pole, which stands at (0, 0). */
const flag = () =>
  [
    ellipse(0, 0, 22, 6, '#6d4a1c'),
    rect(-2.5, -272, 5, 272, '#c8922f', 'rx="2"'),
    ellipse(0, -274, 6, 6, '#f2cf73'),
    path('M3,-262 C36,-272 60,-244 96,-258 C90,-214 94,-192 86,-160 C62,-148 42,-172 3,-158 Z', '#d81f2a'),
    path(
      'M3,-262 C22,-268 32,-262 36,-246 C32,-214 36,-190 30,-162 C20,-163 12,-161 3,-158 Z',
      '#a51220',
      'opacity=".45"',
    ),
    star(50, -209, 26, '#ffd93b'),
  ].join('')

/** A face seen from the front: skin, hair, and what is worn. */
function speaker(shirt: string, hair: string, isWoman: boolean, extra = ''): string {
  const skin = '#e0ac83'
  const back = isWoman
    ? path('M-21,-6 C-25,-34 25,-34 21,-6 C24,14 22,30 17,34 H-17 C-22,30 -24,14 -21,-6 Z', hair)
    : ''
  const fringe = isWoman
    ? path('M-18,-8 C-19,-34 19,-34 18,-8 C12,-14 8,-20 2,-21 C-6,-18 -12,-14 -18,-8 Z', hair)
    : path('M-18,-9 C-21,-36 21,-36 18,-9 C16,-18 9,-21 -2,-20 C-10,-20 -16,-17 -18,-9 Z', hair)
  return [
    back,
    path('M-48,96 C-50,46 -34,38 -12,32 H12 C34,38 50,46 48,96 Z', shirt),
    path('M-9,14 H9 V34 L0,42 L-9,34 Z', '#cf976c'),
    extra,
    ellipse(0, 0, 18, 21, skin),
    ellipse(-18.5, 2, 3.4, 5, '#d39c72') + ellipse(18.5, 2, 3.4, 5, '#d39c72'),
    fringe,
    path('M-8,10 Q0,15 8,10', 'none', 'stroke="#b0674f" stroke-width="2" stroke-linecap="round"'),
    ellipse(-7, -2, 2, 2.4, '#2d1b12') + ellipse(7, -2, 2, 2.4, '#2d1b12'),
  ].join('')
}

const collar = path('M-12,32 L0,44 L-8,52 Z M12,32 L0,44 L8,52 Z', '#ffffff')
const tie = path('M-4,44 H4 L6,84 L0,92 L-6,84 Z', '#c5202b')

function lectern(): string {
  return [
    placed(612, 412, 0.92, speaker('#25324f', '#241b18', false, collar + tie)),
    path('M640,470 q10,-26 -8,-34', 'none', 'stroke="#1d1d22" stroke-width="3"') +
      ellipse(631, 434, 5, 4, '#1d1d22'),
    polygon('556,462 668,462 676,478 548,478', '#c07c3d'),
    polygon('562,478 662,478 650,530 574,530', 'url(#lectern)'),
    polygon('566,530 658,530 662,538 562,538', '#5b3113'),
    star(612, 503, 15, '#ffd766'),
    flowers(612, 474, 0.55),
  ].join('')
}

function table(): string {
  const people = [
    placed(820, 424, 0.82, speaker('#f4f6fb', '#1f1a18', true)),
    placed(926, 422, 0.84, speaker('#3b6cc4', '#4d4642', false, collar)),
    placed(1032, 424, 0.82, speaker('#d9718a', '#241b18', true)),
  ]
  const plates = [820, 926, 1032].map(
    (x) =>
      polygon(`${x - 24},468 ${x + 24},468 ${x + 27},484 ${x - 27},484`, '#ffffff', 'stroke="#9fb0d0"') +
      rect(x - 16, 474, 32, 4, '#c5202b'),
  )
  const bottles = [784, 1076].map(
    (x) => rect(x, 462, 8, 20, '#bfe3f2', 'rx="3"') + rect(x + 1.5, 458, 5, 5, '#3b6cc4'),
  )
  return [
    ...people,
    polygon('756,476 1098,476 1108,490 746,490', '#f7f9ff'),
    rect(746, 490, 362, 48, 'url(#cloth)'),
    path(
      'M746,490 H1108 V500 C1080,512 1060,512 1036,500 C1010,512 990,512 964,500 C940,512 914,512 890,500 C866,512 842,512 818,500 C794,512 770,512 746,500 Z',
      '#2b62c9',
    ),
    ...bottles,
    ...plates,
    flowers(873, 478, 0.6),
    flowers(979, 478, 0.6),
  ].join('')
}

const flowers = (x: number, y: number, scale: number) =>
  placed(
    x,
    y,
    scale,
    [
      path('M-26,2 C-30,-18 -10,-26 0,-22 C10,-26 30,-18 26,2 Z', '#2f8a46'),
      ...[
        [-18, -12, '#e8453c'],
        [0, -22, '#f4c430'],
        [18, -12, '#f58fb0'],
        [-8, -6, '#ffffff'],
        [9, -5, '#ef7d2d'],
      ].map(([cx, cy, fill]) => ellipse(Number(cx), Number(cy), 9, 8.5, String(fill))),
    ].join(''),
  )

function plant(x: number): string {
  const leaves = [-58, -34, -12, 12, 34, 58].map(
    (turn, index) =>
      `<g transform="rotate(${turn})">${path('M0,0 C-13,-30 -9,-62 0,-84 C9,-62 13,-30 0,0 Z', index % 2 ? '#2e7d46' : '#3c9656')}</g>`,
  )
  return placed(
    x,
    486,
    0.9,
    leaves.join('') +
      polygon('-22,-4 22,-4 16,44 -16,44', '#b5622c') +
      rect(-25, -10, 50, 10, '#c97a3f', 'rx="2"'),
  )
}
