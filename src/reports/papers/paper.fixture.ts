import type { AttendanceState, UnitAttendance } from '../attendance-figures.js'
import { labelSessions } from '../session-labels.js'
import { atVietnamTime } from '#text'
import type { TrainingPaper } from './training-paper.js'

/** Made-up facts of a training for the papers' tests. */
export const paper: TrainingPaper = {
  title: 'Tập huấn kỹ năng công tác tuyên truyền',
  venue: 'Hội trường LĐLĐ huyện Đạ Tẻh',
  firstDay: '2023-04-26',
  lastDay: '2023-04-26',
  sample: true,
  maker: 'Nguyễn Thu Hà',
  madeAt: new Date('2023-04-26T10:00:00Z'),
  letterhead: {
    organizationId: '01890000-0000-7000-8000-000000000000',
    validFrom: '2020-01-01',
    parentLine: 'LĐLĐ TỈNH LÂM ĐỒNG',
    bodyLine: 'LIÊN ĐOÀN LAO ĐỘNG HUYỆN ĐẠ TẺH',
    place: 'Đạ Tẻh',
    referenceSuffix: 'LĐLĐ',
    signingAuthority: 'TM. BAN THƯỜNG VỤ',
    signerTitle: 'CHỦ TỊCH',
    signerName: 'ThS. Trần Văn Mẫu',
    slogan: null,
    links: [],
  },
}

/** Labels of sessions given as `2023-04-26 07:30`. */
export const sessions = (...times: string[]) =>
  labelSessions(
    times.map((time, index) => {
      const [day = '', hour = ''] = time.split(' ')
      return { no: index + 1, startsAt: atVietnamTime(day, hour) }
    }),
  )

export const oneDay = sessions('2023-04-26 07:30', '2023-04-26 13:30')

const names = ['Nguyễn Thị Phương Thảo', 'K’Brơi', 'Ka Hương', 'Trần Lê Quốc Toản', 'Đặng Thị Ánh Nguyệt']

export const people = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    fullName: names[index % names.length]!,
    title: index % 2 === 0 ? 'Chủ tịch' : 'Phó Chủ tịch',
    unitName: `Trường Tiểu học Mẫu ${String(Math.floor(index / 2) + 1).padStart(2, '0')}`,
  }))

/** Units in groups as a district has them, each with two places and two people; every seventh misses the afternoon. */
export function units(count: number): UnitAttendance[] {
  let person = 0
  const states = (): AttendanceState[] => [
    ++person % 11 === 0 ? 'late' : 'present',
    person % 7 === 0 ? 'absent' : 'present',
  ]
  return Array.from({ length: count }, (_, index) => ({
    unitId: `${index}`,
    name: `${index < count / 2 ? 'Trường Mầm non' : 'Công đoàn xã'} Mẫu ${String(index + 1).padStart(2, '0')}`,
    group: index < count / 2 ? 'Trường học' : 'Xã, thị trấn',
    quota: 2,
    people: [states(), states()],
  }))
}
