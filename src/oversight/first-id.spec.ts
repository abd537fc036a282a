import { v7 as uuid } from 'uuid'
import { firstIdAt } from './first-id.js'

it('stands before every id of its instant and after every id before it', () => {
  const at = new Date('2026-11-23T10:00:00.123Z')
  expect(uuid({ msecs: at.getTime() }) > firstIdAt(at)).toBe(true)
  expect(uuid({ msecs: at.getTime() - 1 }) < firstIdAt(at)).toBe(true)
})
