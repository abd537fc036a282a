import { isEraseWord } from './erasure-plan.js'

it.each(['XÓA', 'xóa', 'XOÁ', 'xoá', 'Xoá', 'XÓA'.normalize('NFD')])('takes %s for the word', (typed) => {
  expect(isEraseWord(typed)).toBe(true)
})

it.each(['XOA', 'xoa', 'đồng ý', ''])('does not take %s for it', (typed) => {
  expect(isEraseWord(typed)).toBe(false)
})
