export type PostgresErrorCode =
  | 'missing-package'
  | 'cannot-run'
  | 'root-refused'
  | 'no-permission'
  | 'disk-full'
  | 'no-memory'
  | 'broken-folder'
  | 'foreign-folder'
  | 'other-version'
  | 'port-taken'
  | 'not-answering'
  | 'failed'

export interface PostgresErrorFacts {
  /** The folder, program or package that the error is about. */
  subject?: string
  /** What the program itself said, in English. */
  detail?: string
}

interface Texts {
  vi: (subject: string) => string
  en: (subject: string) => string
}

const texts: Record<PostgresErrorCode, Texts> = {
  'missing-package': {
    vi: (name) =>
      `Thiếu gói ${name} chứa PostgreSQL cho máy này. Đồng chí chạy “npm ci --include=optional”, hoặc đặt DATABASE_URL tới một PostgreSQL có sẵn (từ bản 15).`,
    en: (name) =>
      `The package ${name} with PostgreSQL for this machine is missing. Run "npm ci --include=optional", or set DATABASE_URL to a PostgreSQL (15 or later) of your own.`,
  },
  'cannot-run': {
    vi: (path) =>
      `Máy này không chạy được ${path}. Trên Linux cần glibc từ bản 2.27 (không chạy trên Alpine); đồng chí có thể đặt DATABASE_URL tới một PostgreSQL có sẵn.`,
    en: (path) =>
      `This machine cannot run ${path}. Linux needs glibc 2.27 or later (Alpine has none); DATABASE_URL may name a PostgreSQL of your own.`,
  },
  'root-refused': {
    vi: (path) =>
      `PostgreSQL không chạy dưới quyền root, và máy này không cho chạy dưới tên người dùng khác với thư mục ${path}. Đồng chí chạy bằng người dùng thường, hoặc chuyển thư mục ra ngoài /root (đặt DATA_DIR), hoặc đặt DATABASE_URL.`,
    en: (path) =>
      `PostgreSQL refuses to run as root, and no other user can work in ${path} here. Run as an ordinary user, or move the project and DATA_DIR out of /root, or set DATABASE_URL.`,
  },
  'no-permission': {
    vi: (path) => `Không đủ quyền đọc hoặc ghi ${path}. Đồng chí chạy bằng người dùng sở hữu thư mục này.`,
    en: (path) => `No permission to read or write ${path}. Run as the user who owns that folder.`,
  },
  'disk-full': {
    vi: (path) =>
      `Đĩa chứa ${path} đã đầy. Đồng chí giải phóng dung lượng rồi khởi động lại; dữ liệu đã lưu không mất.`,
    en: (path) => `The disk of ${path} is full. Free some space and start again; nothing stored is lost.`,
  },
  'no-memory': {
    vi: () => 'Máy không còn đủ bộ nhớ cho PostgreSQL. Đồng chí đóng bớt chương trình rồi khởi động lại.',
    en: () => 'There is not enough memory for PostgreSQL. Close some programs and start again.',
  },
  'broken-folder': {
    vi: (path) =>
      `Thư mục dữ liệu ${path} bị hỏng hoặc thiếu tệp. Chương trình không sửa gì trong đó: đồng chí khôi phục từ bản sao lưu, hoặc chuyển thư mục đi nơi khác để bắt đầu mới.`,
    en: (path) =>
      `The data folder ${path} is damaged or incomplete. Nothing in it was touched: restore it from a backup, or move it away to begin anew.`,
  },
  'foreign-folder': {
    vi: (path) =>
      `Thư mục ${path} đã có tệp khác nên không dùng làm nơi chứa dữ liệu được. Đồng chí chọn DATA_DIR khác.`,
    en: (path) =>
      `The folder ${path} already holds other files, so the database cannot live there. Choose another DATA_DIR.`,
  },
  'other-version': {
    vi: (path) =>
      `Dữ liệu trong ${path} thuộc một bản PostgreSQL khác. Đồng chí dùng đúng bản phần mềm đã tạo ra nó, hoặc chuyển dữ liệu theo docs/operations.md.`,
    en: (path) =>
      `The data in ${path} belongs to another version of PostgreSQL. Use the release that made it, or move the data as docs/operations.md says.`,
  },
  'port-taken': {
    vi: (port) =>
      `Cổng ${port} dành cho PostgreSQL đang bị chương trình khác dùng. Đồng chí khởi động lại sau giây lát.`,
    en: (port) => `Port ${port}, meant for PostgreSQL, is used by another program. Start again in a moment.`,
  },
  'not-answering': {
    vi: (subject) =>
      `PostgreSQL đang chạy (${subject}) nhưng không trả lời. Đồng chí dừng tiến trình đó rồi khởi động lại.`,
    en: (subject) =>
      `PostgreSQL is running (${subject}) but does not answer. Stop that process and start again.`,
  },
  failed: {
    vi: (path) => `PostgreSQL không khởi động được. Xem nhật ký: ${path}`,
    en: (path) => `PostgreSQL did not start. See its log: ${path}`,
  },
}

/** What went wrong with the embedded PostgreSQL: a code for programs, both languages for people. */
export class PostgresError extends Error {
  readonly vietnamese: string
  readonly english: string

  constructor(
    readonly code: PostgresErrorCode,
    readonly facts: PostgresErrorFacts = {},
  ) {
    const english = texts[code].en(facts.subject ?? '')
    super(facts.detail ? `${english}\n${facts.detail}` : english)
    this.name = 'PostgresError'
    this.english = english
    this.vietnamese = texts[code].vi(facts.subject ?? '')
  }
}

/** Phrases of PostgreSQL's own English messages, first match wins. */
const phrases: [RegExp, PostgresErrorCode][] = [
  [/No space left on device/i, 'disk-full'],
  [/could not bind|Address already in use|could not create any TCP\/IP sockets/i, 'port-taken'],
  [/pre-existing shared memory block|lock file "[^"]+" already exists/i, 'not-answering'],
  [/Cannot allocate memory|could not (map anonymous|create) shared memory/i, 'no-memory'],
  [/cannot be run as root|execution of PostgreSQL by a user with administrative/i, 'root-refused'],
  [/database files are incompatible/i, 'other-version'],
  [/Permission denied|has wrong ownership|invalid permissions/i, 'no-permission'],
  [/checkpoint record|pg_control|incorrect checksum|is not a valid data directory|PANIC:/i, 'broken-folder'],
  [/could not (open|read|access) (file|directory)/i, 'broken-folder'],
]

export interface OutputSource {
  folder: string
  log: string
  port?: number
}

/** Turns what initdb or postgres printed into an error with a code. */
export function errorFromOutput(output: string, { folder, log, port }: OutputSource): PostgresError {
  const detail = output.trim().split('\n').slice(-12).join('\n')
  const code = phrases.find(([phrase]) => phrase.test(output))?.[1] ?? 'failed'
  const subjects: Partial<Record<PostgresErrorCode, string>> = { 'port-taken': String(port), failed: log }
  return new PostgresError(code, { subject: subjects[code] ?? folder, detail })
}
