import { inspectImage } from '#images'
import { samplePicture } from './picture.js'
import { Lettering } from './picture/lettering.js'

describe('the sample picture', () => {
  it('is a JPEG of 1600 × 900 pixels, small enough for a page, and the same on every run', async () => {
    const picture = await samplePicture()
    expect(await inspectImage(picture)).toEqual({ format: 'jpeg', width: 1600, height: 900 })
    expect(picture.length).toBeLessThan(400_000)
    expect((await samplePicture()).equals(picture)).toBe(true)
  })
})

describe('lettering', () => {
  const place = { x: 100, y: 50, size: 40, maxWidth: 500, fill: '#fff' }
  const outlines = (drawing: string) => [...drawing.matchAll(/ d="([^"]*)"/g)].map((match) => match[1])

  it('draws each Vietnamese letter with an outline of its own', () => {
    const drawn = outlines(new Lettering('700Bold').centred('ẬẤỀỆỂỒỘỞỬỸĐƯƠ', place))
    expect(new Set(drawn).size).toBe(13)
    expect(drawn).not.toContain('')
  })

  it('makes a text smaller that would be too wide', () => {
    const scaleOf = (maxWidth: number) =>
      Number(
        /scale\(([\d.]+)/.exec(new Lettering('600SemiBold').centred('TẬP HUẤN', { ...place, maxWidth }))?.[1],
      )
    expect(scaleOf(50)).toBeLessThan(scaleOf(500) / 2)
    expect(scaleOf(500)).toBe(scaleOf(5000))
  })
})
