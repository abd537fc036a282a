import { followParent, reportReady } from '../../../dist/src/config/follow-parent.js'

followParent(async () => undefined)
process.once('SIGTERM', () => process.exit(0))
reportReady()
