/** The worker records consents too, so that this file knows no page. */
type Locale = 'vi' | 'en'

/** What people are told before they give their data (Law 91/2025/QH15, Decree 356/2025/ND-CP). */
export interface PrivacyNoticeText {
  title: string
  /** One sentence that stands on the form. */
  short: string
  more: string
  sections: { title: string; lines: string[] }[]
}

type Writer = (controller: string) => Record<Locale, PrivacyNoticeText>

/** From 1/1/2026, when the law came into force. Periods: what the installation keeps by default. */
const since2026: Writer = (controller) => ({
  vi: {
    title: 'Thông báo về dữ liệu cá nhân',
    short: `${controller} dùng thông tin này để tổ chức lớp tập huấn, điểm danh và lập sổ cấp giấy chứng nhận.`,
    more: 'Xem đầy đủ thông báo về dữ liệu cá nhân',
    sections: [
      {
        title: 'Ai nhận dữ liệu',
        lines: [
          `${controller} quyết định việc dùng dữ liệu và chịu trách nhiệm theo Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 và Nghị định 356/2025/NĐ-CP.`,
          'Chỉ cán bộ được giao phụ trách lớp xem được. Mỗi lần xem hay xuất số điện thoại, thư điện tử, ngày sinh đều có ghi lại.',
        ],
      },
      {
        title: 'Dùng dữ liệu nào, vào việc gì',
        lines: [
          'Họ tên, đơn vị, chức vụ: lập danh sách, chuẩn bị lớp, điểm danh, báo cáo kết quả.',
          'Năm sinh, giới tính: phân biệt người trùng tên, ghi giấy chứng nhận, tổng hợp số liệu.',
          'Điện thoại, thư điện tử: gửi vé và thông báo của lớp.',
          'Kết quả dự lớp: cấp giấy chứng nhận và ghi sổ cấp giấy chứng nhận.',
          'Không thu dân tộc, tôn giáo, ảnh giấy tờ tùy thân hay dữ liệu khuôn mặt. Danh sách đưa ra ngoài chỉ có họ tên và đơn vị.',
        ],
      },
      {
        title: 'Giữ trong bao lâu',
        lines: [
          'Sổ cấp giấy chứng nhận: giữ lâu dài, để xác minh khi cần.',
          'Hồ sơ lớp (danh sách, điểm danh, chứng từ): 10 năm.',
          'Điện thoại, thư điện tử: đến khi đồng chí xin xóa, hoặc 12 tháng sau lớp cuối cùng, khi đồng chí không còn giữ chức vụ.',
        ],
      },
      {
        title: 'Quyền của đồng chí',
        lines: [
          'Được biết, xem, sửa, nhận bản sao; rút lại đồng ý, hạn chế hoặc phản đối việc dùng dữ liệu; xin xóa; khiếu nại.',
          `Gửi yêu cầu đến ${controller}, bằng văn bản, thư điện tử hoặc điện thoại của đơn vị. Đơn vị trả lời đã nhận trong 2 ngày làm việc; xem, sửa trong 10 ngày; rút lại, hạn chế, phản đối trong 15 ngày; xóa trong 20 ngày.`,
          'Dữ liệu mà pháp luật buộc phải giữ (sổ cấp giấy chứng nhận, chứng từ) có thể không xóa được; khi đó đơn vị nêu rõ lý do.',
          'Lớp có thể chụp ảnh, ghi hình để đưa tin. Đồng chí không muốn có mặt trong ảnh, xin báo người phụ trách lớp.',
        ],
      },
    ],
  },
  en: {
    title: 'Notice on personal data',
    short: `${controller} uses these facts to hold the training, take attendance and keep the register of certificates.`,
    more: 'Read the whole notice on personal data',
    sections: [
      {
        title: 'Who receives the data',
        lines: [
          `${controller} decides how the data are used and answers for it under Law 91/2025/QH15 on Personal Data Protection and Decree 356/2025/ND-CP.`,
          'Only the officers in charge of the training see them. Every view or export of phone numbers, e-mail addresses and dates of birth is recorded.',
        ],
      },
      {
        title: 'Which data, for what',
        lines: [
          'Name, unit, position: lists, preparation, attendance, the report of the result.',
          'Year of birth, gender: telling namesakes apart, the certificate, figures.',
          'Phone and e-mail: the ticket and messages about the training.',
          'Attendance: the certificate and its register.',
          'No ethnic origin, religion, picture of identity papers or facial data is taken. Published lists show name and unit only.',
        ],
      },
      {
        title: 'For how long',
        lines: [
          'The register of certificates: permanently, so that certificates can be verified.',
          'The file of the training (lists, attendance, vouchers): 10 years.',
          'Phone and e-mail: until you ask for their erasure, or 12 months after your last training once you hold no office.',
        ],
      },
      {
        title: 'Your rights',
        lines: [
          'To know, see and correct your data and have a copy; to withdraw consent, restrict or object; to have data erased; to complain.',
          `Send your request to ${controller} in writing, by e-mail or by phone. It is acknowledged within 2 working days and answered within 10 days (seeing, correcting), 15 days (withdrawing, restricting, objecting) or 20 days (erasing).`,
          'What the law requires to be kept (the register of certificates, vouchers) may not be erased; you are then told why.',
          'Pictures and recordings of the training may be published. If you do not want to be in them, please tell the organiser.',
        ],
      },
    ],
  },
})

/** Every text that was ever shown, so that a consent can be read with what was said. Never edit one: add the next. */
const versions: Record<string, Writer> = { '2026-01': since2026 }

/** The one that forms show today. */
export const noticeVersion = '2026-01'

/** The notice in the name of `controller`; of an unknown version the one of today. */
export const privacyNotice = (
  locale: Locale,
  controller: string,
  version: string = noticeVersion,
): PrivacyNoticeText => (versions[version] ?? since2026)(controller)[locale]
