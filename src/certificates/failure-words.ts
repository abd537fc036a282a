/** What the outbox keeps of a failed attempt (kind, code, place), in the words of an office. */
export function failureWords(lastError: string | null): string {
  const error = lastError ?? ''
  if (/storage_?full|ENOSPC/i.test(error))
    return 'Ổ đĩa đã đầy. Đồng chí báo người quản trị dọn chỗ rồi làm lại.'
  if (/EACCES|EROFS|EPERM/.test(error)) {
    return 'Không ghi được vào thư mục lưu tệp. Đồng chí báo người quản trị xem quyền ghi rồi làm lại.'
  }
  if (/WorkerGone/.test(error)) return 'Máy dừng giữa chừng khi đang làm giấy này. Đồng chí làm lại.'
  if (/QueryFailed|timeout|ECONN/i.test(error))
    return 'Cơ sở dữ liệu đang bận. Đồng chí chờ vài phút rồi làm lại.'
  return 'Hệ thống gặp lỗi khi vẽ giấy này. Đồng chí làm lại; nếu vẫn lỗi, báo người quản trị.'
}
