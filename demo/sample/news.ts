/**
 * The news report in our own words. The lead stands above the four paragraphs and is not one of them.
 * What the chair and the speaker did is told only as far as the public report tells it.
 */
export function sampleNews() {
  return {
    title: 'Đổi mới công tác tuyên truyền trong tổ chức Công đoàn',
    lead: 'Ngày 26/4/2023, Liên đoàn Lao động huyện Đạ Tẻh mở lớp tập huấn kỹ năng công tác tuyên truyền cho 100 cán bộ là Chủ tịch, Phó Chủ tịch các Công đoàn cơ sở trên địa bàn huyện.',
    paragraphs: [
      'Báo cáo viên của lớp là đồng chí Hồ Quốc Phong, Uỷ viên Ban Thường vụ huyện uỷ, Trưởng Ban Tuyên giáo. Buổi sáng, các học viên nghe thông tin thời sự trong nước và quốc tế, sau đó cùng tìm hiểu kiến thức, kỹ năng công tác tuyên truyền, vận động.',
      'Buổi chiều dành cho hai chuyên đề gần với công việc hằng ngày của cán bộ công đoàn: kỹ năng tham gia mạng xã hội; công tác tuyên truyền, cổ động trực quan chào mừng Đại hội công đoàn huyện Đạ Tẻh nhiệm kỳ 2023 – 2028.',
      'Khai mạc lớp học, đồng chí Trương Quang Lang, Chủ tịch Liên đoàn Lao động huyện, nêu ý nghĩa của công tác tuyên truyền đối với hoạt động công đoàn và đề nghị cán bộ các Công đoàn cơ sở tham gia đầy đủ, đem những điều đã học về áp dụng tại đơn vị.',
      'Lớp tập huấn nhằm giúp cán bộ công đoàn làm tốt hơn việc tuyên truyền, vận động đoàn viên, người lao động, qua đó góp phần thực hiện Nghị quyết số 02-NQ/TW, ngày 12-6-2021, của Bộ Chính trị về “Đổi mới tổ chức và hoạt động của Công đoàn Việt Nam trong tình hình mới”.',
    ],
    author: 'Phạm Yến',
    publishedAt: '2023-04-30T22:20:00+07:00',
    picture: {
      caption: 'Quang cảnh lớp tập huấn kỹ năng công tác tuyên truyền (tranh minh họa)',
      alt: 'Tranh vẽ hội trường nhìn từ hàng ghế cuối: báo cáo viên đứng ở bục bên trái, bàn chủ trì bên phải, học viên ngồi kín các hàng ghế',
    },
  }
}
