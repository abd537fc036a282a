import { normalizeText, searchKey } from '#text'
import { roleLabels, type PositionRole } from '../../people/position-roles.js'

/** Words and abbreviations as lists write them, folded; longer ones first, so that “phó chủ tịch” is no chair. */
const WORDS: [string, PositionRole][] = [
  ['chu nhiem uy ban kiem tra', 'inspection_head'],
  ['chu nhiem ubkt', 'inspection_head'],
  ['cn ubkt', 'inspection_head'],
  ['pho chu nhiem uy ban kiem tra', 'inspection_member'],
  ['pho chu nhiem ubkt', 'inspection_member'],
  ['uy vien uy ban kiem tra', 'inspection_member'],
  ['uy vien ubkt', 'inspection_member'],
  ['uv ubkt', 'inspection_member'],
  ['uvubkt', 'inspection_member'],
  ['pho chu tich', 'vice_chair'],
  ['pho ct', 'vice_chair'],
  ['p chu tich', 'vice_chair'],
  ['p ct', 'vice_chair'],
  ['pct', 'vice_chair'],
  ['quyen chu tich', 'chair'],
  ['chu tich', 'chair'],
  ['ct', 'chair'],
  ['truong ban nu cong', 'womens_head'],
  ['tb nu cong', 'womens_head'],
  ['tbnc', 'womens_head'],
  ['nu cong', 'womens_head'],
  ['uy vien ban thuong vu', 'committee_member'],
  ['uy vien btv', 'committee_member'],
  ['uv btv', 'committee_member'],
  ['uvbtv', 'committee_member'],
  ['uy vien ban chap hanh', 'committee_member'],
  ['uy vien bch', 'committee_member'],
  ['uv bch', 'committee_member'],
  ['uvbch', 'committee_member'],
  ['uy vien', 'committee_member'],
  ['ban chap hanh', 'committee_member'],
  ['bch', 'committee_member'],
  ['uv', 'committee_member'],
  ['ke toan', 'accountant'],
  ['kt', 'accountant'],
  ['thu quy', 'treasurer'],
  ['tq', 'treasurer'],
  ['to truong', 'team_leader'],
]

/** What follows the word and says nothing more: “Chủ tịch CĐCS”. */
const FILLERS = new Set([
  '',
  'cd',
  'cdcs',
  'cong doan',
  'cong doan co so',
  'cong doan truong',
  'ban chap hanh',
])

/**
 * The role that the words stand for. `title` keeps them where they say more than the role: “Phó Chủ tịch Thường
 * trực”, or several posts in one cell (the first of them is the role).
 */
export function readPosition(written: string): { role: PositionRole; title?: string } {
  const text = normalizeText(written)
  const said = searchKey(text)
  const found =
    WORDS.find(([word]) => said === word) ?? WORDS.find(([word]) => ` ${said}`.startsWith(` ${word} `))
  if (!found) return { role: 'other', title: text.slice(0, 100) }
  const [word, role] = found
  const saysNoMore = FILLERS.has(said.slice(word.length).trim()) || searchKey(roleLabels[role]) === said
  return saysNoMore ? { role } : { role, title: text.slice(0, 100) }
}
