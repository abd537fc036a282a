import { defineJob, definedJobs } from './job.js'

describe('defineJob', () => {
  const render = defineJob('render', 'trainingId', 'version')

  it('writes the ids of a job as one text and reads them back', () => {
    const ref = render.refOf({ version: '2', trainingId: 't1' })
    expect(ref).toBe('t1/2')
    expect(render.payloadOf(ref)).toEqual({ trainingId: 't1', version: '2' })
  })

  it.each([[''], ['a/b'], ['a\0b'], ['x'.repeat(201)], [7], [undefined]])(
    'refuses %p as an id',
    (version) => {
      expect(() => render.refOf({ trainingId: 't1', version: version as string })).toThrow('render.version')
    },
  )

  it('refuses a name that is taken or could not stand in a queue', () => {
    expect(() => defineJob('render')).toThrow('defined twice')
    expect(() => defineJob('a:b')).toThrow('letters only')
  })

  it('knows every job that was defined', () => {
    expect(definedJobs()).toContain(render)
  })
})
