import type { FrozenCertificate } from '../src/certificates/papers/frozen-certificate.js'

const names = [
  'Nguyễn Thị Thu Hà',
  'Trần Văn Ân',
  "K'Brơi",
  'Ka Thẻm',
  'Lê Hữu Đức',
  'Phạm Ngọc Quỳnh Hương',
  'Huỳnh Thị Thúy Vân',
  'Võ Đình Cường',
  'Đặng Xuân Trường',
  'Nguyễn Hoàng Thị Phương Uyên',
]

/** The certificate of one person of a made-up training; `index` varies all personal parts. */
export function sampleCertificate(
  index: number,
  changes: Partial<FrozenCertificate> = {},
): FrozenCertificate {
  const number = String(index + 1).padStart(3, '0')
  const code = `TH${(7_368_787 + index * 7_919).toString(36).toUpperCase()}`
  return {
    issuerLines: ['BAN THƯỜNG VỤ LIÊN ĐOÀN LAO ĐỘNG HUYỆN ĐẠ TẺH'],
    heading: 'GIẤY CHỨNG NHẬN',
    fullName: names[index % names.length] ?? 'Nguyễn An',
    birthText: `Sinh năm: ${1966 + (index % 32)}`,
    position: index % 2 === 0 ? 'Chủ tịch Công đoàn cơ sở' : 'Phó Chủ tịch Công đoàn cơ sở',
    unit: `Trường Tiểu học Mẫu ${number}`,
    trainingTitle: 'Kỹ năng công tác tuyên truyền',
    periodText: 'ngày 26 tháng 4 năm 2023',
    place: 'Hội trường Liên đoàn Lao động huyện Đạ Tẻh',
    numberText: `${number}/GCN-LĐLĐ`,
    registerNumber: number,
    signedPlaceDate: 'Đạ Tẻh, ngày 26 tháng 4 năm 2023',
    signingLines: ['TM. BAN THƯỜNG VỤ', 'CHỦ TỊCH'],
    signerName: 'Trương Quang Lang',
    verificationUrl: `https://taphuan.example.vn/kiem-tra/${code}`,
    verificationCode: code,
    issuedAt: '2023-04-26T10:00:00.000Z',
    sample: true,
    ...changes,
  }
}
