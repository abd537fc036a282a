import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const source = join(__dirname, '../../src')

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/\.spec\./.test(path) && path.includes('/'))
  .map((path) => ({ path, capability: path.split('/')[0]!, text: readFileSync(join(source, path), 'utf8') }))

/** Table → the capability in whose folder its entity stands. */
const ownerOf = new Map(
  files.flatMap(({ capability, text }) =>
    [...text.matchAll(/@Entity\('(\w+)'/g)].map(([, table]) => [table!, capability] as const),
  ),
)

const written = /(?<!FOR )(?<!FOR NO KEY )\b(?:INSERT INTO|DELETE FROM|UPDATE)\s+([a-z_]+)/g
const imported = /import (?:type )?\{([^}]+)\} from '\.\.\/([a-z]+)\/[^']+\.entity\.js'/g

describe('a table', () => {
  it('is known with its owner', () => {
    expect(ownerOf.get('trainings')).toBe('trainings')
    expect(ownerOf.size).toBeGreaterThan(20)
  })

  it('is written in SQL by its own capability alone', () => {
    const foreign = files.flatMap(({ path, capability, text }) =>
      [...text.matchAll(written)]
        .filter(([, table]) => ownerOf.has(table!) && ownerOf.get(table!) !== capability)
        .map(([statement]) => `${path}: ${statement}`),
    )
    expect(foreign).toEqual([])
  })

  it('is written through its entity by its own capability alone', () => {
    const foreign = files.flatMap(({ path, capability, text }) =>
      [...text.matchAll(imported)]
        .filter(([, , owner]) => owner !== capability)
        .flatMap(([, names]) => names!.split(',').map((name) => name.replace('type ', '').trim()))
        .filter((name) => new RegExp(`\\.(insert|update|upsert|delete|save)\\(\\s*${name}\\b`).test(text))
        .map((name) => `${path}: ${name}`),
    )
    expect(foreign).toEqual([])
  })
})
