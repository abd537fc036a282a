import 'reflect-metadata'
import { NestFactory } from '@nestjs/core'
import { config } from 'dotenv'
import { parseArgs } from 'node:util'
import { DomainError } from '#errors'
import { RecoveryService } from './accounts/recovery.service.js'
import type { IssuedLink } from './accounts/users.presenter.js'
import { readSettings, SettingsError } from './config/settings.js'
import { createDataSource } from './database/data-source.js'
import { borrowDatabase } from './launch/borrow-database.js'
import { LaunchError, messages, sayTo, wordsFor, type Said } from './launch/launch.messages.js'
import { RecoverModule } from './recover.module.js'

/** `npm run recover -- <e-mail>`: a one-time link for whoever lost his password, from the machine itself. */
const usage: Said = {
  vi: 'Cách dùng: npm run recover -- <thư điện tử> [--without-second-factor] [--administrator]',
  en: `Prints a one-time link to set a password.
--without-second-factor  using the link turns the code of the second step off
--administrator          makes the person administrator of the top body, when it has none left`,
}

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'without-second-factor': { type: 'boolean', default: false },
      administrator: { type: 'boolean', default: false },
    },
  })
  const [email, ...rest] = positionals
  if (!email || rest.length > 0) throw new LaunchError(usage)
  const { administrator, 'without-second-factor': withoutSecondFactor } = values
  return { email, options: { administrator, withoutSecondFactor } }
}

/** Only the application itself changes the schema: it may be running, in another version. */
async function assertCurrent(databaseUrl: string) {
  const dataSource = await createDataSource(databaseUrl, 1, 'tap-huan recover').initialize()
  try {
    if (await dataSource.showMigrations()) throw new LaunchError(messages.oldSchema())
  } finally {
    await dataSource.destroy()
  }
}

async function recover(): Promise<IssuedLink> {
  const { email, options } = readArguments()
  const settings = readSettings()
  return borrowDatabase(settings, async (databaseUrl) => {
    await assertCurrent(databaseUrl)
    const app = await NestFactory.createApplicationContext(RecoverModule.with({ ...settings, databaseUrl }), {
      logger: false,
      abortOnError: false,
    })
    try {
      return await app.get(RecoveryService, { strict: false }).recover(email, options)
    } finally {
      await app.close()
    }
  })
}

const linkOf = ({ name, link }: IssuedLink): Said => ({
  vi: `Đường dẫn một lần cho ${name}. Đồng chí mở trong trình duyệt rồi đặt mật khẩu:\n  ${link}`,
  en: 'One-time link: open it in a browser and set a password.',
})

/** Words for what a person can mend; undefined for a fault of the program. */
function wordsOf(error: unknown): Said | undefined {
  if (error instanceof DomainError) return { vi: error.say('vi'), en: error.say('en') }
  if (error instanceof SettingsError) return { vi: error.message, en: 'The settings are wrong.' }
  if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
    return usage
  return wordsFor(error)
}

try {
  config({ quiet: true })
  sayTo(process.stdout)(linkOf(await recover()))
} catch (error) {
  const words = wordsOf(error)
  if (!words) throw error
  sayTo(process.stderr)(words)
  process.exitCode = 1
}
