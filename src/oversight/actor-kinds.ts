/** By what somebody acted: his own account, a link that he was given, as a visitor; or the installation by itself. */
export const actorKinds = ['user', 'link', 'public', 'system'] as const
export type AuditActorKind = (typeof actorKinds)[number]
