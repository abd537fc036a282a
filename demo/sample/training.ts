/** The training of 26/4/2023: facts of a public news report, hours and hall added by us. Times are +07:00. */
export function sampleTraining() {
  return {
    title: 'Tập huấn kỹ năng công tác tuyên truyền',
    purpose:
      'Nâng cao kiến thức, kỹ năng tuyên truyền, vận động cho cán bộ công đoàn cơ sở; góp phần đổi mới tổ chức và hoạt động công đoàn, chào mừng Đại hội công đoàn huyện Đạ Tẻh nhiệm kỳ 2023 – 2028.',
    audience: 'Chủ tịch, Phó Chủ tịch các Công đoàn cơ sở trong huyện',
    heldOn: '2023-04-26',
    venue: 'Hội trường LĐLĐ huyện Đạ Tẻh',
    capacity: 100,
    legalBasis: {
      kind: 'Nghị quyết',
      number: '02-NQ/TW',
      issuedOn: '2021-06-12',
      issuer: 'Bộ Chính trị',
      title: 'Đổi mới tổ chức và hoạt động của Công đoàn Việt Nam trong tình hình mới',
    },
    sessions: [
      {
        no: 1,
        name: 'Buổi sáng',
        startsAt: '2023-04-26T07:30:00+07:00',
        lateAfter: '2023-04-26T07:45:00+07:00',
        endsAt: '2023-04-26T11:00:00+07:00',
        topics: ['Thời sự trong nước và quốc tế', 'Kiến thức, kỹ năng công tác tuyên truyền, vận động'],
      },
      {
        no: 2,
        name: 'Buổi chiều',
        startsAt: '2023-04-26T13:30:00+07:00',
        lateAfter: '2023-04-26T13:45:00+07:00',
        endsAt: '2023-04-26T16:30:00+07:00',
        topics: [
          'Kỹ năng tham gia mạng xã hội',
          'Công tác tuyên truyền, cổ động trực quan chào mừng Đại hội công đoàn huyện Đạ Tẻh nhiệm kỳ 2023 – 2028',
        ],
      },
    ],
    speaker: {
      fullName: 'Hồ Quốc Phong',
      titles: ['Uỷ viên Ban Thường vụ huyện uỷ', 'Trưởng Ban Tuyên giáo'],
    },
    host: { fullName: 'Trương Quang Lang', title: 'Chủ tịch LĐLĐ huyện' },
  }
}
