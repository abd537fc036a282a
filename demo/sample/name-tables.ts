import type { Weighted } from './random.js'

/**
 * How often names occur, in percent where a source gives them: family names of Vietnam, given names of
 * women and men in Đắk Lắk, middle names of grown-ups.
 */
export type Gender = 'female' | 'male'
export type People = 'kinh' | 'tayNung' | 'kho' | 'other'

export const GENDERS: Weighted<Gender> = [
  ['female', 66],
  ['male', 34],
]

export const PEOPLES: Weighted<People> = [
  ['kinh', 86],
  ['tayNung', 6],
  ['kho', 6],
  ['other', 2],
]

const KINH: Weighted<string> = [
  ['Nguyễn', 38.4],
  ['Trần', 12.1],
  ['Lê', 9.5],
  ['Phạm', 7],
  ['Huỳnh', 3.06],
  ['Hoàng', 2.04],
  ['Phan', 4.5],
  ['Võ', 2.34],
  ['Vũ', 1.56],
  ['Đặng', 2.1],
  ['Bùi', 2],
  ['Đỗ', 1.4],
  ['Hồ', 1.3],
  ['Ngô', 1.3],
  ['Dương', 1],
  ['Lý', 0.5],
  ['Đinh', 2],
  ['Mai', 1.9],
  ['Lương', 1.5],
  ['Trịnh', 1.5],
  ['Cao', 1],
  ['Lâm', 1],
  ['Đoàn', 1],
]

const TAY_NUNG: Weighted<string> = [
  ['Nông', 40],
  ['Hoàng', 25],
  ['Lý', 20],
  ['Triệu', 15],
]

const OTHER: Weighted<string> = [
  ['Chu', 50],
  ['Lò', 50],
]

export const FAMILY: Record<Exclude<People, 'kho'>, Weighted<string>> = {
  kinh: KINH,
  tayNung: TAY_NUNG,
  other: OTHER,
}

export const MIDDLE: Record<Gender, Weighted<string>> = {
  female: [
    ['Thị', 70],
    ['Ngọc', 6],
    ['Thu', 5],
    ['Thanh', 5],
    ['Kim', 4],
    ['Bích', 3],
    ['Hồng', 3],
    ['Mỹ', 2],
    ['Diệu', 2],
  ],
  male: [
    ['Văn', 35],
    ['Đình', 8],
    ['Hữu', 7],
    ['Quốc', 6],
    ['Minh', 6],
    ['Xuân', 5],
    ['Đức', 6],
    ['Ngọc', 6],
    ['Thanh', 6],
    ['Công', 5],
    ['Trọng', 5],
    ['Tấn', 5],
  ],
}

export const GIVEN: Record<Gender, Weighted<string>> = {
  female: [
    ['Trang', 4.2],
    ['Thảo', 3.5],
    ['Linh', 3],
    ['Anh', 2.5],
    ['Phương', 2.2],
    ['Hằng', 2.1],
    ['Huyền', 2.1],
    ['Hiền', 2],
    ['Hương', 1.7],
    ['Ngọc', 1.7],
    ['Dung', 1.7],
    ['Nhung', 1.7],
    ['Thủy', 1.65],
    ['Nhi', 1.6],
    ['Duyên', 1.55],
    ['Vân', 1.5],
    ['Yến', 1.5],
    ['Hạnh', 1.3],
    ['Oanh', 1.2],
    ['Thúy', 1.1],
    ['Ánh', 0.8],
    ['Hòa', 0.6],
    ['Ý', 0.3],
  ],
  male: [
    ['Tuấn', 2.7],
    ['Hoàng', 2.5],
    ['Huy', 2.2],
    ['Anh', 2.05],
    ['Hiếu', 2],
    ['Hùng', 2],
    ['Nam', 2],
    ['Sơn', 1.9],
    ['Đức', 1.9],
    ['Dũng', 1.7],
    ['Thành', 1.6],
    ['Đạt', 1.6],
    ['Cường', 1.6],
    ['Long', 1.55],
    ['Trung', 1.55],
    ['Hải', 1.4],
    ['Thắng', 1.4],
    ['Minh', 1.3],
    ['Phong', 0.9],
  ],
}

/** K'Ho names have no family name: K' stands before a man's name, Ka before a woman's. */
export const KHO: Record<Gender, readonly string[]> = {
  female: ['Thẻm', 'Nhẻm', 'Mây', 'Rin', 'Thơm', 'Hiếu', 'Duyên', 'Lành', 'Sương', 'Brẻ'],
  male: ['Brơi', 'Điệp', 'Tin', 'Lời', 'Sép', 'Bền', 'Mák', 'Brừm', 'Wẩn', 'Téo'],
}
