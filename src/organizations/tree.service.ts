import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import { todayIn } from '#text'
import type { Actor } from '../access/actor.js'
import { Database } from '../database/database.js'
import type { BrowseTree } from './organizations.dto.js'
import { organizationErrors } from './organizations.errors.js'
import { presentTreeNode, type Below, type OrganizationTree, type TreeNode } from './tree.presenter.js'
import { TreeRepository, type TreeRow } from './tree.repository.js'

const PAGE_SIZE = 50

/** The tree of a day as somebody unfolds it: one level at a time, so that no request reads a whole nation. */
@Injectable()
export class TreeService {
  constructor(
    private readonly database: Database,
    private readonly tree: TreeRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * The actor's topmost bodies; the way from there to `open` is unfolded, with a page of what stands directly below it.
   * A single top is unfolded by itself. `organization_not_found` for what is out of reach or was not there on the day.
   */
  async browse(actor: Actor, query: BrowseTree): Promise<OrganizationTree> {
    const tx = this.database.reader
    const roots = actor.roots('organizations.read')
    const day = query.on ?? todayIn(this.clock.now())
    const page = query.page ?? 1
    const tops = await this.tree.tops(tx, roots, day)
    const open = query.open ?? (tops.length === 1 ? tops[0]!.id : null)
    const way = open ? await this.tree.way(tx, roots, day, open) : []
    if (open && way.at(-1)?.id !== open) throw organizationErrors.organization_not_found()
    const slice = { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }
    const below = open ? await this.tree.below(tx, roots, open, day, slice) : []
    const shown = [...tops, ...way, ...below].map(({ id }) => id)
    const ids = [...new Set(shown)]
    const counts = query.on
      ? await this.tree.countBelowOn(tx, roots, ids, day)
      : await this.tree.countBelow(tx, ids)
    return {
      on: query.on ?? null,
      open,
      tops: unfold(tops, way, below, counts),
      page,
      pageSize: PAGE_SIZE,
      total: way.at(-1)?.children ?? 0,
    }
  }
}

/** Hangs each step of the way below the one before; a way that begins below no top is a top of its own. */
function unfold(tops: TreeRow[], way: TreeRow[], below: TreeRow[], counts: Map<string, Below>): TreeNode[] {
  const node = (row: TreeRow, inside: TreeNode[] | null) =>
    presentTreeNode(row, counts.get(row.id) ?? { below: 0, isMoreBelow: false }, inside)
  const opened = way.reduceRight<TreeNode[]>(
    (inside, row) => [node(row, inside)],
    below.map((row) => node(row, null)),
  )
  if (way.length === 0) return tops.map((row) => node(row, null))
  const first = opened[0]!
  const isTop = tops.some(({ id }) => id === first.id)
  const all = tops.map((row) => (row.id === first.id ? first : node(row, null)))
  return isTop ? all : [first, ...all]
}
