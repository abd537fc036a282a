// `npm start`: from a fresh clone with only Node installed to a running application. Needs no package.
import { followNpm, prepare, refuse } from './prepare.mjs'

followNpm()
await prepare().catch(refuse)
await import('../dist/src/launch.main.js')
