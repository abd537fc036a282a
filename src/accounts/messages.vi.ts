export const vi = {
  signIn: 'Đăng nhập',
  say: 'Một chỗ ngồi, một con người',
  more: 'Kế hoạch, danh sách, điểm danh, chứng nhận và tin bài của lớp tập huấn, ở cùng một nơi.',
  email: 'Thư điện tử',
  password: 'Mật khẩu',
  forgotten: 'Quên mật khẩu: đồng chí nhờ người quản trị của đơn vị cấp lại.',
  signedOut: 'Đồng chí đã đăng xuất.',
}
