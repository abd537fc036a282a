export const choiceMessages = {
  choose: 'Chọn đơn vị',
  typeName: 'Gõ tên đơn vị, không cần dấu',
  ownPage: 'Tìm đơn vị khác ở trang riêng',
  find: 'Tìm đơn vị',
  lead: 'Gõ vài chữ trong tên rồi bấm vào đơn vị cần chọn.',
  none: 'Không tìm thấy đơn vị nào',
  noneHint: 'Đồng chí thử gõ ít chữ hơn; không cần gõ dấu.',
  more: 'Còn nhiều đơn vị khác. Đồng chí gõ thêm chữ để thu hẹp.',
  back: 'Về trang trước',
}
