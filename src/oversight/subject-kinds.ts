import type { Permission } from '../access/permissions.js'

interface SubjectKind {
  label: string
  /** Where its page stands; none has one. */
  page?: (id: string) => string
  /** Without it the page would only be refused. */
  permission?: Permission
}

/** What acts are about, in the words of the office. */
export const subjects = {
  training: { label: 'Lớp tập huấn', page: (id) => `/trainings/${id}`, permission: 'trainings.read' },
  registration: {
    label: 'Đăng ký',
    page: (id) => `/registrations/${id}`,
    permission: 'registrations.read',
  },
  nomination: {
    label: 'Đơn vị cử người',
    page: (id) => `/nominations/${id}`,
    permission: 'registrations.read',
  },
  person: { label: 'Cán bộ', page: (id) => `/people/${id}`, permission: 'people.read' },
  organization: { label: 'Đơn vị', page: (id) => `/organizations/${id}`, permission: 'organizations.read' },
  certificate: {
    label: 'Giấy chứng nhận',
    page: (id) => `/certificates/${id}`,
    permission: 'certificates.read',
  },
  article: { label: 'Tin bài', page: (id) => `/articles/${id}`, permission: 'news.read' },
  user: { label: 'Tài khoản', page: (id) => `/users/${id}`, permission: 'accounts.manage' },
  import: { label: 'Tệp Excel', page: (id) => `/imports/${id}`, permission: 'imports.run' },
  privacy_request: {
    label: 'Yêu cầu về dữ liệu',
    page: (id) => `/privacy-requests/${id}`,
    permission: 'privacy.manage',
  },
  message: { label: 'Thư' },
  messages: { label: 'Danh sách thư' },
  users: { label: 'Danh sách tài khoản' },
  picture: { label: 'Ảnh' },
  job: { label: 'Việc nền' },
  audit: { label: 'Nhật ký' },
  installation: { label: 'Hệ thống' },
} satisfies Record<string, SubjectKind>

export type AuditSubject = keyof typeof subjects
export const auditSubjects = Object.keys(subjects) as AuditSubject[]

/** A kind of an older version is shown as it is kept. */
export const subjectOf = (kind: string): SubjectKind =>
  (subjects as Record<string, SubjectKind>)[kind] ?? { label: kind }
