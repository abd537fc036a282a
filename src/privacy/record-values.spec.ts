import { readableFacts, sayValue } from './record-values.js'

const facts = (row: Record<string, unknown>) => Object.fromEntries(readableFacts(row))

it('says days, times and telephones as offices write them', () => {
  expect(sayValue('birthDate', '1985-03-05')).toBe('5/3/1985')
  expect(sayValue('at', '2026-11-25T02:41:00Z')).toBe('9:41 ngày 25/11/2026')
  expect(sayValue('phone', '+84912345642')).toBe('0912 345 642')
  expect(sayValue('month', '2026-09')).toBe('9/2026')
  expect(sayValue('state', 'confirmed')).toBe('có chỗ')
  expect(sayValue('purpose', 'ticket')).toBe('Vé dự lớp')
})

it('says a row of a file by its columns', () => {
  const cells = [
    { c: 0, k: 'number', t: '7' },
    { c: 1, t: 'Lê Thị Mẫu' },
    { c: 3, t: '' },
  ]
  const row = { filename: 'ds.xlsx', rowNo: 9, cells, mapping: { fullName: 1 } }
  expect(facts(row)).toEqual({ filename: 'ds.xlsx', rowNo: '9', cells: 'Cột A: 7; Họ và tên: Lê Thị Mẫu' })
})

it('leaves out what only the database needs, and what is empty', () => {
  expect(facts({ id: 'a', personId: 'b', reason: null, title: 'Chủ tịch' })).toEqual({ title: 'Chủ tịch' })
})

it('says of a certificate what its paper says', () => {
  const frozen = { issuedAt: '2026-11-20T02:00:00Z', sample: false, numberText: '001/GCN', birthText: '' }
  expect(facts({ frozen: { ...frozen, fullName: 'Lê Mẫu' } })).toEqual({
    frozen: 'Số: 001/GCN; Họ và tên: Lê Mẫu',
  })
})
