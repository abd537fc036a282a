import { defineErrors } from '#errors'

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
    vi: (p) =>
      `Đơn vị này đã có đồng chí ${p.name} (${p.title}). Nếu đây là người khác trùng tên, đồng chí đánh dấu ô này rồi bấm lại.`,
    en: (p) =>
      `This unit already has ${p.name} (${p.title}). If you mean another person of the same name, confirm it.`,
  },
})
