import { ellipse, folds, path, polygon, radial, rect, vertical } from './shapes.js'

export const hallColours = [
  vertical('ceiling', [0, '#d9c6a4'], [1, '#f6ead0']),
  vertical('wall', [0, '#f7ecd6'], [1, '#dcc39a']),
  vertical('side', [0, '#e9d7b4'], [1, '#b99a6c']),
  vertical('sky', [0, '#cfe8f5'], [1, '#fdf6e0']),
  vertical('carpet', [0, '#5a1a25'], [1, '#2c0d16']),
  vertical('aisle', [0, '#b8323a'], [1, '#7a1722']),
  radial('lamp', 'r=".5"', [0, '#fffbe8', 0.95], [0.35, '#fff0bf', 0.5], [1, '#fff0bf', 0]),
  folds('velvet', 34, [0, '#7d0c17'], [0.3, '#b81824'], [0.5, '#d42a33'], [0.72, '#a3121e'], [1, '#7d0c17']),
  folds('swag', 22, [0, '#8f0f1b'], [0.5, '#c91f2b'], [1, '#8f0f1b']),
].join('')

/** Ceiling, walls with windows, floor with the aisle; the stage stands before the back wall. */
export function hall(): string {
  return [
    rect(0, 0, 1600, 900, 'url(#wall)'),
    polygon('0,0 1600,0 1440,66 160,66', 'url(#ceiling)'),
    ceilingLamps(),
    slats(168, 226),
    slats(1374, 1432),
    sideWall(),
    `<g transform="translate(1600 0) scale(-1 1)">${sideWall()}</g>`,
    polygon('0,640 160,560 1440,560 1600,640 1600,900 0,900', 'url(#carpet)'),
    polygon('758,592 842,592 985,900 615,900', 'url(#aisle)'),
    path('M758,592 L615,900 M842,592 L985,900', 'none', 'stroke="#e0b04c" stroke-width="3" opacity=".55"'),
  ].join('')
}

function ceilingLamps(): string {
  const lamps = [0, 1, 2, 3, 4, 5].map((index) => {
    const x = 330 + index * 188
    return ellipse(x, 38, 58, 18, 'url(#lamp)') + ellipse(x, 36, 25, 5, '#fffdf2')
  })
  return path('M80,33 H1520', 'none', 'stroke="#c9b48c" stroke-width="1.5" opacity=".6"') + lamps.join('')
}

/** Wooden slats between the stage and the corner of the hall, with a lamp on them. */
function slats(from: number, to: number): string {
  const middle = (from + to) / 2
  const boards: string[] = []
  for (let x = from; x < to; x += 10) boards.push(rect(x, 104, 6, 452, '#b98a55'))
  return [
    rect(from - 4, 100, to - from + 8, 460, '#8f6537'),
    ...boards,
    ellipse(middle, 230, 90, 120, 'url(#lamp)', 'opacity=".8"'),
    path(`M${middle - 11},212 h22 l-5,36 h-12 z`, '#fff4cf', 'stroke="#c8922f" stroke-width="2"'),
  ].join('')
}

/** The left one: two windows with the hills behind, in perspective towards the stage. */
function sideWall(): string {
  const frame = 'stroke="#8b6a3e" stroke-width="5" stroke-linejoin="round"'
  return [
    polygon('0,0 160,66 160,560 0,640', 'url(#side)'),
    polygon('0,560 160,500 160,560 0,640', '#8a6336'),
    polygon('14,96 66,112 66,452 14,478', 'url(#sky)'),
    polygon('92,120 134,133 134,418 92,439', 'url(#sky)'),
    path(
      'M14,356 C30,318 44,322 66,346 V452 L14,478 Z M92,338 C104,318 120,312 134,330 V418 L92,439 Z',
      '#86ab8f',
    ),
    path(
      'M14,392 C34,372 50,384 66,378 V452 L14,478 Z M92,372 C108,360 122,366 134,358 V418 L92,439 Z',
      '#5f9160',
    ),
    polygon('14,96 66,112 66,452 14,478', 'none', frame),
    polygon('92,120 134,133 134,418 92,439', 'none', frame),
    path(
      'M40,104 V465 M14,280 L66,276 M113,126 V428 M92,272 L134,270',
      'none',
      'stroke="#8b6a3e" stroke-width="3"',
    ),
  ].join('')
}

/** The red curtains at both sides of the stage and the gathered border above it. */
export function curtains(): string {
  return [
    curtain(),
    `<g transform="translate(1600 0) scale(-1 1)">${curtain()}</g>`,
    rect(232, 78, 1136, 16, '#6d0a14', 'rx="4"'),
    rect(232, 78, 1136, 5, '#e0b04c', 'rx="2"'),
    border(),
  ].join('')
}

const curtain = () =>
  path(
    'M250,90 H442 C440,210 428,300 372,366 C402,400 418,450 424,506 H250 Z',
    'url(#velvet)',
    'stroke="#5c0711" stroke-width="1.5"',
  ) +
  path('M250,90 H442 C440,210 428,300 372,366 C402,400 418,450 424,506 H250 Z', 'url(#curtainShade)') +
  path('M248,352 C300,384 344,384 382,352 L386,368 C344,402 298,402 248,370 Z', '#e0b04c') +
  path('M378,362 l-7,46 h18 z', '#c8922f')

function border(): string {
  const arcs = [0, 1, 2, 3, 4, 5, 6, 7].map((index) => {
    const x = 240 + index * 140
    const shape = `M${x},92 H${x + 140} C${x + 132},160 ${x + 8},160 ${x},92 Z`
    const fringe = `M${x + 2},98 C${x + 12},162 ${x + 128},162 ${x + 138},98`
    const creases = [16, 32, 48]
      .map(
        (drop) =>
          `M${x + drop * 0.3},92 C${x + 26},${92 + drop} ${x + 114},${92 + drop} ${x + 140 - drop * 0.3},92`,
      )
      .join(' ')
    return (
      path(shape, 'url(#swag)') +
      path(creases, 'none', 'stroke="#6d0a14" stroke-width="2" opacity=".55"') +
      path(fringe, 'none', 'stroke="#e9bd5b" stroke-width="5" stroke-dasharray="2.5 1.6"')
    )
  })
  return arcs.join('')
}
