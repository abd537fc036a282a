/** The bodies that a form about roles offers. */
export interface ChosenBodies {
  organizationId: string | null
  organizations: { id: string; name: string; parentName: string | null }[]
  /** How many there are; more than listed when the list must be narrowed by a search. */
  total: number
}
