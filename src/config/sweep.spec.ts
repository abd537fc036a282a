import { Logger } from '@nestjs/common'
import { Sweep } from './sweep.js'

/** Resolves when `happened` has been called `times` times. */
function counted(times: number) {
  let reached: () => void
  const done = new Promise<void>((resolve) => (reached = resolve))
  let calls = 0
  return { done, happened: () => void (++calls === times && reached()), calls: () => calls }
}

describe('a sweep', () => {
  it('runs again and again until it is stopped', async () => {
    const runs = counted(3)
    const sweep = new Sweep('test', 1, () => Promise.resolve(runs.happened()))
    sweep.start()
    await runs.done
    await sweep.stop()
    const before = runs.calls()
    await new Promise((resolve) => setTimeout(resolve, 10))
    expect(runs.calls()).toBe(before)
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
    const runs = counted(2)
    const sweep = new Sweep('test', 1, () => {
      runs.happened()
      return Promise.reject(new Error('no database'))
    })
    sweep.start()
    await runs.done
    await sweep.stop()
    expect(written.mock.calls[0]![0]).toBe('sweep failed: test')
    written.mockRestore()
  })
})
