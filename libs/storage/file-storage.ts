import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, readdir, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { errorCode, namedError, renameDurably, syncFolder, writeDurably } from './durable-files.js'
import { FileDamaged, FileMissing, InvalidHash, RangeOutsideFile } from './storage.errors.js'

/** `size` in bytes. */
export interface StoredFile {
  sha256: string
  size: number
}

/** First and last byte, both included, as in HTTP. Without `end`: up to the end of the file. */
export interface ByteRange {
  start: number
  end?: number
}

const HASH = /^[0-9a-f]{64}$/

/**
 * Files on the local disk, each named by the SHA-256 of its bytes, so a stored file never changes
 * and storing it twice is storing it once. Several processes may share one folder.
 */
export class FileStorage {
  /** @param folder is made when the first file is stored. */
  constructor(private readonly folder: string) {}

  /**
   * Stores the bytes and returns their name. When it returns, they outlive a power cut; when it
   * throws, nothing was stored.
   * @throws StorageFull; whatever the given stream throws
   */
  async put(content: Uint8Array | Readable): Promise<StoredFile> {
    if (content instanceof Uint8Array) {
      // Known bytes need no writing, not even on a full disk.
      const stored = { sha256: createHash('sha256').update(content).digest('hex'), size: content.byteLength }
      if (await this.keeps(stored)) return stored
    }
    return this.write(content)
  }

  /**
   * The whole file, compared with its name.
   * @throws FileMissing, FileDamaged, InvalidHash
   */
  async read(sha256: string): Promise<Buffer> {
    const bytes = await readFile(this.pathOf(sha256)).catch(missingAs(sha256))
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new FileDamaged(sha256)
    return bytes
  }

  /**
   * The file, or a part of it, as a stream that closes the file by itself. A file that is not there
   * is told here, not in the middle of an answer. Does not compare the content with the name.
   * @throws FileMissing, RangeOutsideFile, InvalidHash
   */
  async open(sha256: string, range?: ByteRange): Promise<Readable> {
    const file = await open(this.pathOf(sha256), 'r').catch(missingAs(sha256))
    try {
      const { size } = await file.stat()
      if (range && !fits(range, size)) throw new RangeOutsideFile(size)
      return file.createReadStream(range && { start: range.start, end: range.end })
    } catch (error) {
      await file.close()
      throw error
    }
  }

  /** @throws InvalidHash */
  async exists(sha256: string): Promise<boolean> {
    return (await sizeOf(this.pathOf(sha256))) !== null
  }

  /** Removes the file; one that is not there is no error. @throws InvalidHash */
  async remove(sha256: string): Promise<void> {
    await rm(this.pathOf(sha256), { force: true })
  }

  /** Whether a file can be stored and read at this moment, by really doing it. */
  async isReady(): Promise<boolean> {
    let temporary: string | undefined
    try {
      temporary = await this.temporaryPath()
      const bytes = randomBytes(64)
      await writeDurably(temporary, chunksOf(bytes))
      return bytes.equals(await readFile(temporary))
    } catch {
      return false
    } finally {
      if (temporary) await rm(temporary, { force: true })
    }
  }

  /**
   * Removes what killed processes left half-written before the given moment (real time), and says
   * how many files that were. A day ago is safe: no upload takes that long.
   */
  async removeLeftovers(before: Date): Promise<number> {
    const folder = join(this.folder, 'tmp')
    let removed = 0
    for (const name of await readdir(folder).catch(() => [])) {
      const path = join(folder, name)
      const found = await stat(path).catch(() => null)
      if (!found || found.mtime >= before) continue
      await rm(path, { force: true })
      removed++
    }
    return removed
  }

  private async write(content: Uint8Array | Readable): Promise<StoredFile> {
    const temporary = await this.temporaryPath()
    const hash = createHash('sha256')
    let size = 0
    async function* measured() {
      for await (const chunk of chunksOf(content)) {
        hash.update(chunk)
        size += chunk.byteLength
        yield chunk
      }
    }
    try {
      await writeDurably(temporary, measured())
      const stored = { sha256: hash.digest('hex'), size }
      await this.keep(temporary, stored)
      return stored
    } catch (error) {
      throw namedError(error)
    } finally {
      await rm(temporary, { force: true })
    }
  }

  private async keep(temporary: string, stored: StoredFile): Promise<void> {
    if (await this.keeps(stored)) return
    const path = this.pathOf(stored.sha256)
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await syncFolder(this.folder)
    await renameDurably(temporary, path)
  }

  /** A name appears only after its bytes lie on the disk, so a file of the right size is whole. */
  private async keeps(stored: StoredFile): Promise<boolean> {
    return (await sizeOf(this.pathOf(stored.sha256))) === stored.size
  }

  /** Inside the storage's own folder, because a rename works only within one file system. */
  private async temporaryPath(): Promise<string> {
    const folder = join(this.folder, 'tmp')
    await mkdir(folder, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
      throw namedError(error)
    })
    return join(folder, randomUUID())
  }

  private pathOf(sha256: string): string {
    if (!HASH.test(sha256)) throw new InvalidHash()
    return join(this.folder, sha256.slice(0, 2), sha256)
  }
}

async function* chunksOf(content: Uint8Array | Readable): AsyncGenerator<Uint8Array> {
  if (content instanceof Uint8Array) {
    yield content
    return
  }
  for await (const chunk of content as AsyncIterable<Uint8Array | string>) {
    yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk
  }
}

async function sizeOf(path: string): Promise<number | null> {
  const found = await stat(path).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  })
  return found && found.size
}

const missingAs = (sha256: string) => (error: unknown) => {
  throw errorCode(error) === 'ENOENT' ? new FileMissing(sha256) : error
}

function fits({ start, end = start }: ByteRange, size: number): boolean {
  return (
    Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0 && start <= end && start < size
  )
}
