import type { Summary } from './quotas.presenter.js'
import type { RegistrationView } from './registrations.presenter.js'

const states = {
  pending: 'Chờ duyệt',
  confirmed: 'Đã có chỗ',
  waiting: 'Danh sách chờ',
  withdrawn: 'Đã rút',
} as const
const endings = { withdrawn: 'Đã rút', rejected: 'Không duyệt', replaced: 'Có người dự thay' } as const
const sources = {
  public: 'Tự đăng ký trên trang',
  staff: 'Cán bộ nhập',
  list: 'Từ danh sách dán vào',
  nomination: 'Đơn vị cử qua đường dẫn',
  substitution: 'Dự thay',
  walk_in: 'Đến không đăng ký trước',
} as const
const changes: Record<string, string> = {
  asked: 'Đăng ký, chờ duyệt',
  rejected: 'Không duyệt',
  replaced: 'Có người dự thay',
  substituted: 'Dự thay',
  walked_in: 'Đến không đăng ký trước',
  registered: 'Ghi tên, có chỗ',
  waitlisted: 'Ghi tên, vào danh sách chờ',
  promoted: 'Lên từ danh sách chờ',
  withdrawn: 'Rút tên',
  ticket_reissued: 'Cấp lại vé, vé cũ hết hiệu lực',
  ticket_revoked: 'Thu hồi vé',
}

/** Words of the staff's pages about quotas and people registered. */
export const vi = {
  states,
  endings,
  sources,
  changes,
  quotas: 'Chỉ tiêu',
  roster: 'Danh sách',
  step: 'Chỉ tiêu và danh sách',
  stepNothing: (capacity: number) => `${capacity} chỗ, chưa phân bổ cho đơn vị nào`,
  stepSummary: ({ answered, units, confirmed, capacity, waiting }: Summary) =>
    [
      units > 0 ? `${answered}/${units} đơn vị` : null,
      `${confirmed}/${capacity} chỗ`,
      waiting > 0 ? `${waiting} người chờ` : null,
    ]
      .filter(Boolean)
      .join(' · '),
  setQuotas: 'Phân bổ chỉ tiêu',
  seeQuotas: 'Xem chỉ tiêu',
  seeSilent: (n: number) => `Xem ${n} đơn vị chưa trả lời`,
  seeRoster: 'Xem danh sách',

  named: (n: number, capacity: number) => `${n} người đã có tên trên ${capacity} chỗ`,
  deadline: (at: string) => `Hạn: ${at}`,
  silent: (n: number) => (n === 0 ? 'Các đơn vị đã trả lời đủ' : `${n} đơn vị chưa trả lời`),
  silentNone: 'Không còn đơn vị nào phải nhắc.',
  silentMore: (n: number) => `và ${n} đơn vị nữa`,
  noQuotas: 'Chưa phân bổ chỉ tiêu',
  noQuotasHint: 'Chưa có chỉ tiêu thì ai đăng ký trước được xếp trước, đến hết số chỗ của lớp.',
  places: (n: number) => `${n} chỗ`,
  byUnit: 'Theo đơn vị',
  unit: 'Đơn vị',
  quota: 'Chỉ tiêu',
  taken: 'Đã cử',
  people: 'Người được cử',
  answer: 'Trả lời',
  shortRoles: { chair: 'CT', vice_chair: 'PCT' } as Record<string, string>,
  nobody: 'Chưa có tên',
  notAnswered: 'Chưa trả lời',
  waits: 'chờ',
  find: 'Tìm đơn vị, họ tên',
  all: 'Tất cả',
  answered: 'Đã trả lời',
  noGroup: 'Chưa xếp khối',
  groupTotals: (group: string, units: number, taken: number, capacity: number) =>
    `${group} · ${units} đơn vị · ${taken}/${capacity} chỗ`,
  seatsOfUnit: (taken: number, capacity: number) => `${taken} trên ${capacity} chỗ`,
  noneFound: 'Không tìm thấy đơn vị nào',
  noneFoundHint: 'Đồng chí thử gõ ít chữ hơn; không cần gõ dấu.',
  waitingList: (n: number) => `Danh sách chờ: ${n} người`,
  order: 'Thứ tự',
  name: 'Họ và tên',
  registeredAt: 'Đăng ký lúc',
  whyWaiting: 'Vì sao còn chờ',
  waitingWhy: {
    seats: (capacity: number) => `Lớp đủ ${capacity} chỗ; có chỗ trả lại thì xếp theo thứ tự`,
    quota: (_: number) => 'Đơn vị đã đủ chỉ tiêu; có chỗ cho đơn vị thì được xếp',
  },

  redistribute: 'Phân bổ lại',
  changeCapacity: 'Đổi số chỗ',
  pasteList: 'Dán danh sách',
  register: 'Đăng ký một người',

  quotaForm: 'Phân bổ chỉ tiêu',
  quotaFormLead: (units: number, seats: number) =>
    `Mỗi đơn vị được cử bao nhiêu người, theo chức vụ. Có ${units} công đoàn cơ sở, lớp có ${seats} chỗ. Tổng chỉ tiêu nhiều hơn số chỗ thì người đến sau vào danh sách chờ.`,
  eachUnit: (role: string) => `${role} mỗi đơn vị`,
  saveQuotas: (units: number) => `Lưu chỉ tiêu cho ${units} đơn vị`,
  quotasSet: (units: number, places: number) => `Đã phân bổ ${places} chỗ cho ${units} đơn vị.`,
  capacityForm: 'Số chỗ của lớp',
  capacityFormHint: (taken: number, waiting: number) =>
    `Đang có ${taken} người đã xếp chỗ, ${waiting} người chờ. Thêm chỗ thì người chờ được xếp ngay theo thứ tự.`,
  capacity: 'Số chỗ',
  seatsUnit: 'chỗ',
  saveCapacity: 'Lưu số chỗ',
  capacitySet: (capacity: number, promoted: number) =>
    promoted > 0 ? `Lớp có ${capacity} chỗ. Đã xếp thêm ${promoted} người chờ.` : `Lớp có ${capacity} chỗ.`,

  registered: ({ fullName, state, waitingPlace }: RegistrationView) =>
    state === 'waiting'
      ? `Lớp đã đủ chỗ: đồng chí ${fullName} đứng thứ ${waitingPlace} trong danh sách chờ.`
      : `Đã ghi tên đồng chí ${fullName}, có chỗ.`,
  ticketLink: 'Đường dẫn vé',
  olderLinks: (n: number) => `${n} đường dẫn cũ, không còn dùng được`,
  reissueTicket: 'Cấp lại vé',
  revokeTicket: 'Thu hồi vé',
  newTicket: 'Cấp vé mới',
  reissueQuestion: (name: string) => `Cấp lại vé cho đồng chí ${name}?`,
  revokeQuestion: (name: string) => `Thu hồi vé của đồng chí ${name}?`,
  oldTicketStops: 'Đường dẫn và mã QR đang dùng hết hiệu lực ngay; ai giữ bản cũ không vào cửa được.',
  newTicketGoes: 'Hệ thống tạo vé mới và viết thư cho người dự.',
  placeStays: 'Tên và chỗ trong lớp giữ nguyên; người ở cửa tìm theo tên vẫn ghi có mặt được.',
  keepTicket: 'Giữ vé này',
  ticketReissued: (name: string) => `Đã cấp vé mới cho đồng chí ${name}. Vé cũ hết hiệu lực.`,
  ticketRevoked: (name: string) => `Đã thu hồi vé của đồng chí ${name}.`,
  consents: 'Thông báo và đồng ý',
  noConsents: 'Chưa có ghi nhận. Người dự xác nhận ở trang vé của mình.',

  newForm: 'Đăng ký một người',
  known: 'Cán bộ đã có trong hệ thống',
  knownHint: 'Gõ vài chữ của họ tên hoặc đơn vị; không cần gõ dấu.',
  findPerson: 'Tìm họ tên, đơn vị',
  noPerson: 'Không thấy ai. Đồng chí nhập người mới ở bên cạnh.',
  choose: (name: string) => `Đăng ký ${name}`,
  chooseShort: 'Đăng ký',
  isIn: 'Đã có tên',
  restricted: 'Đã yêu cầu hạn chế dùng dữ liệu: chỉ đăng ký khi chính người ấy muốn',
  newPerson: 'Người mới',
  newPersonHint: 'Viết đúng như trên giấy tờ, tên này in trên giấy chứng nhận.',
  role: 'Chức vụ công đoàn',
  birthYear: 'Năm sinh',
  phone: 'Điện thoại',
  registerPerson: 'Ghi tên vào lớp',

  listForm: 'Dán danh sách',
  listLead:
    'Mỗi người một dòng: họ tên; chức vụ; đơn vị; năm sinh; điện thoại. Chép thẳng từ bảng tính cũng được.',
  listText: 'Danh sách',
  listHint:
    'Dòng nào sai thì dòng đó không ghi, các dòng khác vẫn ghi. Dán lại cùng danh sách không ghi trùng.',
  listExample: 'Nguyễn Thị Hà; Chủ tịch; Trường Mầm non Mẫu 01; 1980; 0900 000 001',
  listUnit: 'Đơn vị của những dòng không ghi đơn vị',
  listUnitNone: 'Mỗi dòng tự ghi đơn vị',
  registerList: 'Ghi danh sách vào lớp',
  listDone: 'Kết quả ghi danh sách',
  listCounts: {
    confirmed: 'có chỗ',
    waiting: 'vào danh sách chờ',
    already: 'đã có tên từ trước',
    refused: 'chưa ghi được',
  },
  outcomes: { confirmed: 'Có chỗ', waiting: 'Chờ', already: 'Đã có tên', refused: 'Chưa ghi' } as const,
  lineNo: 'Dòng',
  lineText: 'Nội dung',
  outcome: 'Kết quả',
  why: 'Lý do',
  again: 'Dán lại những dòng chưa ghi',
  fixHint: 'Đồng chí sửa các dòng dưới đây rồi ghi lại.',

  rosterCount: (n: number) => `${n} người`,
  state: 'Tình trạng',
  title: 'Chức vụ',
  noneFoundPeople: 'Không tìm thấy ai',
  noneRegistered: 'Chưa có ai trong danh sách',
  noneRegisteredHint: (isOpen: boolean) =>
    isOpen
      ? 'Đăng ký từng người, hoặc dán cả danh sách của đơn vị gửi về.'
      : 'Ghi tên được khi lớp đang nhận danh sách; nút Mở đăng ký nằm ở trang Tổng quan.',
  acts: 'Thao tác',
  withdraw: 'Rút tên',
  withdrawPerson: (name: string) => `Rút tên ${name}`,
  waitingPlace: (n: number) => `Chờ, thứ ${n}`,
  seq: 'Số đăng ký',
  source: 'Cách đăng ký',
  promotedAt: 'Lên từ danh sách chờ lúc',
  withdrawnAt: 'Rút lúc',
  reason: 'Lý do',
  facts: 'Về đăng ký',
  history: 'Đã diễn ra',
  by: (who: string) => `do ${who}`,
  seeTicket: 'Mở vé',
  seePerson: 'Xem hồ sơ cán bộ',
  asThen: 'Ghi theo ngày đăng ký; đổi tên đơn vị hay chức vụ sau này không làm thay đổi.',

  withdrawal: (name: string) => `Rút tên đồng chí ${name}?`,
  withdrawalSeat: 'chỗ của đồng chí này chuyển ngay cho người đứng đầu danh sách chờ, nếu có;',
  withdrawalQuota: (unit: string) => `${unit} được cử người khác vào chỉ tiêu này;`,
  withdrawalTicket: 'vé đã gửi không còn vào cửa được; người được rút nhận thư báo.',
  withdrawalReason: 'Lý do rút',
  withdrawalReasonHint: 'Lý do nằm trong thư gửi người được rút.',
  keep: 'Giữ nguyên',
  withdrawn: (name: string) => `Đã rút tên đồng chí ${name}.`,
  bothRegistered: (title: string, day: string | null) =>
    `Cả hai hồ sơ đang có tên trong lớp ${title}${day ? ` (${day})` : ''}. Đồng chí cho một bên rút, để mỗi người một chỗ.`,
}
