import { formatDate, searchKey } from '#text'
import type { Tx } from '../../database/database.js'
import type { ImportCheck, ImportNote, ImportScope, RowToJudge, Verdict } from '../import-contributions.js'
import { readOrganization, type OrganizationSaid } from './read-organization.js'
import { chooseUnit, unitKey } from './unit-names.js'
import type { KnownUnit, UnitsRepository } from './units.repository.js'

/** What is kept of a judged row: the body, and above it a body that stands or another row of the file. */
export interface OrganizationValues {
  said: OrganizationSaid
  parentId?: string
  parentRow?: number
}

interface Noted {
  row: number
  name: string
  key: string
  code?: string
  parent?: string
  since?: string
}

type Parent = { id: string } | { row: number } | { fault: ImportNote }

/**
 * Judges the rows of one list of bodies. A parent may be any row of the file, so all are seen before the first is
 * judged; the depth in the file is the order of making.
 */
export class OrganizationCheck implements ImportCheck {
  private readonly byKey = new Map<string, Noted[]>()
  private readonly byCode = new Map<string, Noted>()
  private readonly byRow = new Map<number, Noted>()
  private readonly seen = new Map<string, number>()
  private root: KnownUnit | null = null

  constructor(
    private readonly scope: ImportScope,
    private readonly units: UnitsRepository,
    private readonly today: string,
  ) {}

  note(rows: RowToJudge[]): void {
    for (const { row, cells } of rows) {
      const { said } = this.read({ cells })
      if (!said) continue
      const noted: Noted = {
        row,
        name: said.name,
        key: unitKey(said.name),
        code: said.code,
        parent: said.parent,
        since: said.since,
      }
      this.byRow.set(row, noted)
      this.byKey.set(noted.key, [...(this.byKey.get(noted.key) ?? []), noted])
      if (said.code && !this.byCode.has(said.code.toLowerCase()))
        this.byCode.set(said.code.toLowerCase(), noted)
    }
  }

  async judge(tx: Tx, rows: RowToJudge[]): Promise<Verdict[]> {
    const readings = rows.map((row) => ({ row: row.row, ...this.read(row) }))
    const said = readings.flatMap(({ said }) => said ?? [])
    const names = said.flatMap(({ name, parent }) => (parent ? [name, parent] : [name]))
    const codes = said.flatMap(({ code, parent }) => [code, parent].filter((one) => one !== undefined))
    const keys = [...new Set(names.map(unitKey))]
    const known = await this.units.find(tx, this.scope.organizationId, keys, [...new Set(codes)])
    this.root ??= await this.units.findOne(tx, this.scope.organizationId, this.scope.organizationId)
    return readings.map(({ row, said, notes }) =>
      said ? this.verdictOf(row, said, notes, known) : { outcome: 'error', notes },
    )
  }

  private read({ cells }: Pick<RowToJudge, 'cells'>) {
    return readOrganization(cells, this.scope.options, this.today)
  }

  private verdictOf(row: number, said: OrganizationSaid, notes: ImportNote[], known: KnownUnit[]): Verdict {
    const parent = this.parentOf(row, said, known)
    if ('fault' in parent) return { outcome: 'error', notes: [...notes, parent.fault] }
    const depth = this.depthOf(row)
    if (depth === null)
      return {
        outcome: 'error',
        notes: [...notes, { code: 'cycle', column: 'parent', params: { name: said.parent ?? '' } }],
      }
    const values: OrganizationValues =
      'id' in parent ? { said, parentId: parent.id } : { said, parentRow: parent.row }
    const twin = this.remember(row, said, parent)
    if (twin) {
      const note = { code: 'duplicate_row', column: 'name', params: { row: twin } }
      return { outcome: 'doubtful', values, notes: [...notes, note], applyOrder: depth }
    }
    const match = this.match(said, parent, known)
    const later = match.outcome === 'matched' ? [] : this.laterThan(said, parent, known)
    return { ...match, values, notes: [...notes, ...later, ...(match.notes ?? [])], applyOrder: depth }
  }

  /** No body is older than the one it stands below: it counts from the first day of that one, which is told. */
  private laterThan({ since }: OrganizationSaid, parent: Parent, known: KnownUnit[]): ImportNote[] {
    if (!since || 'fault' in parent) return []
    const standing = this.root ? [this.root, ...known] : known
    const above = 'id' in parent ? standing.find(({ id }) => id === parent.id) : this.byRow.get(parent.row)
    const first = above && this.firstDayOf(above, known)
    if (!first || since >= first) return []
    const params = { name: above.name, first: formatDate(first), since: formatDate(since) }
    return [{ code: 'since_of_parent', column: 'since', params }]
  }

  private firstDayOf(above: KnownUnit | Noted, known: KnownUnit[]): string {
    if ('id' in above) return above.since
    const stands = known.find(({ name }) => unitKey(name) === above.key)
    return stands?.since ?? above.since ?? this.today
  }

  /** By its code, or by its name below the same parent; one of that name elsewhere is for people to judge. */
  private match(said: OrganizationSaid, parent: Parent, known: KnownUnit[]): Verdict {
    const byCode = said.code
      ? known.filter((unit) => unit.code?.toLowerCase() === said.code?.toLowerCase())
      : []
    const sameName = known.filter(
      (unit) => unitKey(unit.name) === unitKey(said.name) && unit.id !== this.scope.organizationId,
    )
    const here = sameName.filter((unit) => 'id' in parent && unit.parentId === parent.id)
    const sure = byCode.length === 1 ? byCode : here.length === 1 && !contradicts(here[0]!, said) ? here : []
    if (sure.length === 1)
      return { outcome: 'matched', subjectId: sure[0]!.id, changes: changesOf(sure[0]!, said) }
    if (sameName.length === 0) return { outcome: 'new' }
    return {
      outcome: 'doubtful',
      notes: [{ code: 'alike_body' }],
      candidates: sameName.slice(0, 5).map(({ id, name, parentName, code }) => ({
        ...{ id, label: [name, parentName, code].filter(Boolean).join(' · ') },
      })),
    }
  }

  private parentOf(row: number, { parent }: OrganizationSaid, known: KnownUnit[]): Parent {
    if (!parent) return { id: this.scope.organizationId }
    const inFile = this.parentRowOf(row, parent)
    if (inFile === 'several')
      return { fault: { code: 'parent_ambiguous', column: 'parent', params: { name: parent } } }
    const byCode = known.filter(({ code }) => code?.toLowerCase() === parent.toLowerCase())
    if (byCode.length === 1) return { id: byCode[0]!.id }
    const stands = chooseUnit(known, parent)
    if (inFile) return { row: inFile.row }
    if (stands === 'several')
      return { fault: { code: 'parent_ambiguous', column: 'parent', params: { name: parent } } }
    return stands
      ? { id: stands.id }
      : { fault: { code: 'parent_unknown', column: 'parent', params: { name: parent } } }
  }

  /** Another row of the file that is meant; a row that names itself is its own cycle. */
  private parentRowOf(row: number, parent: string): Noted | 'several' | null {
    const byCode = this.byCode.get(parent.toLowerCase())
    if (byCode) return byCode
    const alike = this.byKey.get(unitKey(parent)) ?? []
    const exact = alike.filter(({ name }) => searchKey(name) === searchKey(parent))
    const found = exact.length > 0 ? exact : alike
    if (found.length === 0) return null
    const others = found.filter((one) => one.row !== row)
    return others.length > 1 ? 'several' : (others[0] ?? found[0]!)
  }

  /** How deep the row stands below rows of the file; null when it stands below itself. */
  private depthOf(row: number): number | null {
    const above = new Set<number>()
    for (let at = this.byRow.get(row); at?.parent;) {
      if (above.has(at.row)) return null
      above.add(at.row)
      const parent = this.parentRowOf(at.row, at.parent)
      if (parent === null || parent === 'several') break
      at = parent
    }
    return above.size
  }

  private remember(row: number, said: OrganizationSaid, parent: Parent): number | null {
    const above = 'id' in parent ? parent.id : 'row' in parent ? `row ${parent.row}` : ''
    const keys = [`${above}|${unitKey(said.name)}`, ...(said.code ? [`code ${said.code.toLowerCase()}`] : [])]
    const twin = keys.map((key) => this.seen.get(key)).find((one) => one !== undefined) ?? null
    for (const key of keys) if (!this.seen.has(key)) this.seen.set(key, row)
    return twin
  }
}

const contradicts = (unit: KnownUnit, said: OrganizationSaid) =>
  unit.code !== null && said.code !== undefined && unit.code.toLowerCase() !== said.code.toLowerCase()

const changesOf = (unit: KnownUnit, said: OrganizationSaid): string[] => [
  ...(unit.code === null && said.code ? ['externalCode'] : []),
  ...(unit.unitGroup === null && said.group ? ['unitGroup'] : []),
]
