// A list of officials as an office would send it: every person another one, spread over the units.
import { writeSheet } from '#sheets'

const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Phan', 'Võ', 'Đặng', 'Bùi', 'Đỗ']
const MIDDLES = ['Thị', 'Văn', 'Ngọc', 'Thu', 'Đình', 'Hữu', 'Quốc', 'Minh', 'Xuân', 'Kim']
const GIVENS = ['An', 'Bình', 'Chi', 'Dũng', 'Giang', 'Hà', 'Khoa', 'Lan', 'Minh', 'Nga']
const POSITIONS = ['Chủ tịch', 'Phó Chủ tịch', 'UVBCH', 'Kế toán']

const nameOf = (n: number) =>
  `${FAMILIES[n % 10]} ${MIDDLES[Math.floor(n / 10) % 10]} ${GIVENS[Math.floor(n / 100) % 10]} ${GIVENS[Math.floor(n / 1_000) % 10]}`

/** `count` rows for units named “Trường Mẫu 1” … */
export function importSample(count: number, units: number): Promise<Buffer> {
  return writeSheet({
    name: 'Danh sách',
    titleLines: [{ text: 'DANH SÁCH CÁN BỘ CÔNG ĐOÀN' }],
    columns: [
      { header: 'STT', width: 12, kind: 'integer' },
      { header: 'Họ và tên', width: 50, kind: 'text' },
      { header: 'Năm sinh', width: 20, kind: 'integer' },
      { header: 'Chức vụ công đoàn', width: 40, kind: 'text' },
      { header: 'Đơn vị', width: 60, kind: 'text' },
      { header: 'Điện thoại', width: 30, kind: 'text' },
    ],
    rows: Array.from({ length: count }, (_, n) => ({
      kind: 'normal' as const,
      cells: [
        n + 1,
        nameOf(n),
        1960 + (n % 40),
        POSITIONS[n % POSITIONS.length]!,
        `Trường Mẫu ${(n % units) + 1}`,
        `0900 ${String(n)
          .padStart(6, '0')
          .replace(/(...)(...)/, '$1 $2')}`,
      ],
    })),
    footerLines: [{ text: `Danh sách này có ${count} người./.` }],
    page: { orientation: 'landscape', margins: { top: 20, right: 15, bottom: 20, left: 30 } },
    properties: { author: 'bench', madeAt: new Date('2023-04-10T01:00:00Z') },
  })
}
