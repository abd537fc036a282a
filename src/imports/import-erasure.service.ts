import { Injectable } from '@nestjs/common'
import type { Tx } from '../database/database.js'
import { ImportsErasingService } from './imports-erasing.service.js'

export interface ErasedFromImports {
  personIds: string[]
  /** Telephone and e-mail as they may stand in a cell. */
  contacts: string[]
}

/** Numbers in a cell, however they are parted. */
const PACKED = `translate(r.cells::text, ' .-', '')`

const CONTACT = `EXISTS (SELECT 1 FROM unnest($1::text[]) AS wanted WHERE position(wanted IN r.cells::text) > 0
  OR (wanted ~ '^[0-9]{9,}$' AND position(wanted IN ${PACKED}) > 0))`

const says = (texts: string) => `EXISTS (SELECT 1 FROM jsonb_array_elements(r.cells) AS cell
  WHERE lower(btrim(cell ->> 't')) IN (${texts}))`

/** As a whole cell, or as one of several people in a cell. */
const SAYS_NAME = `(${says('lower(p.full_name)')} OR EXISTS (
  SELECT 1 FROM jsonb_array_elements_text(coalesce(r.meaning -> 'split', '[]')) AS one
  WHERE lower(one) = lower(p.full_name)))`

/** A name is borne by many: it counts only together with something else of the person. */
const named = (
  more: string,
) => `EXISTS (SELECT 1 FROM people p JOIN current_organizations u ON u.id = p.unit_id
  WHERE p.id = ANY ($2::uuid[]) AND ${SAYS_NAME} AND (${more}))`

const BIRTH = says(`p.birth_year::text, p.birth_date::text, to_char(p.birth_date, 'DD/MM/YYYY'),
  to_char(p.birth_date, 'FMDD/FMMM/YYYY')`)

/** His unit, or a list of this unit or of the body right above it. */
const UNIT = `i.organization_id IN (u.id, u.parent_id) OR ${says('lower(u.name)')}`

/** The check has seen the row, and took it for somebody else of that name and unit. */
const IS_ANOTHER = `r.state = 'waiting' AND r.outcome IN ('new', 'matched', 'doubtful')
  AND i.state IN ('checking', 'checked', 'applying')`

/** What files brought in say of people who asked to be erased, found or not. The calling verb permits and audits. */
@Injectable()
export class ImportErasureService {
  constructor(private readonly erasing: ImportsErasingService) {}

  /** Before any person is locked: no list under way may bring him back. */
  async holdRowsIn(tx: Tx): Promise<void> {
    await this.erasing.holdRowsIn(tx)
  }

  /** Rows that mean these people, and rows that are surely about one of them. The files go with their rows. */
  async eraseIn(tx: Tx, { personIds, contacts }: ErasedFromImports): Promise<void> {
    await this.erasing.erasePeopleIn(tx, personIds)
    await this.erasing.eraseRowsIn(
      tx,
      `r.subject_id IS NULL AND r.cells <> '[]'
         AND (${CONTACT} OR ${named(BIRTH)} OR (NOT (${IS_ANOTHER}) AND ${named(UNIT)}))`,
      [[...contacts, ...contacts.flatMap(bareNumber)], personIds],
    )
  }
}

/** `+84987654321` → `987654321`: a number's cell has lost its zero. */
const bareNumber = (text: string): string[] => {
  const digits = /^(?:\+84|0)(\d{9,10})$/.exec(text)?.[1]
  return digits ? [digits] : []
}
