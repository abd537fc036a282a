import { redacted } from './redacted.js'

const wanted = { ids: new Set(['p1']), texts: ['Trần Thị Yến', '+84987654321'] }
const blank = (value: unknown) => redacted(value, wanted, '…')

describe('a kept answer', () => {
  it('loses the texts wherever they stand', () => {
    expect(blank({ items: [{ title: 'Gửi Trần Thị Yến' }, '+84987654321'] })).toEqual({
      items: [{ title: 'Gửi …' }, '…'],
    })
  })

  it('loses birth and contact beside the person’s id, and beside no other', () => {
    expect(
      blank([
        { id: 'p1', birthYear: 1980, phone: '0987', state: 'confirmed' },
        { id: 'p2', birthYear: 1981 },
      ]),
    ).toEqual([
      { id: 'p1', birthYear: null, phone: null, state: 'confirmed' },
      { id: 'p2', birthYear: 1981 },
    ])
  })

  it('is left alone where nothing is found', () => {
    const answer = { id: 'x', made: true, n: null, list: [1, 'a'] }
    expect(blank(answer)).toEqual(answer)
  })
})
