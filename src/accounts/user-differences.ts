import { differingFields, sayDifferences } from '#errors'
import type { UserFacts } from './users.repository.js'

const labels: Record<keyof UserFacts, string> = { name: 'Họ và tên', email: 'Thư điện tử' }

const readable = ({ name, email }: UserFacts) => ({ name, email })

export const changedUserFacts = (stored: UserFacts, sent: UserFacts): (keyof UserFacts)[] =>
  differingFields(labels, readable(stored), readable(sent))

/** Both values of each fact that differs, for a stale edit. */
export const sayChangedUserFacts = (stored: UserFacts, sent: UserFacts): string =>
  sayDifferences(labels, readable(stored), readable(sent))
