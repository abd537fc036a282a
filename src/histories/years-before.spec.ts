import { yearsBefore } from './years-before.js'

it.each([
  ['2026-11-25', 2, '2024-11-25'],
  ['2024-02-29', 2, '2022-02-28'],
  ['2024-02-29', 4, '2020-02-29'],
])('counts back from %s by %i years to %s', (today, years, day) => {
  expect(yearsBefore(today, years)).toBe(day)
})
