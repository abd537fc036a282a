// Names as often as they occur in Vietnam, each with the keys that the product itself computes for it.
import { searchKey } from '#text'
import { FAMILY, GENDERS, GIVEN, KHO, MIDDLE, PEOPLES, type Gender } from '../../demo/sample/name-tables.js'
import { SampleRandom } from '../../demo/sample/random.js'
import { nameColumns, type NameColumns } from '../../src/people/new-person.js'

export interface DrawnName extends NameColumns {
  gender: Gender
}

/** The same draws in every run. A name comes up as often as its parts do, so common ones repeat. */
export function drawNames(count: number): DrawnName[] {
  const random = new SampleRandom('nation')
  const known = new Map<string, NameColumns>()
  return Array.from({ length: count }, () => {
    const gender = random.pickWeighted(GENDERS)
    const written = drawName(random, gender)
    const columns = known.get(written) ?? nameColumns(written)
    known.set(written, columns)
    return { ...columns, gender }
  })
}

function drawName(random: SampleRandom, gender: Gender): string {
  const people = random.pickWeighted(PEOPLES)
  if (people === 'kho') return (gender === 'male' ? "K'" : 'Ka ') + random.pick(KHO[gender])
  const parts = [random.pickWeighted(FAMILY[people]), random.pickWeighted(MIDDLE[gender])]
  // Many women have a second middle word, which gives the names of a nation their number.
  if (random.next() < 0.4) parts.push(random.pickWeighted(GIVEN[gender]))
  return [...parts, random.pickWeighted(GIVEN[gender])].join(' ')
}

export interface UnitName {
  name: string
  group: string
  sortKey: string
  searchKey: string
}

/** Kind of body, its share of a district's unions, its khối. */
const bodies: [string, number, string][] = [
  ['Trường Mầm non', 14, 'Trường học'],
  ['Trường Tiểu học', 13, 'Trường học'],
  ['Trường THCS', 8, 'Trường học'],
  ['Trường THPT', 3, 'Trường học'],
  ['UBND xã', 9, 'Xã, thị trấn'],
  ['Cơ quan Đảng', 4, 'Cơ quan'],
  ['Phòng Văn hóa', 3, 'Cơ quan'],
  ['Trạm Y tế', 3, 'Y tế, ngân hàng, dịch vụ'],
  ['Công ty', 3, 'Doanh nghiệp'],
]

const heroes = (
  'Trần Quốc Toản|Phong Lan|Hoa Sen|Võ Thị Sáu|Lê Lợi|Quang Trung|Nguyễn Du|Kim Đồng|Lý Tự Trọng|Hoa Hồng|' +
  'Lê Hồng Phong|Hướng Dương|Phan Chu Trinh|Ánh Dương|Đinh Tiên Hoàng|Bông Mai|Hùng Vương|Sơn Ca|Lý Thường Kiệt|Bình Minh'
).split('|')

/** Sixty bodies of a district, in their shares; each with a proper name and the number of its place. */
export function unitNames(places: number): UnitName[] {
  const kinds = bodies.flatMap(([body, share, group]) =>
    Array.from({ length: share }, () => ({ body, group })),
  )
  return Array.from({ length: kinds.length * places }, (_, index) => {
    const { body, group } = kinds[index % kinds.length]!
    const place = Math.floor(index / kinds.length) + 1
    const name = `CĐCS ${body} ${heroes[(index * 7 + place) % heroes.length]!} ${place}`
    return { name, group, sortKey: unitSortKey(name), searchKey: searchKey(name) }
  })
}

/** Numbers by their value, as the product stores it beside a unit's name. */
export const unitSortKey = (name: string) => name.replace(/\d+/g, (digits) => digits.padStart(8, '0'))

/** What trainings are about. */
export const topics = [
  'Kỹ năng công tác tuyên truyền',
  'Nghiệp vụ công tác kiểm tra',
  'Công tác tài chính công đoàn',
  'Thương lượng tập thể và đối thoại tại nơi làm việc',
  'An toàn, vệ sinh lao động',
  'Công tác nữ công',
  'Luật Công đoàn năm 2024',
  'Bảo hiểm xã hội và chế độ cho người lao động',
  'Chuyển đổi số trong hoạt động công đoàn',
  'Phát triển đoàn viên, thành lập công đoàn cơ sở',
  'Giải quyết tranh chấp lao động',
  'Kỹ năng tổ chức hoạt động văn hóa, thể thao',
].map((topic) => ({ topic, key: searchKey(topic) }))
