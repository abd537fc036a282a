/** Links may be made from the publication on, until the deadline; a postponed training gets a new one first. */
export const mayAsk = (training: { status: string; closesAt: Date | null }, now: Date): boolean =>
  ['published', 'registration_open'].includes(training.status) && !isOver(training, now)

/** The deadline has passed: the link opens nothing any more. */
export const isOver = ({ closesAt }: { closesAt: Date | null }, now: Date): boolean =>
  closesAt !== null && closesAt <= now
