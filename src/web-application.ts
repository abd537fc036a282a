import 'reflect-metadata'
import { NestFactory, Reflector } from '@nestjs/core'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { useAssets, type AssetManifest } from '#pages'
import { createAdapter, FormsGuard } from '#web'
import { Log } from './config/log.js'
import { packageRoot } from './config/package-root.js'
import type { Settings } from './config/settings.js'
import type { Surroundings } from './config/surroundings.js'
import { ApiDescription } from './portal/api-description.controller.js'
import { WebModule } from './web.module.js'

/** Builds the web application as it runs, without listening yet: tests use the same one. */
export async function createWebApplication(
  settings: Settings,
  surroundings: Surroundings = {},
): Promise<NestFastifyApplication> {
  const assets = join(packageRoot(), 'dist', 'assets')
  const manifest = join(assets, 'manifest.json')
  if (existsSync(manifest)) useAssets(JSON.parse(readFileSync(manifest, 'utf8')) as AssetManifest)
  const adapter = await createAdapter({
    assets,
    trustedProxies: settings.trustedProxies,
    secure: () => settings.baseUrl?.startsWith('https:') ?? false,
  })
  const app = await NestFactory.create<NestFastifyApplication>(
    WebModule.with(settings, surroundings),
    adapter,
    {
      bodyParser: false,
      abortOnError: false,
      logger: surroundings.log ?? new Log(settings.logLevel, 'web'),
    },
  )
  app.useGlobalGuards(new FormsGuard(app.get(Reflector)))
  app.get(ApiDescription).describe(app)
  return app
}
