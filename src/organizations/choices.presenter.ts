import type { Permission } from '../access/permissions.js'
import type { Choice } from './choices.repository.js'
import { kindLabels, type OrganizationKind } from './organization-kinds.js'

export interface ChoiceView {
  id: string
  name: string
  kindLabel: string
  /** The body directly above, to tell namesakes apart. */
  parentName: string | null
}

/** What a picker shows before anything is typed: the chosen ones first, then a few that are near. */
export interface OrganizationOffer {
  items: ChoiceView[]
  chosen: string[]
  /** There are more than are shown: they are found by typing. */
  more: boolean
  permission: Permission
  except: string | null
}

export const presentChoice = ({ id, name, kind, parentName }: Choice): ChoiceView => ({
  id,
  name,
  kindLabel: kindLabels[kind as OrganizationKind],
  parentName,
})
