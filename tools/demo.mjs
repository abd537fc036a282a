// `npm run demo [-- --once]`: the main job on the sample event, from a fresh clone with only Node installed.
import { followNpm, prepare, refuse } from './prepare.mjs'

await prepare().catch(refuse)
followNpm()
const { runDemo } = await import('../dist/demo/main.js')
await runDemo(process.argv.includes('--once'))
