import { splitPeople } from './split-people.js'

const split = (texts: Record<string, string>) =>
  splitPeople(Object.fromEntries(Object.entries(texts).map(([key, t], c) => [key, { c, t }]))).map(
    ({ cells, notes }) => ({
      ...Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, cell?.t])),
      notes: notes.map(({ code, column, params }) => `${column} ${code}: ${params?.text}`),
    }),
  )

it('gives each his own of as many values as there are names', () => {
  expect(
    split({
      fullName: 'Hoàng Văn An, Võ Thị Bé',
      birth: '1980, 1/2/1985',
      gender: 'Nam/Nữ',
      position: 'Chủ tịch\nPhó Chủ tịch',
      unit: 'CĐCS số 1; CĐCS số 2',
      phone: '0900 000 001 / 0900 000 002',
    }),
  ).toEqual([
    {
      ...{ fullName: 'Hoàng Văn An', birth: '1980', gender: 'Nam', position: 'Chủ tịch' },
      ...{ unit: 'CĐCS số 1', phone: '0900 000 001', notes: [] },
    },
    {
      ...{ fullName: 'Võ Thị Bé', birth: '1/2/1985', gender: 'Nữ', position: 'Phó Chủ tịch' },
      ...{ unit: 'CĐCS số 2', phone: '0900 000 002', notes: [] },
    },
  ])
})

it('shares what can be common, and says of each row what is nobody’s for sure', () => {
  const shared = { gender: 'Nữ', position: 'Ủy viên', unit: 'CĐCS Mầm non Hoa Lan' }
  const notes = ['birth split_unclear: 1985', 'phone split_unclear: 0900 000 001']
  expect(
    split({ fullName: 'Lê Thị Hoa và Võ Thị Bé', birth: '1985', phone: '0900 000 001', ...shared }),
  ).toEqual([
    { fullName: 'Lê Thị Hoa', ...shared, notes },
    { fullName: 'Võ Thị Bé', ...shared, notes },
  ])
})

it('does not guess whose year stands below Nam and whose below Nữ', () => {
  expect(split({ fullName: 'Lê Văn An, Võ Thị Bé', male: '1980', female: '1985' })).toEqual([
    { fullName: 'Lê Văn An', notes: ['male split_unclear: 1980', 'female split_unclear: 1985'] },
    { fullName: 'Võ Thị Bé', notes: ['male split_unclear: 1980', 'female split_unclear: 1985'] },
  ])
  expect(split({ fullName: 'Lê Thị An, Võ Thị Bé', female: 'x' })).toEqual([
    { fullName: 'Lê Thị An', female: 'x', notes: [] },
    { fullName: 'Võ Thị Bé', female: 'x', notes: [] },
  ])
})

it('makes nothing of a row with one person', () => expect(split({ fullName: 'Lê Thị An' })).toEqual([]))
