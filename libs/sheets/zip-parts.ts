import type { Readable } from 'node:stream'
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { WorkbookRefused, type ReadLimits } from './reading.js'

/** The parts of an XLSX file by their names, every bound of the archive checked before any is unpacked. */
export class ZipParts {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: Map<string, Entry>,
    private readonly limits: ReadLimits,
    private inflated = 0,
  ) {}

  /** @throws WorkbookRefused */
  static async open(bytes: Buffer, limits: ReadLimits): Promise<ZipParts> {
    const entries = new Map<string, Entry>()
    let declared = 0
    let count = 0
    const zip = await fromBufferPromise(bytes, { strictFileNames: true, autoClose: false }).catch(damaged)
    try {
      if (zip.entryCount > limits.entries) throw new WorkbookRefused('too_many_entries', limits.entries)
      for await (const entry of zip.eachEntry()) {
        if (++count > limits.entries) throw new WorkbookRefused('too_many_entries', limits.entries)
        declared += entry.uncompressedSize
        if (declared > limits.inflatedBytes) throw tooLarge(limits)
        entries.set(entry.fileName.toLowerCase(), entry)
      }
    } catch (error) {
      throw error instanceof WorkbookRefused ? error : refusalOf(error)
    }
    return new ZipParts(zip, entries, limits)
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase())
  }

  /**
   * The text of a part, piece by piece. Bytes are counted as they are unpacked, whatever the archive says of them.
   * @throws WorkbookRefused also in the middle
   */
  async *text(name: string): AsyncGenerator<string> {
    const entry = this.entries.get(name.toLowerCase())
    if (!entry?.canDecodeFileData()) throw new WorkbookRefused('damaged')
    const decoder = new TextDecoder('utf-8')
    try {
      const stream: Readable = await this.zip.openReadStreamPromise(entry)
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        this.inflated += chunk.length
        if (this.inflated > this.limits.inflatedBytes) throw tooLarge(this.limits)
        yield decoder.decode(chunk, { stream: true })
      }
    } catch (error) {
      throw error instanceof WorkbookRefused ? error : refusalOf(error)
    }
  }
}

const tooLarge = ({ inflatedBytes }: ReadLimits) => new WorkbookRefused('too_large_inside', inflatedBytes)

const damaged = () => {
  throw new WorkbookRefused('damaged')
}

/** yauzl tells its faults by words alone. */
function refusalOf(error: unknown): WorkbookRefused {
  const message = error instanceof Error ? error.message : ''
  const isName = /invalid relative path|absolute path|invalid characters in fileName/i.test(message)
  return new WorkbookRefused(isName ? 'dangerous_name' : 'damaged')
}
