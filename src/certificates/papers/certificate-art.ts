import { mm, round, type PdfDocument } from '#pdf'
import { measures } from './certificate-layout.js'
import type { CertificateTemplate } from './frozen-certificate.js'

const { width, height, border } = measures
const band = (border.outer + border.inner) / 2

/** Draws the border of interlaced waves and the pale rosette in the middle of the sheet. */
export function drawCertificateFrame(document: PdfDocument, template: CertificateTemplate) {
  const [strong, soft] = template.borderColors
  document.lineWidth(0.35).strokeColor(template.ornamentColor)
  drawRosette(document, { x: width / 2, y: 112, radius: 46, petals: 12, turns: 9, depth: 0.34 })
  drawWaves(document, [strong, soft])
  frameLine(document, border.outer, 1.4, strong)
  frameLine(document, border.outer + 1, 0.5, soft)
  frameLine(document, border.inner - 1, 0.5, soft)
  frameLine(document, border.inner, 0.9, strong)
  for (const x of [band, width - band]) {
    for (const y of [band, height - band]) drawCorner(document, x, y, [strong, soft])
  }
}

function frameLine(document: PdfDocument, edge: number, thickness: number, color: string) {
  document.lineWidth(thickness).strokeColor(color)
  document.rect(mm(edge), mm(edge), mm(width - 2 * edge), mm(height - 2 * edge)).stroke()
}

function drawWaves(document: PdfDocument, colors: readonly [string, string]) {
  const amplitude = 2.1
  for (const [index, phase] of [0, 0.25, 0.5, 0.75].entries()) {
    document.lineWidth(0.4).strokeColor(colors[index % 2] ?? colors[0])
    for (const y of [band, height - band]) {
      drawWave(document, { from: band, to: width - band, amplitude, phase }, (along, across) => [
        along,
        y + across,
      ])
    }
    for (const x of [band, width - band]) {
      drawWave(document, { from: band, to: height - band, amplitude, phase }, (along, across) => [
        x + across,
        along,
      ])
    }
  }
}

interface Wave {
  from: number
  to: number
  amplitude: number
  phase: number
}
type Turn = (along: number, across: number) => [number, number]

/** A sine wave of whole periods of about 12 mm, as a chain of curves. */
function drawWave(document: PdfDocument, wave: Wave, turn: Turn) {
  const periods = Math.round((wave.to - wave.from) / 12)
  const slope = (2 * Math.PI * periods) / (wave.to - wave.from)
  const steps = periods * 4
  const stride = (wave.to - wave.from) / steps
  const at = (step: number) => {
    const along = wave.from + step * stride
    const angle = slope * (along - wave.from) + wave.phase * 2 * Math.PI
    return { along, across: wave.amplitude * Math.sin(angle), rise: wave.amplitude * slope * Math.cos(angle) }
  }
  document.moveTo(...points(turn(at(0).along, at(0).across)))
  for (let step = 0; step < steps; step++) {
    const [start, end] = [at(step), at(step + 1)]
    const third = stride / 3
    document.bezierCurveTo(
      ...points(turn(start.along + third, start.across + start.rise * third)),
      ...points(turn(end.along - third, end.across - end.rise * third)),
      ...points(turn(end.along, end.across)),
    )
  }
  document.stroke()
}

const points = ([x, y]: [number, number]): [number, number] => [round(mm(x)), round(mm(y))]

function drawCorner(document: PdfDocument, x: number, y: number, colors: readonly [string, string]) {
  const radius = 6.2
  document.circle(mm(x), mm(y), mm(radius)).fill('#ffffff')
  document.lineWidth(0.35).strokeColor(colors[0])
  drawRosette(document, { x, y, radius: radius - 1, petals: 8, turns: 3, depth: 0.4 })
  document.lineWidth(0.8).strokeColor(colors[0])
  document.circle(mm(x), mm(y), mm(radius)).stroke()
  document.lineWidth(0.4).strokeColor(colors[1])
  document.circle(mm(x), mm(y), mm(radius - 0.7)).stroke()
}

interface Rosette {
  x: number
  y: number
  /** Outer radius in mm. */
  radius: number
  petals: number
  /** How many times the figure is drawn, each turned a little. */
  turns: number
  /** How deep the petals reach towards the middle, as a part of the radius. */
  depth: number
}

function drawRosette(document: PdfDocument, rosette: Rosette) {
  const { x, y, radius, petals, turns, depth } = rosette
  const steps = petals * 10
  for (let turn = 0; turn < turns; turn++) {
    const shift = (2 * Math.PI * turn) / (petals * turns)
    for (let step = 0; step <= steps; step++) {
      const angle = (2 * Math.PI * step) / steps
      const reach = radius * (1 - depth * (0.5 + 0.5 * Math.cos(petals * (angle + shift))))
      const [px, py] = points([x + reach * Math.cos(angle), y + reach * Math.sin(angle)])
      if (step === 0) document.moveTo(px, py)
      else document.lineTo(px, py)
    }
    document.closePath().stroke()
  }
}
