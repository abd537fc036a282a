import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const root = join(__dirname, '../..')
const config = createRequire(__filename)(join(root, '.dependency-cruiser.cjs')) as {
  forbidden: { name: string }[]
}
const ruleNames = config.forbidden.map(({ name }) => name)

/** What breaks a rule: the file that does it, what it says, and what else must stand for that. */
interface Breach {
  file: string
  says: string
  beside?: Record<string, string>
}

const breaches: Record<string, Breach> = {
  'no-circle': {
    file: 'src/news/one.ts',
    says: `import { two } from './two.js'\nexport const one = () => two`,
    beside: { 'src/news/two.ts': `import { one } from './one.js'\nexport const two = () => one` },
  },
  resolvable: { file: 'src/news/lost.ts', says: `import { a } from './nowhere.js'\nexport const b = a` },
  'libs-know-nothing-of-src': {
    file: 'libs/clock/domain.ts',
    says: `import { word } from '../../src/news/word.js'\nexport const a = word`,
  },
  'libs-enter-by-index': {
    file: 'libs/clock/side-door.ts',
    says: `import { inner } from '../text/inner.js'\nexport const a = inner`,
  },
  'src-enters-libs-by-index': {
    file: 'src/news/side-door.ts',
    says: `import { inner } from '../../libs/text/inner.js'\nexport const a = inner`,
  },
  'capabilities-show-only-this': {
    file: 'src/portal/reaches-in.ts',
    says: `import { rows } from '../news/news.repository.js'\nexport const a = rows`,
  },
  'ground-knows-no-capability': {
    file: 'src/database/knows.ts',
    says: `import { word } from '../news/word.js'\nexport const a = word`,
  },
  'services-know-no-http-and-no-page': {
    file: 'src/news/http.service.ts',
    says: `import { wantsPage } from '#web'\nexport const a = wantsPage`,
  },
  'controllers-and-handlers-do-not-query': {
    file: 'src/news/news.controller.ts',
    says: `import { rows } from './news.repository.js'\nexport const a = rows`,
  },
  'views-are-functions': {
    file: 'src/news/views/page.tsx',
    says: `import { a } from '../http.service.js'\nexport const page = a`,
  },
  'policies-and-errors-are-pure': {
    file: 'src/news/news.policy.ts',
    says: `import { rows } from './news.repository.js'\nexport const a = rows`,
  },
  'only-libs-touch-machinery': {
    file: 'src/news/machine.ts',
    says: `import { Queue } from 'bullmq'\nexport const a = Queue`,
  },
  'worker-reaches-no-web': {
    file: 'src/worker.main.ts',
    says: `import { a } from './news/innocent.js'\nexport const worker = a`,
    beside: { 'src/news/innocent.ts': `import { a } from './news.controller.js'\nexport { a }` },
  },
  'migrations-import-nothing-of-ours': {
    file: 'migrations/1-first.ts',
    says: `import { word } from '../src/news/word.js'\nexport const a = word`,
  },
  'production-imports-no-test': {
    file: 'src/news/tested.ts',
    says: `import { fake } from '../../test/fake.js'\nexport const a = fake`,
  },
  'production-needs-no-development-package': {
    file: 'src/news/developer.ts',
    says: `import check from 'fast-check'\nexport const a = check`,
  },
}

/** For each capability one file that imports from the next higher one. */
for (const name of ruleNames.filter((each) => each.endsWith('-imports-nothing-higher'))) {
  const capability = name.replace('-imports-nothing-higher', '')
  const higher = capability === 'news' ? 'reports' : 'portal'
  breaches[name] = {
    file: `src/${capability}/climbs.ts`,
    says: `import { a } from '../${higher}/${higher}.module.js'\nexport const b = a`,
    beside: { [`src/${higher}/${higher}.module.ts`]: 'export const a = 1' },
  }
}

const ground = {
  'package.json': JSON.stringify({
    name: 'house',
    type: 'module',
    imports: { '#*': { development: './libs/*/index.ts', default: './dist/libs/*/index.js' } },
    dependencies: { bullmq: '1.0.0' },
    devDependencies: { 'fast-check': '1.0.0' },
  }),
  'node_modules/bullmq/package.json': JSON.stringify({ name: 'bullmq', version: '1.0.0', main: 'index.js' }),
  'node_modules/bullmq/index.js': 'exports.Queue = class {}',
  'node_modules/fast-check/package.json': JSON.stringify({
    name: 'fast-check',
    version: '1.0.0',
    main: 'index.js',
  }),
  'node_modules/fast-check/index.js': 'exports.default = 1',
  'libs/web/index.ts': 'export const wantsPage = 1',
  'libs/text/index.ts': `export { inner } from './inner.js'`,
  'libs/text/inner.ts': 'export const inner = 1',
  'src/news/word.ts': 'export const word = 1',
  'src/news/news.repository.ts': 'export const rows = 1',
  'test/fake.ts': 'export const fake = 1',
}

interface Violation {
  rule: { name: string }
  from: string
}

let folder: string
let status: number | null
let violations: Violation[]

function write(files: Record<string, string>) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

function cruise(output: string) {
  const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const args = ['--config', '.dependency-cruiser.cjs', '--output-type', output]
  const options = { cwd: folder, encoding: 'utf8' as const, maxBuffer: 64 * 1024 * 1024 }
  return spawnSync(process.execPath, [cruiser, ...args, 'src', 'libs', 'migrations', 'test'], options)
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'house-'))
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json'])
    cpSync(join(root, file), join(folder, file))
  write(ground)
  for (const { file, says, beside } of Object.values(breaches)) write({ [file]: says, ...beside })
  violations = (JSON.parse(cruise('json').stdout) as { summary: { violations: Violation[] } }).summary
    .violations
  status = cruise('err').status
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('the import rules', () => {
  it('each have a breach that is tried here', () => {
    expect(Object.keys(breaches).sort()).toEqual([...ruleNames].sort())
  })

  it.each(ruleNames)('%s is seen when it is broken', (name) => {
    const from = violations.filter(({ rule }) => rule.name === name).map((violation) => violation.from)
    expect(from).toContain(breaches[name]!.file)
  })

  it('fail the command, and with it npm test', () => expect(status).toBeGreaterThan(0))
})
