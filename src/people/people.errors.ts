import { defineErrors, type Params } from '#errors'

const alikeVi = ({ reason, name, title, unit }: Params) =>
  reason === 'phone'
    ? `Đồng chí ${name} (${unit}) đang dùng số điện thoại này.`
    : reason === 'birth'
      ? `Đồng chí ${name} (${unit}) cùng họ tên và ngày sinh.`
      : `Đơn vị này đã có đồng chí ${name} (${title}).`

const alikeEn = ({ reason, name, title, unit }: Params) =>
  reason === 'phone'
    ? `${name} (${unit}) has this telephone number.`
    : reason === 'birth'
      ? `${name} (${unit}) has the same name and date of birth.`
      : `This unit already has ${name} (${title}).`

export const peopleErrors = defineErrors({
  person_not_found: {
    kind: 'not_found',
    vi: 'Không có cán bộ này, hoặc cán bộ không thuộc phạm vi của đồng chí.',
    en: 'There is no such person within your reach.',
  },
  unit_not_found: {
    kind: 'not_found',
    field: 'unitId',
    vi: 'Không có đơn vị này, hoặc đơn vị không thuộc phạm vi của đồng chí.',
    en: 'There is no such unit within your reach.',
  },
  person_exists: {
    kind: 'conflict',
    field: 'namesake',
    vi: (p) => `${alikeVi(p)} Nếu đây là người khác, đồng chí đánh dấu ô này rồi bấm lại.`,
    en: (p) => `${alikeEn(p)} If you mean another person, confirm it.`,
  },
  name_case_offered: {
    kind: 'conflict',
    field: 'nameCase',
    vi: (p) =>
      `Họ tên đang ghi là “${p.written}”. Có phải: “${p.offer}”? Đồng chí chọn cách viết rồi bấm lại.`,
    en: (p) => `The name is written “${p.written}”. Choose “${p.offer}” or keep it, then send again.`,
  },
  name_parts_wrong: {
    kind: 'unprocessable',
    field: 'givenName',
    vi: (p) => `Họ, chữ đệm và tên ghép lại phải đủ các chữ của “${p.name}”, và phải có tên.`,
    en: (p) => `The parts must hold all words of “${p.name}”, and a given name.`,
  },
  person_changed: {
    kind: 'conflict',
    vi: (p) =>
      `Người khác vừa sửa hồ sơ này, nên bản của đồng chí chưa được lưu. ${p.differences} Đồng chí xem lại rồi bấm lưu lần nữa.`,
    en: (p) =>
      `Somebody else has just changed this person, so nothing was saved. ${p.differences} Look at both, then save again.`,
  },
  person_merged: {
    kind: 'conflict',
    vi: (p) => `Hồ sơ này đã gộp vào hồ sơ ${p.name}. Đồng chí mở hồ sơ đó để sửa.`,
    en: (p) => `This person was merged into ${p.name}. Open that one to change it.`,
  },
  person_erased: {
    kind: 'conflict',
    vi: 'Dữ liệu của người này đã xóa theo yêu cầu, nên không sửa, không chọn được nữa.',
    en: 'The data of this person were erased on request: nothing can be changed or chosen here.',
  },
})
