import { differingFields, sayDifferences, type Readable } from '#errors'
import { formatDate } from '#text'
import type { EditableFacts } from './edits.repository.js'
import { vi as t } from './messages.vi.js'

const labels = {
  name: t.name,
  unitGroup: t.group,
  externalCode: t.externalCode,
  foundedOn: t.foundedOn,
}

type Field = keyof typeof labels

const readable = (facts: EditableFacts): Readable<Field> => ({
  name: facts.name,
  unitGroup: facts.unitGroup ?? '',
  externalCode: facts.externalCode ?? '',
  foundedOn: formatDate(facts.foundedOn),
})

export const changedFacts = (stored: EditableFacts, sent: EditableFacts): Field[] =>
  differingFields(labels, readable(stored), readable(sent))

/** Both values of each fact that differs, for a stale edit. */
export const sayChangedFacts = (stored: EditableFacts, sent: EditableFacts): string =>
  sayDifferences(labels, readable(stored), readable(sent))
