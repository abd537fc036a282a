import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { FileDamaged, FileMissing, FileStorage, InvalidHash, RangeOutsideFile, StorageFull } from './index.js'

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

let folder: string
let storage: FileStorage

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'storage-'))
  storage = new FileStorage(join(folder, 'files'))
})

afterEach(() => rm(folder, { recursive: true }))

/** Every file below the folder, temporary ones too. */
async function filesIn(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name)
}

describe('put', () => {
  it('names bytes by their SHA-256 and gives them back', async () => {
    const stored = await storage.put(Buffer.from('giấy chứng nhận'))
    expect(stored).toEqual({ sha256: hashOf('giấy chứng nhận'), size: 21 })
    expect((await storage.read(stored.sha256)).toString()).toBe('giấy chứng nhận')
  })

  it('takes a stream as well', async () => {
    const stored = await storage.put(Readable.from([Buffer.from('one '), Buffer.from('two')]))
    expect(stored).toEqual({ sha256: hashOf('one two'), size: 7 })
  })

  it('stores nothing but the empty file for no bytes', async () => {
    const stored = await storage.put(Buffer.alloc(0))
    expect(stored.size).toBe(0)
    expect(await storage.read(stored.sha256)).toHaveLength(0)
  })

  it('keeps one file when the same bytes come many times at once', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => storage.put(Buffer.from('same'))))
    expect(new Set(all.map((stored) => stored.sha256))).toEqual(new Set([hashOf('same')]))
    expect(await filesIn(folder)).toEqual([hashOf('same')])
  })

  it('leaves nothing behind when the stream breaks', async () => {
    async function* broken() {
      yield await Promise.resolve(Buffer.from('half'))
      throw new Error('connection lost')
    }
    await expect(storage.put(Readable.from(broken()))).rejects.toThrow('connection lost')
    expect(await filesIn(folder)).toEqual([])
  })

  it('writes a damaged file of another size anew', async () => {
    const { sha256 } = await storage.put(Buffer.from('whole'))
    await writeFile(join(folder, 'files', sha256.slice(0, 2), sha256), 'who')
    await storage.put(Buffer.from('whole'))
    expect((await storage.read(sha256)).toString()).toBe('whole')
  })

  it('lets only its own user read what is stored', async () => {
    const { sha256 } = await storage.put(Buffer.from('private'))
    const found = await stat(join(folder, 'files', sha256.slice(0, 2), sha256))
    if (process.platform !== 'win32') expect(found.mode & 0o077).toBe(0)
  })
})

describe('read, open, exists, remove', () => {
  it('tells a missing file by its own error', async () => {
    await expect(storage.read(hashOf('none'))).rejects.toThrow(FileMissing)
    await expect(storage.open(hashOf('none'))).rejects.toThrow(FileMissing)
    expect(await storage.exists(hashOf('none'))).toBe(false)
  })

  it('does not hand out bytes that changed on the disk', async () => {
    const { sha256 } = await storage.put(Buffer.from('91 người'))
    await writeFile(join(folder, 'files', sha256.slice(0, 2), sha256), '99 người')
    await expect(storage.read(sha256)).rejects.toThrow(FileDamaged)
  })

  it('streams the whole file, a part, and a part that reaches over the end', async () => {
    const { sha256 } = await storage.put(Buffer.from('0123456789'))
    const text = async (range?: { start: number; end?: number }) =>
      (await buffer(await storage.open(sha256, range))).toString()
    expect(await text()).toBe('0123456789')
    expect(await text({ start: 2, end: 4 })).toBe('234')
    expect(await text({ start: 7 })).toBe('789')
    expect(await text({ start: 8, end: 99 })).toBe('89')
  })

  it.each([{ start: 10 }, { start: 4, end: 3 }, { start: -1 }, { start: 0.5 }])(
    'refuses the range %j and says how long the file is',
    async (range) => {
      const { sha256 } = await storage.put(Buffer.from('0123456789'))
      const refusal = await storage.open(sha256, range).catch((error: unknown) => error)
      expect(refusal).toBeInstanceOf(RangeOutsideFile)
      expect(refusal).toMatchObject({ size: 10 })
    },
  )

  it('removes a file, and once more without complaint', async () => {
    const { sha256 } = await storage.put(Buffer.from('gone'))
    expect(await storage.exists(sha256)).toBe(true)
    await storage.remove(sha256)
    await storage.remove(sha256)
    expect(await storage.exists(sha256)).toBe(false)
  })

  it.each([
    '../../etc/passwd',
    '',
    'a'.repeat(63),
    'A'.repeat(64),
    `${'a'.repeat(63)}/`,
    `${'a'.repeat(64)}\n`,
  ])('takes no other name than a hash: %j', async (name) => {
    await expect(storage.read(name)).rejects.toThrow(InvalidHash)
    await expect(storage.open(name)).rejects.toThrow(InvalidHash)
    await expect(storage.exists(name)).rejects.toThrow(InvalidHash)
    await expect(storage.remove(name)).rejects.toThrow(InvalidHash)
  })
})

describe('isReady', () => {
  it('writes, reads and leaves nothing', async () => {
    expect(await storage.isReady()).toBe(true)
    expect(await filesIn(folder)).toEqual([])
  })

  it('says no where a file stands in the place of the folder', async () => {
    await writeFile(join(folder, 'files'), '')
    expect(await storage.isReady()).toBe(false)
  })
})

describe('removeLeftovers', () => {
  it('removes old half-written files and leaves the fresh ones', async () => {
    const temporary = join(folder, 'files', 'tmp')
    await mkdir(temporary, { recursive: true })
    await writeFile(join(temporary, 'old'), 'half')
    await writeFile(join(temporary, 'new'), 'half')
    await utimes(join(temporary, 'old'), new Date('2020-01-01'), new Date('2020-01-01'))
    expect(await storage.removeLeftovers(new Date('2021-01-01'))).toBe(1)
    expect(await filesIn(folder)).toEqual(['new'])
  })

  it('finds nothing where nothing was ever stored', async () => {
    expect(await storage.removeLeftovers(new Date())).toBe(0)
  })
})

describe('on a full disk', () => {
  it('throws StorageFull, leaves no half file and works again when there is room', async () => {
    const mount = join(folder, 'small')
    await mkdir(mount)
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', mount], { stdio: 'pipe' })
    } catch {
      console.warn('Skipped: a small disk cannot be mounted here (it needs root on Linux)')
      return
    }
    try {
      const small = new FileStorage(mount)
      const kept = await small.put(Buffer.alloc(100_000, 'a'))
      await expect(small.put(Buffer.alloc(300_000, 'b'))).rejects.toThrow(StorageFull)
      expect(await small.put(Buffer.alloc(100_000, 'a'))).toEqual(kept)
      await expect(small.put(Readable.from([Buffer.alloc(90_000), Buffer.alloc(90_000)]))).rejects.toThrow(
        StorageFull,
      )
      expect(await filesIn(mount)).toEqual([kept.sha256])
      expect((await small.put(Buffer.alloc(100_000, 'c'))).size).toBe(100_000)
    } finally {
      execFileSync('umount', [mount])
    }
  })
})
