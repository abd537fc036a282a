import { KeptFigures } from './kept-figures.js'

describe('figures that are kept', () => {
  let now: Date
  let counted: number
  let kept: KeptFigures<number>
  const count = () => Promise.resolve(++counted)
  beforeEach(() => {
    now = new Date('2024-03-08T01:00:00Z')
    counted = 0
    kept = new KeptFigures(60_000, () => now)
  })
  const after = (ms: number) => (now = new Date(now.getTime() + ms))

  it('are counted once within their time, and say when', async () => {
    const first = await kept.get('nation', count)
    after(59_999)
    expect(await kept.get('nation', count)).toEqual(first)
    expect(first).toEqual({ value: 1, at: new Date('2024-03-08T01:00:00Z') })
    after(1)
    expect((await kept.get('nation', count)).value).toBe(2)
  })

  it('are those of their key alone', async () => {
    await kept.get('nation', count)
    expect((await kept.get('other', count)).value).toBe(2)
  })

  it('are counted once for those who ask at the same time', async () => {
    const both = await Promise.all([kept.get('nation', count), kept.get('nation', count)])
    expect(both.map(({ value }) => value)).toEqual([1, 1])
  })

  it('are counted anew after a failure, and when the clock was set back', async () => {
    await expect(kept.get('nation', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone')
    expect((await kept.get('nation', count)).value).toBe(1)
    after(-1)
    expect((await kept.get('nation', count)).value).toBe(2)
  })
})
