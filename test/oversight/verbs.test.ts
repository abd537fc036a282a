import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { permissions } from '../../src/access/permissions.js'
import { articleTransitions } from '../../src/news/article-status.js'
import { successionKinds } from '../../src/organizations/succession-kinds.js'
import { auditVerbs, wordsOf } from '../../src/oversight/verb-words.js'
import { auditSubjects, subjects } from '../../src/oversight/subject-kinds.js'
import { requestEvents } from '../../src/privacy/request-kinds.js'
import { transitionNames } from '../../src/trainings/training-status.js'

const source = join(__dirname, '../../src')

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts') && !path.startsWith('oversight/'))
  .map((path) => ({ path, text: readFileSync(join(source, path), 'utf8') }))

/** Files that write entries, or hand the verb to one that does. */
const writing = files.filter(({ text }) => /recordIn\(|aboutOneself\(|AuditFact|noteIn\(/.test(text))

const rooms =
  'accounts|attendance|audit|certificates|consents|feedback|histories|imports|jobs|messages|news|nominations|organizations|people|privacy|registrations|reports|trainings'

/** The name of a transaction, for its idempotency key, is no entry. */
const transactionNames = /\.run\(\s*\w+,\s*'[^']+'/g

const literals = writing.flatMap(({ path, text }) =>
  [...text.replace(transactionNames, '').matchAll(new RegExp(`'((?:${rooms})\\.[A-Za-z_]+)'`, 'g'))].map(
    ([, verb]) => ({ path, verb: verb! }),
  ),
)

/** Verbs that are put together while they run: from these lists. */
const composed: Record<string, readonly string[]> = {
  trainings: transitionNames,
  news: Object.keys(articleTransitions),
  organizations: successionKinds,
  privacy: requestEvents,
  accounts: files.flatMap(({ text }) =>
    [...text.matchAll(/aboutOneself\(\w+, '(\w+)'/g)].map(([, act]) => act!),
  ),
}

describe('every act that is written down', () => {
  it('is found in the code', () => {
    expect(literals.map(({ verb }) => verb)).toContain('registrations.withdraw')
    expect(composed['accounts']).toContain('changePassword')
    expect(literals.length).toBeGreaterThan(60)
  })

  it('has plain words', () => {
    const known = new Set<string>([...auditVerbs, ...permissions])
    const silent = literals.filter(({ verb }) => !known.has(verb)).map(({ path, verb }) => `${path}: ${verb}`)
    expect(silent).toEqual([])
  })

  it('has plain words when it is put together from a list', () => {
    const verbs = Object.entries(composed).flatMap(([room, names]) => names.map((name) => `${room}.${name}`))
    expect(verbs.filter((verb) => !(auditVerbs as string[]).includes(verb))).toEqual([])
  })

  it('is put together only from the lists above', () => {
    const unknown = writing.flatMap(({ path, text }) =>
      [...text.matchAll(/verb: `(\w+)\./g)]
        .filter(([, room]) => !composed[room!])
        .map(([found]) => `${path}: ${found}`),
    )
    expect(unknown).toEqual([])
  })

  it('is about a kind of thing that has words', () => {
    const kinds = files.flatMap(({ text }) =>
      [...text.matchAll(/subjectKind: '(\w+)'/g)].map(([, kind]) => kind!),
    )
    expect([...new Set(kinds)].filter((kind) => !(auditSubjects as string[]).includes(kind))).toEqual([])
    expect(kinds.length).toBeGreaterThan(20)
    expect(subjects.training.label).toBe('Lớp tập huấn')
  })

  it('of an older version is shown as it is kept', () => {
    expect(wordsOf('somewhere.done')).toContain('somewhere.done')
  })
})
