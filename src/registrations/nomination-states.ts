/** Whether a unit that may name people did: named somebody, or said that it names nobody more. */
export const nominationStates = ['silent', 'answered', 'finished'] as const
export type NominationState = (typeof nominationStates)[number]
