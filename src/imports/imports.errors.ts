import { defineErrors, type ErrorDefinition } from '#errors'
import type { RefusedCode } from '#sheets'

/** Why a file is none that can be read, in words: at once where its first bytes tell, else after reading. */
export const fileRefusals: Record<
  RefusedCode | 'too_big' | 'no_rows' | 'missing',
  { vi: string; en: string }
> = {
  missing: { vi: 'Đồng chí chưa chọn tệp.', en: 'Please choose a file.' },
  empty: { vi: 'Tệp rỗng, không có gì bên trong. Đồng chí chọn lại tệp.', en: 'The file is empty.' },
  picture: {
    vi: 'Đây là ảnh chụp, không phải tệp Excel. Đồng chí xin bản .xlsx, hoặc gõ lại theo tệp mẫu.',
    en: 'This is a picture, not an Excel file. Ask for the .xlsx file, or fill in the template.',
  },
  pdf: {
    vi: 'Đây là tệp PDF. Đồng chí xin bản Excel (.xlsx) của danh sách này.',
    en: 'This is a PDF. Please ask for the Excel file (.xlsx) of this list.',
  },
  encrypted: {
    vi: 'Tệp Excel này đặt mật khẩu. Đồng chí mở bằng Excel, bỏ mật khẩu (Tệp → Thông tin → Bảo vệ sổ làm việc) rồi gửi lại.',
    en: 'This workbook is protected by a password. Remove it in Excel, then send the file again.',
  },
  old_xls: {
    vi: 'Đây là tệp Excel đời cũ (.xls). Đồng chí mở bằng Excel, chọn Lưu thành… kiểu “Excel Workbook (.xlsx)” rồi gửi lại.',
    en: 'This is an old Excel file (.xls). Save it as .xlsx in Excel, then send it again.',
  },
  csv: {
    vi: 'Đây là tệp chữ (CSV), dễ mất dấu và số 0. Đồng chí mở bằng Excel, lưu thành .xlsx rồi gửi lại.',
    en: 'This is a text file (CSV). Open it in Excel and save it as .xlsx.',
  },
  word: {
    vi: 'Đây là tệp Word. Đồng chí chép bảng sang Excel theo tệp mẫu rồi gửi lại.',
    en: 'This is a Word document. Copy its table into the Excel template.',
  },
  ods: {
    vi: 'Đây là bảng tính OpenDocument (.ods). Đồng chí lưu thành .xlsx rồi gửi lại.',
    en: 'This is an OpenDocument file. Save it as .xlsx.',
  },
  xlsb: {
    vi: 'Đây là tệp Excel nhị phân (.xlsb). Đồng chí lưu thành .xlsx rồi gửi lại.',
    en: 'This is a binary workbook (.xlsb). Save it as .xlsx.',
  },
  other_zip: {
    vi: 'Đây là tệp nén (.zip), không phải tệp Excel. Đồng chí giải nén rồi gửi từng tệp .xlsx.',
    en: 'This is an archive (.zip), not an Excel file. Unpack it and send the .xlsx files.',
  },
  unknown: {
    vi: 'Không nhận ra loại tệp này. Phần mềm đọc tệp Excel (.xlsx).',
    en: 'The kind of this file is not known. Send an Excel file (.xlsx).',
  },
  damaged: {
    vi: 'Tệp bị hỏng hoặc tải lên thiếu. Đồng chí mở lại bằng Excel, lưu thành tệp mới rồi gửi lại.',
    en: 'The file is damaged or incomplete. Open it in Excel, save it as a new file and send that.',
  },
  too_big: {
    vi: 'Tệp nặng quá 10 MB. Đồng chí bỏ ảnh và các trang thừa, hoặc chia thành nhiều tệp.',
    en: 'The file is larger than 10 MB. Remove pictures and spare sheets, or split it.',
  },
  too_many_entries: {
    vi: 'Tệp chứa quá nhiều phần bên trong nên không được mở. Đồng chí chép danh sách sang tệp Excel mới rồi gửi lại.',
    en: 'The file holds too many parts. Copy the list into a new workbook.',
  },
  too_large_inside: {
    vi: 'Nội dung bên trong tệp lớn quá 50 MB khi mở ra nên không được mở. Đồng chí chép riêng danh sách sang tệp Excel mới rồi gửi lại.',
    en: 'The file unpacks to more than 50 MB and was not opened. Copy the list alone into a new workbook.',
  },
  dangerous_name: {
    vi: 'Tệp có phần mang tên trỏ ra ngoài nên không được mở. Đồng chí chép danh sách sang tệp Excel mới.',
    en: 'The file has parts whose names point outside it and was not opened.',
  },
  dangerous_xml: {
    vi: 'Tệp có khai báo lạ mà Excel không bao giờ ghi nên không được mở. Đồng chí chép danh sách sang tệp Excel mới.',
    en: 'The file has declarations that Excel never writes and was not opened.',
  },
  too_many_sheets: {
    vi: 'Tệp có quá 30 trang tính. Đồng chí chỉ giữ trang có danh sách rồi gửi lại.',
    en: 'The file has more than 30 sheets. Keep only the one with the list.',
  },
  too_many_rows: {
    vi: 'Tệp có quá 20.000 dòng. Đồng chí chia thành nhiều tệp rồi gửi từng tệp.',
    en: 'The file has more than 20,000 rows. Split it into several files.',
  },
  too_many_columns: {
    vi: 'Tệp có quá 100 cột. Đồng chí bỏ các cột thừa rồi gửi lại.',
    en: 'The file has more than 100 columns. Remove those that are not needed.',
  },
  too_heavy: {
    vi: 'Tệp nặng quá mức đọc được. Đồng chí chép riêng danh sách sang tệp Excel mới rồi gửi lại.',
    en: 'The file takes too much memory or time to read. Copy the list alone into a new workbook.',
  },
  too_much_text: {
    vi: 'Tệp có quá nhiều chữ (hơn 20 triệu ký tự). Đồng chí chép riêng danh sách sang tệp Excel mới, hoặc chia thành nhiều tệp.',
    en: 'The file holds more than 20 million characters. Copy the list alone into a new workbook, or split it.',
  },
  no_rows: {
    vi: 'Tệp không có dòng nào. Đồng chí xem lại tệp rồi gửi lại.',
    en: 'The file has no rows.',
  },
}

type FileCode = keyof typeof fileRefusals

/** `file_picture`, `file_encrypted` … */
const refused = defineErrors(
  Object.fromEntries(
    Object.entries(fileRefusals).map(([code, words]): [string, ErrorDefinition] => [
      `file_${code}`,
      { kind: 'unprocessable', field: 'file', ...words },
    ]),
  ),
)

export const fileRefused = (code: FileCode) => refused[`file_${code}`]!()

export const importErrors = defineErrors({
  import_not_found: {
    kind: 'not_found',
    vi: 'Không có lần nhập này, hoặc không thuộc phạm vi của đồng chí.',
    en: 'There is no such import within your reach.',
  },
  import_busy: {
    kind: 'conflict',
    vi: 'Phần mềm đang làm việc với tệp này. Đồng chí chờ xong rồi bấm lại.',
    en: 'The file is being worked on. Please wait until that is done.',
  },
  import_closed: {
    kind: 'conflict',
    vi: 'Lần nhập này đã xong nên không đổi được nữa. Đồng chí gửi tệp mới nếu cần.',
    en: 'This import is over and cannot be changed any more. Send a new file if needed.',
  },
  nothing_to_apply: {
    kind: 'conflict',
    vi: 'Không có dòng nào để đưa vào. Đồng chí xem các dòng lỗi và các dòng cần quyết định.',
    en: 'There is no row to take in. Look at the rows in error and those to decide.',
  },
  nothing_to_take_back: {
    kind: 'conflict',
    vi: 'Lần nhập này không còn gì để rút lại.',
    en: 'Nothing of this import is left to take back.',
  },
  column_unknown: {
    kind: 'unprocessable',
    field: 'mapping',
    vi: 'Có mục không thuộc loại danh sách này. Đồng chí mở lại trang rồi chọn lại.',
    en: 'A column does not belong to this kind of list.',
  },
  column_twice: {
    kind: 'unprocessable',
    field: 'mapping',
    vi: (p) => `Cột ${p.column} được chọn cho hai mục. Mỗi cột chỉ chọn một lần.`,
    en: (p) => `Column ${p.column} is chosen twice.`,
  },
  column_missing: {
    kind: 'unprocessable',
    field: 'mapping',
    vi: (p) => `Chưa chọn cột cho mục ${p.label}, là mục bắt buộc.`,
    en: (p) => `The column for ${p.label} is missing.`,
  },
  sheet_unknown: {
    kind: 'unprocessable',
    field: 'sheet',
    vi: 'Tệp không có trang tính này hoặc trang không có dòng tiêu đề đó.',
    en: 'The file has no such sheet, or the sheet has no such header row.',
  },
  row_not_found: {
    kind: 'unprocessable',
    field: 'decisions',
    vi: 'Có dòng không thuộc lần nhập này, hoặc không cần quyết định. Đồng chí tải lại trang.',
    en: 'A row does not belong to this import or needs no decision.',
  },
  candidate_unknown: {
    kind: 'unprocessable',
    field: 'decisions',
    vi: 'Đối tượng được chọn không nằm trong các ứng viên của dòng. Đồng chí tải lại trang rồi chọn lại.',
    en: 'The chosen one is no candidate of the row.',
  },
  body_gone: {
    kind: 'conflict',
    vi: 'Đơn vị này vừa được giải thể hoặc chuyển đi nơi khác.',
    en: 'The organisation has just been dissolved or moved elsewhere.',
  },
  parent_not_made: {
    kind: 'conflict',
    vi: (p) => (p.row ? `Cấp trên ở dòng ${p.row} chưa được đưa vào.` : 'Cấp trên không còn nữa.'),
    en: (p) => (p.row ? `The parent in row ${p.row} was not taken in.` : 'The parent is gone.'),
  },
  option_not_permitted: {
    kind: 'forbidden',
    vi: (p) =>
      `Lựa chọn “${p.label}” cần quyền sửa đơn vị, tài khoản của đồng chí chưa được giao. Đồng chí bỏ lựa chọn này, hoặc nhờ quản trị viên làm tiếp.`,
    en: (p) => `The option “${p.label}” needs a right over organisations that your account does not have.`,
  },
  undo_not_permitted: {
    kind: 'forbidden',
    vi: 'Lần nhập này đã thêm cả đơn vị mới, nên rút lại cần quyền sửa đơn vị. Đồng chí nhờ quản trị viên rút lại.',
    en: 'This import made organisations too: taking it back needs a right over organisations that your account does not have.',
  },
  target_not_permitted: {
    kind: 'forbidden',
    vi: 'Tài khoản của đồng chí chưa được giao sửa loại danh sách này ở đơn vị đã chọn.',
    en: 'Your account may not change this kind of list in the chosen organisation.',
  },
})
