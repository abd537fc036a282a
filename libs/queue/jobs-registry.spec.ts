import { defineJob } from './job.js'
import { JobsRegistry, handled } from './jobs-registry.js'

describe('JobsRegistry', () => {
  const [send, print] = [defineJob('send', 'letterId'), defineJob('print', 'paperId')]
  const doing = { perform: () => Promise.resolve() }

  it('finds the handler of a job', () => {
    const registry = new JobsRegistry([send, print], [handled(print, doing), handled(send, doing)])
    expect(registry.find('print')?.job).toBe(print)
    expect(registry.find('other')).toBeUndefined()
  })

  it('names every fault at once', () => {
    const make = () => new JobsRegistry([send, print], [handled(print, doing), handled(print, doing)])
    expect(make).toThrow('The worker cannot start: send has no handler; print has two handlers')
  })
})
