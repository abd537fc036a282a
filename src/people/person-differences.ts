import { differingFields, sayDifferences, type Readable } from '#errors'
import { formatDate, formatPhone } from '#text'
import type { PersonFacts } from './new-person.js'
import type { StoredName } from './person-names.js'
import { genderLabels } from './person-words.js'

/** What an edit may change of a person; the unit changes by a move. */
export type EditableFacts = StoredName & PersonFacts

const labels = {
  fullName: 'Họ và tên',
  familyName: 'Họ',
  middleName: 'Chữ đệm',
  givenName: 'Tên',
  gender: 'Giới tính',
  birth: 'Năm sinh hoặc ngày sinh',
  phone: 'Điện thoại',
  email: 'Thư điện tử',
}

type Field = keyof typeof labels

const readable = (facts: EditableFacts): Readable<Field> => ({
  fullName: facts.fullName,
  familyName: facts.familyName,
  middleName: facts.middleName,
  givenName: facts.givenName,
  gender: facts.gender ? (genderLabels[facts.gender] ?? facts.gender) : '',
  birth: facts.birthDate ? formatDate(facts.birthDate) : String(facts.birthYear ?? ''),
  phone: facts.phone ? formatPhone(facts.phone) : '',
  email: facts.email ?? '',
})

export const changedFacts = (stored: EditableFacts, sent: EditableFacts): Field[] =>
  differingFields(labels, readable(stored), readable(sent))

/** Both values of each fact that differs, for a stale edit. */
export const sayChangedFacts = (stored: EditableFacts, sent: EditableFacts): string =>
  sayDifferences(labels, readable(stored), readable(sent))
