/** A colour at a place (0 to 1) of a gradient, and how much it covers. */
type Stop = readonly [at: number, colour: string, opacity?: number]

const stops = (list: readonly Stop[]) =>
  list
    .map(
      ([at, colour, opacity = 1]) =>
        `<stop offset="${at}" stop-color="${colour}" stop-opacity="${opacity}"/>`,
    )
    .join('')

export const vertical = (id: string, ...list: Stop[]) =>
  `<linearGradient id="${id}" x2="0" y2="1">${stops(list)}</linearGradient>`

export const horizontal = (id: string, ...list: Stop[]) =>
  `<linearGradient id="${id}">${stops(list)}</linearGradient>`

export const radial = (id: string, place: string, ...list: Stop[]) =>
  `<radialGradient id="${id}" ${place}>${stops(list)}</radialGradient>`

/** Stripes of the given width in pixels, again and again: the folds of a curtain. */
export const folds = (id: string, width: number, ...list: Stop[]) =>
  `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x2="${width}" spreadMethod="repeat">${stops(list)}</linearGradient>`

export const rect = (x: number, y: number, width: number, height: number, fill: string, more = '') =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" ${more}/>`

export const path = (d: string, fill: string, more = '') => `<path d="${d}" fill="${fill}" ${more}/>`

export const ellipse = (x: number, y: number, rx: number, ry: number, fill: string, more = '') =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}" ${more}/>`

export const polygon = (points: string, fill: string, more = '') =>
  `<polygon points="${points}" fill="${fill}" ${more}/>`

/** Moved to (x, y), then enlarged by `scale` and turned by `turn` degrees. */
export const placed = (x: number, y: number, scale: number, content: string, turn = 0) =>
  `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${scale.toFixed(3)}) rotate(${turn.toFixed(1)})">${content}</g>`

/** A star with five points around (x, y). */
export function star(x: number, y: number, radius: number, fill: string): string {
  const points = Array.from({ length: 10 }, (_, index) => {
    const angle = (Math.PI * index) / 5 - Math.PI / 2
    const length = index % 2 ? radius * 0.382 : radius
    return `${(x + Math.cos(angle) * length).toFixed(1)},${(y + Math.sin(angle) * length).toFixed(1)}`
  })
  return polygon(points.join(' '), fill)
}
