import type { Stage } from './stage.js'

const roleNames: Record<string, string> = {
  administrator: 'Quản trị',
  organizer: 'Tổ chức lớp',
  door: 'Điểm danh ở cửa',
  editor: 'Viết tin bài',
}

/** What was done, where the files lie, and how to sign in. */
export function summary(stage: Stage, once: boolean): string {
  const accounts = stage.accounts.map(
    ({ role, email, password }) => `   ${(roleNames[role] ?? role).padEnd(18)}${email.padEnd(28)}${password}`,
  )
  return [
    `\nXong cả 8 bước trong ${stage.progress.seconds} giây. Dữ liệu mẫu: tên người và đơn vị không có thật.`,
    `\nGiấy tờ nằm ở ${stage.folder}:`,
    ...stage.files.map((file) => `   ${file}`),
    ...(once ? [] : servingLines(stage, accounts)),
  ].join('\n')
}

const servingLines = (stage: Stage, accounts: string[]) => [
  '\nTrang để xem:',
  `   ${stage.address}/                              trang công khai`,
  `   ${stage.address}/tin-bai/${stage.articleSlug}`,
  `   ${stage.address}/lop/${stage.trainingSlug}`,
  `   ${stage.address}/trainings/${stage.trainingId}   lớp tập huấn (cần đăng nhập)`,
  `\nĐăng nhập tại ${stage.address}/sign-in:`,
  ...accounts,
  '\nNhấn Ctrl-C để dừng. Dữ liệu trình diễn được xóa ở lần chạy sau.',
]
