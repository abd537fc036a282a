import { Logger } from '@nestjs/common'
import { Sweep } from './sweep.js'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

describe('a sweep', () => {
  it('runs at once and again after each pause, until it is stopped', async () => {
    const work = jest.fn(() => Promise.resolve())
    const sweep = new Sweep('test', 1_000, work)
    sweep.start()
    expect(work).toHaveBeenCalledTimes(1)
    await jest.advanceTimersByTimeAsync(2_000)
    expect(work).toHaveBeenCalledTimes(3)
    await sweep.stop()
    await jest.advanceTimersByTimeAsync(5_000)
    expect(work).toHaveBeenCalledTimes(3)
  })

  it('never runs twice at once, however long a run takes', async () => {
    const work = jest.fn(() => new Promise<void>(() => undefined))
    new Sweep('test', 1, work).start()
    await jest.advanceTimersByTimeAsync(1_000)
    expect(work).toHaveBeenCalledTimes(1)
  })

  it('waits for a run that is under way when it is stopped', async () => {
    const events: string[] = []
    let finish: () => void = () => undefined
    const sweep = new Sweep('test', 1, async () => {
      await new Promise<void>((resolve) => (finish = resolve))
      events.push('run over')
    })
    sweep.start()
    const stopped = sweep.stop().then(() => events.push('stopped'))
    finish()
    await stopped
    expect(events).toEqual(['run over', 'stopped'])
  })

  it('writes down a failure and goes on', async () => {
    const written = jest.spyOn(Logger.prototype, 'error').mockImplementation()
    const work = jest.fn(() => Promise.reject(new Error('no database')))
    const sweep = new Sweep('test', 1_000, work)
    sweep.start()
    await jest.advanceTimersByTimeAsync(1_000)
    await sweep.stop()
    expect(work).toHaveBeenCalledTimes(2)
    expect(written.mock.calls[0]![0]).toBe('sweep failed: test')
    written.mockRestore()
  })
})
