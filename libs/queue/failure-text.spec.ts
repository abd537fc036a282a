import { QueryFailedError } from 'typeorm'
import { failureText } from './failure-text.js'

describe('failureText', () => {
  it('keeps kind and place, not the message', () => {
    expect(failureText(new RangeError('Nguyễn Văn A (0912 345 678)'))).toMatch(
      /^RangeError at failure-text\.spec\.ts:\d+$/,
    )
  })

  it('is not misled by a message that looks like a place', () => {
    const text = failureText(new Error('no\n    at (file:///nguyen-van-a.ts:1:2)'))
    expect(text).toMatch(/^Error at failure-text\.spec\.ts:\d+$/)
  })

  it('keeps the code and the constraint of a database error', () => {
    const cause = Object.assign(new Error('Key (phone)=(0912)'), {
      code: '23505',
      constraint: 'people_phone_unique',
    })
    const text = failureText(new QueryFailedError('INSERT', ['0912'], cause))
    expect(text).toContain('QueryFailedError 23505 people_phone_unique')
    expect(text).not.toContain('0912')
  })

  it('says nothing of a thrown value that is no error', () => {
    expect(failureText('Nguyễn Văn A')).toBe('UnknownError')
  })
})
