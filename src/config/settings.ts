import { resolve } from 'node:path'

/** Everything that an installation can set, read once from the environment. */
export interface Settings {
  port: number
  host: string
  /** Confirmed public address when given here; otherwise the one stored at set-up counts. */
  baseUrl: string | null
  dataDir: string
  databaseUrl: string
  redisUrl: string | null
  /** How many proxies in front may set X-Forwarded-For; 0 = none is believed. */
  trustedProxies: number
  webConcurrency: number
  /** Database connections of one web process. */
  poolSize: number
  /** Telephone and e-mail of who holds no office go so many months after the last training; 0 = they are kept. */
  contactRetentionMonths: number
  demo: boolean
  logLevel: string
}

export class SettingsError extends Error {}

type Env = Record<string, string | undefined>

/**
 * Reads and checks the environment. Throws one SettingsError that lists every fault,
 * so that a person mends them in one go. `databaseUrl` is empty when the embedded server is to be used.
 */
export function readSettings(env: Env = process.env): Settings {
  const faults: string[] = []
  const integer = (name: string, fallback: number, min: number, max: number): number => {
    const text = env[name]?.trim()
    if (!text) return fallback
    const value = Number(text)
    if (Number.isInteger(value) && value >= min && value <= max) return value
    faults.push(`${name} phải là số nguyên từ ${min} đến ${max} (đang là "${text}")`)
    return fallback
  }
  const url = (name: string, protocols: string[]): string | null => {
    const text = env[name]?.trim()
    if (!text) return null
    const protocol = URL.canParse(text) ? new URL(text).protocol.replace(':', '') : ''
    if (protocols.includes(protocol)) return text.replace(/\/+$/, '')
    faults.push(`${name} phải là một địa chỉ ${protocols.map((p) => `${p}://`).join(' hoặc ')}…`)
    return null
  }
  const demo = env.TAP_HUAN_DEMO === '1'
  const settings: Settings = {
    port: integer('PORT', 3000, 0, 65535),
    // In the demo anybody moves the clock: it is never open to the network.
    host: demo ? '127.0.0.1' : env.HOST?.trim() || '0.0.0.0',
    baseUrl: url('BASE_URL', ['http', 'https']),
    dataDir: resolve(env.DATA_DIR?.trim() || 'data'),
    databaseUrl: url('DATABASE_URL', ['postgres', 'postgresql']) ?? '',
    redisUrl: url('REDIS_URL', ['redis', 'rediss']),
    trustedProxies: integer('TRUSTED_PROXIES', 0, 0, 10),
    webConcurrency: integer('WEB_CONCURRENCY', 1, 1, 64),
    poolSize: integer('DATABASE_POOL', 16, 2, 200),
    contactRetentionMonths: integer('CONTACT_RETENTION_MONTHS', 12, 0, 600),
    demo,
    logLevel: env.LOG_LEVEL?.trim() || 'info',
  }
  if (faults.length > 0) throw new SettingsError(`Cài đặt chưa đúng:\n- ${faults.join('\n- ')}`)
  return settings
}
