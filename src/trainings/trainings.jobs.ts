import { defineJob } from '#queue'

/**
 * Everyone registered must hear of a change. `change` is a `TrainingChange`; `changeId` is different for each
 * change (the same training may be postponed twice), so it belongs into the key that keeps letters single.
 * Handled by the registrations, which know who is concerned.
 */
export const announceTrainingChange = defineJob('announceTrainingChange', 'trainingId', 'change', 'changeId')
