import { randomBytes } from 'node:crypto'
import { keyFor, seal, unseal } from './seal.js'

const secret = randomBytes(32)
const key = keyFor(secret, 'use')
const plain = Buffer.from('a secret of twenty b')

it('opens what it sealed', () => expect(unseal(key, seal(key, plain, 'ha'), 'ha')).toEqual(plain))

it('seals the same differently each time, and shows nothing of it', () => {
  const sealed = seal(key, plain, 'ha')
  expect(sealed).not.toEqual(seal(key, plain, 'ha'))
  expect(sealed.includes(plain)).toBe(false)
})

it('opens neither for somebody else, nor with another key, nor changed', () => {
  const sealed = seal(key, plain, 'ha')
  expect(() => unseal(key, sealed, 'minh')).toThrow()
  expect(() => unseal(keyFor(secret, 'another use'), sealed, 'ha')).toThrow()
  for (const at of [0, 13, sealed.length - 1]) {
    const changed = Buffer.from(sealed)
    changed[at]! ^= 1
    expect(() => unseal(key, changed, 'ha')).toThrow()
  }
})
