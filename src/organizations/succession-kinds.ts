export const successionKinds = ['rename', 'transfer', 'standing', 'merge', 'split', 'dissolve'] as const

export type SuccessionKind = (typeof successionKinds)[number]

/** After these a body may be no more. */
export const endingKinds: readonly SuccessionKind[] = ['merge', 'split', 'dissolve']

/** As many bodies as the form of a split has room for; the API takes more. */
export const splitTargets = [0, 1, 2, 3]

export const targetField = (index: number) => `targets[${index}][organizationId]`

/** The fields of each form in which a body is chosen. */
export const choiceFields: Record<SuccessionKind, string[]> = {
  rename: [],
  transfer: ['parentId'],
  standing: [],
  merge: ['others', 'targetId'],
  split: splitTargets.map(targetField),
  dissolve: ['receiverId'],
}
