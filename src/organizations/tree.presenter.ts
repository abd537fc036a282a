import { kindLabels, type OrganizationKind } from './organization-kinds.js'
import type { TreeRow } from './tree.repository.js'

export interface TreeNode {
  id: string
  name: string
  kindLabel: string
  status: string
  unitGroup: string | null
  /** How many stood directly below, and at any depth. */
  children: number
  below: number
  /** There are more than `below`. */
  isMoreBelow: boolean
  /** What stands directly below, where it is unfolded; null where it is not. */
  inside: TreeNode[] | null
}

export type Below = Pick<TreeNode, 'below' | 'isMoreBelow'>

export interface OrganizationTree {
  /** `YYYY-MM-DD`, or null for today. */
  on: string | null
  /** The body whose children are paged. */
  open: string | null
  tops: TreeNode[]
  page: number
  pageSize: number
  /** Of what stands directly below `open`. */
  total: number
}

export const presentTreeNode = (row: TreeRow, below: Below, inside: TreeNode[] | null): TreeNode => ({
  id: row.id,
  name: row.name,
  kindLabel: kindLabels[row.kind as OrganizationKind],
  status: row.status,
  unitGroup: row.unitGroup,
  children: row.children,
  ...below,
  inside,
})
