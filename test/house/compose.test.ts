import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

const root = join(__dirname, '../..')
const file = join(root, 'docker-compose.yml')

interface Service {
  image?: string
  command?: string | string[]
  healthcheck?: { test: string[] }
  depends_on?: Record<string, { condition: string }>
  environment?: Record<string, string>
  ports?: string[]
  restart?: string
}

const compose = parse(readFileSync(file, 'utf8'), { merge: true }) as {
  services: Record<string, Service>
  volumes: object
}
const { services } = compose

describe('docker-compose.yml', () => {
  it('has the five services, each with a health check and a restart', () => {
    expect(Object.keys(services).sort()).toEqual(['caddy', 'postgres', 'redis', 'web', 'worker'])
    for (const [name, service] of Object.entries(services)) {
      expect([name, service.healthcheck?.test.length]).toEqual([name, expect.any(Number)])
      expect([name, service.restart]).toEqual([name, 'unless-stopped'])
    }
  })

  it('opens only caddy to the outside', () => {
    const open = Object.entries(services).filter(([, { ports }]) => ports)
    expect(open.map(([name]) => name)).toEqual(['caddy'])
  })

  it('starts web and worker when database and queue are healthy', () => {
    for (const service of [services.web, services.worker])
      expect(service?.depends_on).toMatchObject({
        postgres: { condition: 'service_healthy' },
        redis: { condition: 'service_healthy' },
      })
  })

  it('has no password written into it', () => {
    const texts = readFileSync(file, 'utf8').split('\n')
    const written = texts.filter((line) => /PASSWORD\s*:/.test(line) && !line.includes('${'))
    expect(written).toEqual([])
  })

  const isInstalled = spawnSync('docker-compose', ['version']).status === 0
  const itWithCompose = isInstalled ? it : it.skip
  itWithCompose(
    `is accepted by docker-compose config${isInstalled ? '' : ' (skipped: docker-compose is not installed)'}`,
    () => {
      const env = { ...process.env, DOMAIN: 'taphuan.example', POSTGRES_PASSWORD: 'x' }
      const { status, stderr } = spawnSync('docker-compose', ['-f', file, 'config', '-q'], {
        env,
        encoding: 'utf8',
      })
      expect([status, stderr]).toEqual([0, ''])
    },
  )
})
