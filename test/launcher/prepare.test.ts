import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkNode, exclusively, needsInstall } from '../../tools/prepare.mjs'

describe('checkNode', () => {
  it.each(['20.20.0', '20.20.2', '22.0.0', '24.11.1'])('accepts %s', (version) => {
    expect(() => checkNode(version, '>=20.20')).not.toThrow()
  })

  it.each(['18.20.8', '20.19.9', '8.0.0'])('refuses %s in words', (version) => {
    expect(() => checkNode(version, '>=20.20')).toThrow(
      `Node.js ${version} is too old: 20.20 or later is needed`,
    )
  })
})

describe('needsInstall', () => {
  const entry = { version: '1.0.0', integrity: 'sha512-a' }
  const wanted = {
    packages: { '': {}, a: entry, b: { ...entry, dev: true }, c: { ...entry, optional: true } },
  }

  it.each([
    ['nothing is installed', undefined, true],
    ['everything is there', { a: entry, b: { ...entry, dev: true }, c: entry }, false],
    ['an optional package of another machine is missing', { a: entry, b: { ...entry, dev: true } }, false],
    ['production packages alone were installed', { a: entry }, false],
    ['a package is missing', { b: { ...entry, dev: true } }, true],
    ['a package has another version', { a: { ...entry, version: '0.9.0' }, b: entry }, true],
    ['a package has other contents', { a: { ...entry, integrity: 'sha512-b' }, b: entry }, true],
  ])('when %s', (_, packages, answer) => {
    expect(needsInstall(wanted, packages && { packages })).toBe(answer)
  })
})

describe('exclusively', () => {
  const folder = mkdtempSync(join(tmpdir(), 'prepare-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  it('works on after a holder that was killed, and leaves no lock', async () => {
    const file = join(folder, 'prepare.lock')
    writeFileSync(file, '999999999')
    expect(await exclusively(() => 'done', file)).toBe('done')
    expect(await exclusively(() => 'again', file)).toBe('again')
  })
})
