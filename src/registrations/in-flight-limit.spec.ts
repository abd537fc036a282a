import { InFlightLimit } from './in-flight-limit.js'

/** Work that ends when it is told to. */
function held() {
  const running: string[] = []
  const ends = new Map<string, () => void>()
  const work = (name: string) => () => {
    running.push(name)
    return new Promise<string>((resolve) => ends.set(name, () => resolve(name)))
  }
  return { running, work, end: (name: string) => ends.get(name)!() }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

describe('InFlightLimit', () => {
  it('lets in as many as allowed and the rest in their order', async () => {
    const limit = new InFlightLimit(2)
    const { running, work, end } = held()
    const all = ['a', 'b', 'c', 'd'].map((name) => limit.run('x', work(name)))
    await turn()
    expect(running).toEqual(['a', 'b'])
    end('b')
    await turn()
    expect(running).toEqual(['a', 'b', 'c'])
    for (const name of ['a', 'c']) end(name)
    await turn()
    end('d')
    expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'd'])
  })

  it('keeps one key from holding up another', async () => {
    const limit = new InFlightLimit(1)
    const { running, work, end } = held()
    const all = [limit.run('x', work('a')), limit.run('y', work('b'))]
    await turn()
    expect(running).toEqual(['a', 'b'])
    for (const name of ['a', 'b']) end(name)
    await Promise.all(all)
  })

  it('gives the place on when work fails', async () => {
    const limit = new InFlightLimit(1)
    await expect(limit.run('x', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    await expect(limit.run('x', () => Promise.resolve(1))).resolves.toBe(1)
  })
})
