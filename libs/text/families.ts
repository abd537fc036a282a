/** The usual Kinh, Tày and Nùng family names: enough to tell a title or a clan from a family, no complete list. */
const FAMILIES = new Set(
  (
    'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đoàn trương trịnh mai đào ' +
    'lâm hà tạ tô vương lương nông triệu lưu phùng châu thái'
  ).split(' '),
)

/** True for “Nguyễn”, “TRẦN”, …; false for what is rarer than the titles and clans it could be mistaken for. */
export function isCommonFamily(word: string): boolean {
  return FAMILIES.has(word.toLowerCase())
}
