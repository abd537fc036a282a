import { SetUpService } from './accounts/set-up.service.js'
import { followParent } from './config/follow-parent.js'
import { Log } from './config/log.js'
import { readSettings } from './config/settings.js'
import { migrate } from './database/migrate.js'
import { createWebApplication } from './web-application.js'

/** The process that answers HTTP. Tells the launcher when it is ready. */
const settings = readSettings()
const log = new Log(settings.logLevel, 'web')
await migrate(settings.databaseUrl)
const app = await createWebApplication(settings)
app.enableShutdownHooks()
await app.listen(settings.port, settings.host)
followParent(() => app.close())
const url = new URL(await app.getUrl())
const address =
  settings.baseUrl ??
  `http://${url.hostname === '[::1]' || url.hostname === '0.0.0.0' ? 'localhost' : url.hostname}:${url.port}`
const token = await app.get(SetUpService).issueLink()
log.info('web: ready', { port: Number(url.port) })
process.send?.({ ready: true, address, setUpLink: token ? `${address}/set-up/${token}` : undefined })
