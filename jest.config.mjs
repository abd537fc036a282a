import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('.', import.meta.url))

/** Names of installed packages that ship ES modules only: jest on Node 20 must transform those. */
function esModulePackages(folder = join(root, 'node_modules'), found = new Set(['@fastify/cookie'])) {
  if (!existsSync(folder)) return found
  for (const name of readdirSync(folder)) {
    if (name.startsWith('.')) continue
    const path = join(folder, name)
    if (name.startsWith('@')) {
      for (const scoped of readdirSync(path)) visit(join(path, scoped), `${name}/${scoped}`, found)
    } else visit(path, name, found)
  }
  return found
}

function visit(path, name, found) {
  const manifest = join(path, 'package.json')
  if (!existsSync(manifest)) return
  if (JSON.parse(readFileSync(manifest, 'utf8')).type === 'module') found.add(name)
  esModulePackages(join(path, 'node_modules'), found)
}

const transformed = [...esModulePackages()].map((name) => name.replace(/[/.]/g, '\\$&')).join('|')

const swc = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', tsx: true, decorators: true },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      useDefineForClassFields: false,
      react: { runtime: 'automatic', importSource: 'preact', throwIfNamespace: false },
    },
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
  swcrc: false,
}

const base = {
  rootDir: root,
  runtime: '<rootDir>/test/support/realm/runtime.cjs',
  testEnvironment: '<rootDir>/test/support/realm/environment.cjs',
  // TypeORM keeps its decorators' metadata on the global object until the process ends.
  testEnvironmentOptions: { globalsCleanup: 'off' },
  transform: { '^.+\\.[cm]?[tj]sx?$': ['@swc/jest', swc] },
  transformIgnorePatterns: [`/node_modules/(?!(?:.*/node_modules/)?(?:${transformed})/)(?!.*\\.mjs$)`],
  moduleNameMapper: { '^#([a-z-]+)$': '<rootDir>/libs/$1/index.ts', '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/data'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
}

export default {
  maxWorkers: 2,
  testTimeout: 30_000,
  projects: [
    { ...base, displayName: 'pure', testMatch: ['<rootDir>/{src,libs,demo}/**/*.spec.{ts,tsx}'] },
    {
      ...base,
      displayName: 'database',
      testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
      globalSetup: '<rootDir>/test/support/global-setup.mjs',
      globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
    },
  ],
}
