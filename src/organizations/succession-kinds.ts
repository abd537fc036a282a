export const successionKinds = ['rename', 'transfer', 'standing', 'merge', 'split', 'dissolve'] as const

export type SuccessionKind = (typeof successionKinds)[number]

/** After these a body may be no more. */
export const endingKinds: readonly SuccessionKind[] = ['merge', 'split', 'dissolve']
