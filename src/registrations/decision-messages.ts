import type { RegistrationView } from './registrations.presenter.js'

/** What staff read where they decide about one registration. */
export const decisionMessages = {
  approve: 'Duyệt',
  approvePerson: (name: string) => `Duyệt đồng chí ${name}`,
  approved: ({ fullName, waitingPlace }: RegistrationView) =>
    waitingPlace
      ? `Đã duyệt đồng chí ${fullName}: đứng thứ ${waitingPlace} trong danh sách chờ.`
      : `Đã duyệt đồng chí ${fullName}, có chỗ.`,
  reject: 'Không duyệt',
  rejectPerson: (name: string) => `Không duyệt đồng chí ${name}`,
  rejection: (name: string) => `Không duyệt đăng ký của đồng chí ${name}?`,
  rejectionLetter: 'đồng chí này nhận thư báo, trong thư có lý do;',
  rejectionAgain: 'đồng chí này đăng ký lại được khi lớp còn nhận đăng ký.',
  rejectionReason: 'Lý do không duyệt',
  rejected: (name: string) => `Đã báo không duyệt đăng ký của đồng chí ${name}.`,
  substitute: 'Thay người',
  substitution: (name: string) => `Thay đồng chí ${name}`,
  substitutionLead: (name: string, unit: string) =>
    `Người dự thay là người của ${unit}, giữ nguyên chỗ và chỉ tiêu của đồng chí ${name}. Vé cũ hết giá trị ngay; hai người đều nhận thư báo.`,
  substitutionReason: 'Lý do thay',
  substituteNow: 'Ghi người dự thay',
  substituted: (name: string) => `Đã ghi đồng chí ${name} dự thay.`,
  keep: 'Thôi, giữ nguyên',
  replaced: 'Dự thay cho',
  replacedBy: 'Người dự thay',
}
