import { likeEach } from './like-each.js'

it('names each pattern of the array', () => {
  expect(likeEach('x', 2, 2)).toBe('x LIKE ($2::text[])[1] AND x LIKE ($2::text[])[2]')
})

it('finds all when nothing is sought, and looks at the row for what no index was asked', () => {
  expect(likeEach('x', 1, 0)).toBe('$1::text[] IS NOT NULL')
  expect(likeEach('x', 1, 9)).toMatch(/\[8\] AND x LIKE ALL \(\$1::text\[\]\)$/)
})
