import type { TrainingStatus } from '../trainings/training-status.js'

/**
 * A training that took place: also once its file is closed, for a certificate that was issued wrongly must be
 * issued anew whenever somebody notices.
 */
export const mayIssue = (status: TrainingStatus): boolean => status === 'held' || status === 'completed'
