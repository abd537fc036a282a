import { maskPhone } from '#text'
import type { Tx } from '../../database/database.js'
import type { MatchingService } from '../../people/matching.service.js'
import { contradicts, factsOf, missingFacts, nameColumns } from '../../people/new-person.js'
import type { MatchCandidate, RowMatch } from '../../people/row-matches.js'
import type {
  ImportCandidate,
  ImportCheck,
  ImportNote,
  ImportScope,
  RowToJudge,
  Verdict,
} from '../import-contributions.js'
import type { KnownPeopleRepository } from './people.repository.js'
import { newPersonOf, type PersonValues } from './person-values.js'
import { readPerson, type PersonSaid } from './read-person.js'
import { chooseUnit, unitKey } from './unit-names.js'
import type { UnitsRepository } from './units.repository.js'

interface Tools {
  units: UnitsRepository
  matching: MatchingService
  known: KnownPeopleRepository
  today: string
}

interface Read {
  id: string
  row: number
  said: PersonSaid
  notes: ImportNote[]
  values: PersonValues
}

/** Judges the rows of one list of officials; remembers whom it has seen, for lists name people twice. */
export class PeopleCheck implements ImportCheck {
  private readonly seen = new Map<string, { row: number; said: PersonSaid }[]>()

  constructor(
    private readonly scope: ImportScope,
    private readonly tools: Tools,
  ) {}

  async judge(tx: Tx, rows: RowToJudge[]): Promise<Verdict[]> {
    const verdicts = new Map<string, Verdict>()
    const good: Read[] = []
    for (const read of await this.readIn(tx, rows)) {
      if ('outcome' in read) verdicts.set(read.id, read)
      else good.push(read)
    }
    const matches = await this.matchIn(tx, good)
    const changes = await this.changesIn(tx, good, matches)
    good.forEach((read, at) => verdicts.set(read.id, this.verdictOf(read, matches[at]!, changes[at]!)))
    return rows.map(({ id }) => verdicts.get(id)!)
  }

  private async readIn(tx: Tx, rows: RowToJudge[]): Promise<(Read | (Verdict & { id: string }))[]> {
    const { options, organizationId } = this.scope
    const readings = rows.map((row) => ({ row, ...readPerson(row.cells, options) }))
    const said = readings.flatMap(({ said }) => said ?? [])
    const units = await this.tools.units.find(
      tx,
      organizationId,
      [...new Set(said.flatMap(({ unitName }) => (unitName ? [unitKey(unitName)] : [])))],
      [...new Set(said.flatMap(({ unitCode }) => unitCode ?? []))],
    )
    return readings.map(({ row, said, notes, split }): Read | (Verdict & { id: string }) => {
      if (!said) return { id: row.id, outcome: 'error', notes, split }
      const unit = this.unitOf(said, units)
      if ('code' in unit) return { id: row.id, outcome: 'error', notes: [...notes, unit] }
      return { id: row.id, row: row.row, said, notes, values: { ...unit, said } }
    })
  }

  /** A list without units is of the body itself. */
  private unitOf(
    said: PersonSaid,
    units: Awaited<ReturnType<UnitsRepository['find']>>,
  ): Pick<PersonValues, 'unitId' | 'newUnit'> | ImportNote {
    const { unitName, unitCode } = said
    if (unitCode) {
      const byCode = units.filter(({ code }) => code?.toLowerCase() === unitCode.toLowerCase())
      if (byCode.length === 1) return { unitId: byCode[0]!.id }
      if (!unitName) return { code: 'unit_unknown', column: 'unitCode', params: { name: unitCode } }
    }
    if (!unitName) return { unitId: this.scope.organizationId }
    const found = chooseUnit(units, unitName)
    if (found === 'several') return { code: 'unit_ambiguous', column: 'unit', params: { name: unitName } }
    if (found) return { unitId: found.id }
    if (this.scope.options.createUnits) return { newUnit: unitName }
    return { code: 'unit_unknown', column: 'unit', params: { name: unitName } }
  }

  private async matchIn(tx: Tx, good: Read[]): Promise<RowMatch[]> {
    const inUnits = good.filter(({ values }) => values.unitId)
    const found = await this.tools.matching.matchIn(
      tx,
      this.scope.actor,
      inUnits.map(({ said, values }) => ({ ...said, unitId: values.unitId! })),
    )
    const byId = new Map(inUnits.map(({ id }, at) => [id, found[at]!]))
    return good.map(({ id }) => byId.get(id) ?? { outcome: 'new' })
  }

  private async changesIn(tx: Tx, good: Read[], matches: RowMatch[]): Promise<string[][]> {
    const ids = matches.flatMap((match) => (match.outcome === 'known' ? [match.candidate.id] : []))
    const people = ids.length > 0 ? await this.tools.known.find(tx, [...new Set(ids)], this.tools.today) : []
    const byId = new Map(people.map((person) => [person.id, person]))
    return good.map(({ said, values }, at) => {
      const match = matches[at]!
      const person = match.outcome === 'known' ? byId.get(match.candidate.id) : undefined
      if (!person) return []
      const facts = Object.keys(missingFacts(person, factsOf(newPersonOf(said, values.unitId!))))
      const isHeld = !said.role || person.holds.includes(`${values.unitId}/${said.role}`)
      const isAtWork =
        !said.profession || person.professions.includes(`${values.unitId}/${said.profession.toLowerCase()}`)
      return [...facts, ...(isHeld ? [] : ['position']), ...(isAtWork ? [] : ['profession'])]
    })
  }

  private verdictOf({ row, said, notes, values }: Read, match: RowMatch, changes: string[]): Verdict {
    const twin = this.remember(row, said, values)
    if (twin) {
      const note = { code: 'duplicate_row', column: 'fullName', params: { row: twin } }
      return { outcome: 'doubtful', values, notes: [...notes, note], applyOrder: row }
    }
    if (match.outcome === 'known')
      return {
        ...{ outcome: 'matched', values, notes, changes, subjectId: match.candidate.id },
        applyOrder: row,
      }
    if (match.outcome === 'new') {
      const news = values.newUnit
        ? [{ code: 'unit_new', column: 'unit', params: { name: values.newUnit } }]
        : []
      return { outcome: 'new', values, notes: [...notes, ...news], applyOrder: row }
    }
    const reasons = match.candidates.flatMap((one) => one.reasons)
    const code = ['phone', 'birth', 'unit'].find((reason) => reasons.includes(reason as never)) ?? 'unit'
    return {
      ...{ outcome: 'doubtful', values, notes: [...notes, { code: `alike_${code}` }], applyOrder: row },
      candidates: match.candidates.slice(0, 5).map(toCandidate),
    }
  }

  /** The row that named the same person before; null for a newcomer. */
  private remember(row: number, said: PersonSaid, values: PersonValues): number | null {
    const key = `${values.unitId ?? unitKey(values.newUnit ?? '')}|${nameColumns(said.fullName).nameKey}`
    const before = this.seen.get(key) ?? []
    const twin = before.find((one) => !contradicts(factsOf(asPerson(one.said)), factsOf(asPerson(said))))
    this.seen.set(key, [...before, { row, said }])
    return twin?.row ?? null
  }
}

const asPerson = (said: PersonSaid) => newPersonOf(said, '')

const toCandidate = (one: MatchCandidate): ImportCandidate => ({
  id: one.id,
  label: [one.fullName, one.unitName, one.birthYear, one.phone && maskPhone(one.phone)]
    .filter(Boolean)
    .join(' · '),
})
