import {
  birthText,
  certificateNumber,
  freezeCertificate,
  titleOnPaper,
  type CertificateFacts,
} from './freeze-certificate.js'

const facts: CertificateFacts = {
  person: {
    fullName: "K'Brơi",
    birthDate: null,
    birthYear: 1985,
    positionTitle: 'Chủ tịch',
    unitName: 'CĐCS Trường Tiểu học Mẫu 01',
  },
  training: {
    title: 'Tập huấn kỹ năng công tác tuyên truyền',
    venue: 'Hội trường LĐLĐ huyện Đạ Tẻh',
    startsOn: '2023-04-26',
    endsOn: '2023-04-26',
    sample: true,
  },
  issuer: {
    name: 'LĐLĐ huyện Đạ Tẻh',
    bodyLine: 'LIÊN ĐOÀN LAO ĐỘNG HUYỆN ĐẠ TẺH',
    place: 'Đạ Tẻh',
    referenceSuffix: 'LĐLĐ',
    signingAuthority: 'TM. BAN THƯỜNG VỤ',
    signerTitle: 'CHỦ TỊCH',
    signerName: 'Nguyễn Văn Mẫu',
  },
  number: 34,
  code: '7Q4M2K9DPX3WAA260011ZZYY01',
  publicAddress: 'https://taphuan.example.vn',
  issuedAt: new Date('2023-04-26T18:30:00Z'),
}

describe('what a certificate says', () => {
  const frozen = freezeCertificate(facts)

  it('takes the issuing body out of the words of signing', () => {
    expect(frozen.issuerLines).toEqual(['BAN THƯỜNG VỤ LIÊN ĐOÀN LAO ĐỘNG HUYỆN ĐẠ TẺH'])
    expect(frozen.issuerName).toBe('Ban Thường vụ LĐLĐ huyện Đạ Tẻh')
    expect(frozen.signingLines).toEqual(['TM. BAN THƯỜNG VỤ', 'CHỦ TỊCH'])
  })

  it('names the body alone where nobody signs for a collective', () => {
    const issuer = { ...facts.issuer, signingAuthority: 'KT. CHỦ TỊCH', signerTitle: 'PHÓ CHỦ TỊCH' }
    expect(freezeCertificate({ ...facts, issuer })).toMatchObject({
      issuerLines: ['LIÊN ĐOÀN LAO ĐỘNG HUYỆN ĐẠ TẺH'],
      issuerName: 'LĐLĐ huyện Đạ Tẻh',
    })
  })

  it('is dated by the day in Viet Nam', () => {
    expect(frozen.issuedOn).toBe('2023-04-27')
    expect(frozen.signedPlaceDate).toBe('Đạ Tẻh, ngày 27 tháng 4 năm 2023')
  })

  it('carries number, code and the address to verify it', () => {
    expect(frozen.numberText).toBe('034/GCN-LĐLĐ')
    expect(frozen.registerNumber).toBe('034')
    expect(frozen.verificationUrl).toBe('https://taphuan.example.vn/kiem-tra/7Q4M2K9DPX3WAA260011ZZYY01')
    expect(frozen.verificationCode).toBe('7Q4M-2K9D-PX3W-AA26-0011-ZZYY-01')
  })

  it('says a span of days as one', () => {
    const training = { ...facts.training, endsOn: '2023-05-02' }
    expect(freezeCertificate({ ...facts, training }).periodText).toBe(
      'từ ngày 26 tháng 4 năm 2023 đến ngày 02 tháng 5 năm 2023',
    )
  })

  it('says of the birth what is known', () => {
    expect(birthText({ birthDate: '1985-03-05', birthYear: 1985 })).toBe('Sinh ngày: 05/3/1985')
    expect(birthText({ birthDate: '1985-12-25', birthYear: 1985 })).toBe('Sinh ngày: 25/12/1985')
    expect(birthText({ birthDate: null, birthYear: 1985 })).toBe('Sinh năm: 1985')
    expect(birthText({ birthDate: null, birthYear: null })).toBe('')
  })

  it.each([
    ['Tập huấn kỹ năng công tác tuyên truyền', 'Kỹ năng công tác tuyên truyền'],
    ['Lớp tập huấn về an toàn lao động', 'An toàn lao động'],
    ['Tập huấn: đổi mới hoạt động', 'Đổi mới hoạt động'],
    ['Bồi dưỡng nghiệp vụ', 'Bồi dưỡng nghiệp vụ'],
    ['Tập huấn', 'Tập huấn'],
  ])('does not say “lớp tập huấn” twice: %s', (title, onPaper) => expect(titleOnPaper(title)).toBe(onPaper))

  it('keeps numbers over 999 whole', () => {
    expect(certificateNumber(7, 'LĐLĐ')).toBe('007/GCN-LĐLĐ')
    expect(certificateNumber(1234, 'CĐN')).toBe('1234/GCN-CĐN')
  })
})
