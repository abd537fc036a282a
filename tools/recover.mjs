// `npm run recover -- <e-mail>`: a one-time link to set a password, when no administrator can give one.
import { existsSync } from 'node:fs'
import { prepare, refuse } from './prepare.mjs'

// The application may be running: what is built stays as it is.
const built = new URL('../dist/src/recover.main.js', import.meta.url)
if (!existsSync(built)) await prepare().catch(refuse)
await import(built)
