import { differingFields, sayDifferences, type Readable } from '#errors'
import { formatDate } from '#text'
import type { Position } from './position.entity.js'
import { roleLabels, sideLabels, type PositionRole, type PositionSide } from './position-roles.js'
import { lastDayOf } from './positions.presenter.js'

/** What an edit may change of a position. */
export type PositionFacts = Pick<
  Position,
  'organizationId' | 'side' | 'role' | 'title' | 'validFrom' | 'validTo'
>

const labels = {
  organizationId: 'Đơn vị',
  side: 'Loại chức vụ',
  role: 'Chức vụ công đoàn',
  title: 'Ghi rõ chức vụ',
  validFrom: 'Từ ngày',
  validTo: 'Đến hết ngày',
}

type Field = keyof typeof labels

const readable = (facts: PositionFacts): Readable<Field> => {
  const lastDay = lastDayOf(facts.validTo)
  return {
    organizationId: facts.organizationId,
    side: sideLabels[facts.side as PositionSide],
    role: roleLabels[facts.role as PositionRole],
    title: facts.title,
    validFrom: formatDate(facts.validFrom),
    validTo: lastDay ? formatDate(lastDay) : 'nay',
  }
}

export const changedPosition = (stored: PositionFacts, sent: PositionFacts): Field[] =>
  differingFields(labels, readable(stored), readable(sent))

export const sayChangedPosition = (stored: PositionFacts, sent: PositionFacts): string =>
  sayDifferences(labels, readable(stored), readable(sent), ['organizationId'])
