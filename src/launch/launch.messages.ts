import { FolderInUseError, PostgresError } from '#postgres'

/** One thing said to the person at the terminal: Vietnamese first, English below it. */
export interface Said {
  vi: string
  en: string
}

export type Say = (said: Said) => void

/** A start that cannot go on, in words for the person at the terminal. */
export class LaunchError extends Error {
  constructor(readonly said: Said) {
    super(said.en)
    this.name = 'LaunchError'
  }
}

export const messages = {
  running: (address: string): Said => ({
    vi: `Tập Huấn đang chạy tại ${address} (nhấn Ctrl-C để dừng).`,
    en: `Tập Huấn is running at ${address} (Ctrl-C stops it).`,
  }),
  setUp: (link: string): Said => ({
    vi: `Lần đầu sử dụng: đồng chí mở liên kết một lần này để lập tổ chức và tài khoản quản trị:\n  ${link}`,
    en: 'First use: open this one-time link to create the organisation and its administrator.',
  }),
  stopping: (): Said => ({ vi: 'Đang dừng…', en: 'Stopping…' }),
  stopped: (): Said => ({ vi: 'Đã dừng. Dữ liệu đã được lưu.', en: 'Stopped. Everything is stored.' }),
  alreadyRunning: (pid: number, folder: string, address?: string): Said => ({
    vi: address
      ? `Tập Huấn đã chạy sẵn tại ${address} (tiến trình ${pid}) với dữ liệu trong ${folder}. Đồng chí dùng địa chỉ đó, hoặc dừng tiến trình ấy trước.`
      : `Một lần chạy khác (tiến trình ${pid}) đang khởi động với dữ liệu trong ${folder}. Đồng chí chờ giây lát rồi xem cửa sổ kia.`,
    en: address
      ? `Tập Huấn already runs at ${address} (process ${pid}) on the data in ${folder}. Use that address, or stop that process first.`
      : `Another start (process ${pid}) is under way on the data in ${folder}. Look at its window in a moment.`,
  }),
  portTaken: (port: number): Said => ({
    vi: `Cổng ${port} đang bị chương trình khác dùng. Đồng chí chọn cổng khác, ví dụ: PORT=${port + 1} npm start`,
    en: `Port ${port} is used by another program. Choose another one, for example: PORT=${port + 1} npm start`,
  }),
  portRefused: (port: number): Said => ({
    vi: `Hệ thống không cho mở cổng ${port}. Đồng chí chọn cổng từ 1024 trở lên, ví dụ: PORT=3000 npm start`,
    en: `The system refuses port ${port}. Choose one of 1024 or above, for example: PORT=3000 npm start`,
  }),
  folderRefused: (folder: string): Said => ({
    vi: `Không ghi được vào thư mục ${folder}. Đồng chí kiểm tra quyền và dung lượng đĩa, hoặc đặt DATA_DIR.`,
    en: `Cannot write to the folder ${folder}. Check its rights and the disk's space, or set DATA_DIR.`,
  }),
  noInstallation: (folder: string): Said => ({
    vi: `Không có dữ liệu của Tập Huấn trong ${folder}. Đồng chí chạy lệnh này ở thư mục đã chạy npm start, hoặc đặt DATA_DIR hay DATABASE_URL như khi chạy.`,
    en: `There are no data of Tập Huấn in ${folder}. Run this where npm start runs, or set DATA_DIR or DATABASE_URL as it does.`,
  }),
  databaseSilent: (folder: string): Said => ({
    vi: `Tập Huấn đang khởi động hay đang dừng trong ${folder}, cơ sở dữ liệu chưa trả lời. Đồng chí thử lại sau giây lát.`,
    en: `Tập Huấn is starting or stopping in ${folder} and its database does not answer yet. Try again in a moment.`,
  }),
  oldSchema: (): Said => ({
    vi: 'Dữ liệu thuộc phiên bản khác với chương trình này. Đồng chí chạy npm start một lần rồi làm lại.',
    en: 'The data belong to another version than this program. Run npm start once, then try again.',
  }),
  databaseRefused: (where: string, reason: string): Said => ({
    vi: `Không kết nối được PostgreSQL ở ${where} (DATABASE_URL): ${reason}`,
    en: `Cannot connect to PostgreSQL at ${where} (DATABASE_URL): ${reason}`,
  }),
  databaseUnfit: (where: string, found: string): Said => ({
    vi: `PostgreSQL ở ${where} không phù hợp: cần từ bản 15 với mã UTF8, đang là ${found}.`,
    en: `PostgreSQL at ${where} does not fit: version 15 or later with UTF8 is needed, found ${found}.`,
  }),
  databaseGone: (): Said => ({
    vi: 'PostgreSQL vừa dừng ngoài ý muốn; đang khởi động lại.',
    en: 'PostgreSQL ended unexpectedly; starting it again.',
  }),
  databaseBack: (): Said => ({ vi: 'PostgreSQL đã chạy lại.', en: 'PostgreSQL is running again.' }),
  databaseReused: (): Said => ({
    vi: 'Lần chạy trước kết thúc đột ngột; dùng tiếp PostgreSQL còn đang chạy.',
    en: 'The last run ended abruptly; going on with its PostgreSQL, which still runs.',
  }),
  leftovers: (): Said => ({
    vi: 'Đang chờ các tiến trình của lần chạy trước kết thúc…',
    en: 'Waiting for processes of the last run to end…',
  }),
  childFailed: (name: string, how: string): Said => ({
    vi: `Phần ${name} không khởi động được (${how}); lý do ở các dòng trên.`,
    en: `The ${name} process did not start (${how}); the lines above say why.`,
  }),
  childGone: (name: string, how: string, seconds: number): Said => ({
    vi: `Phần ${name} vừa dừng ngoài ý muốn (${how}); khởi động lại sau ${seconds} giây.`,
    en: `The ${name} process ended unexpectedly (${how}); starting it again in ${seconds} s.`,
  }),
  slowStart: (seconds: number): Said => ({
    vi: `Ứng dụng chưa sẵn sàng sau ${seconds} giây nên đã dừng lại. Đồng chí xem các dòng trên rồi khởi động lại.`,
    en: `The application was not ready after ${seconds} s and was stopped. See the lines above and start again.`,
  }),
}

/** The words for a failure of the start; undefined for a fault of the program, whose stack should be seen. */
export function wordsFor(error: unknown): Said | undefined {
  if (error instanceof LaunchError) return error.said
  if (error instanceof FolderInUseError) {
    return messages.alreadyRunning(error.holder.pid, error.folder, error.holder.address)
  }
  if (error instanceof PostgresError) {
    const detail = error.facts.detail ? `\n${error.facts.detail}` : ''
    return { vi: error.vietnamese, en: error.english + detail }
  }
  return undefined
}

/** Prints to a terminal with the English quieter; a closed terminal is no reason to fail. */
export function sayTo(stream: NodeJS.WriteStream): Say {
  stream.on('error', () => undefined)
  const quiet = (text: string) => (stream.isTTY ? `\u001b[2m${text}\u001b[22m` : text)
  return ({ vi, en }) => void stream.write(`${vi}\n${quiet(`  ${en.replaceAll('\n', '\n  ')}`)}\n`)
}
