import type { Readable } from 'node:stream'

/** A file as the answer of an action: the same for both faces. */
export class FileAnswer {
  constructor(
    readonly body: Buffer | Readable,
    readonly type: string,
    readonly filename: string,
    /** Shown by the browser instead of saved. */
    readonly inline = false,
    readonly cacheControl = 'private, no-store',
  ) {}

  /** RFC 6266, with an ASCII name for old clients beside the real one. */
  get disposition(): string {
    const plain = this.filename
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/đ/g, 'd')
      .replace(/Đ/g, 'D')
      .replace(/[^\w.-]+/g, '-')
    const how = this.inline ? 'inline' : 'attachment'
    return `${how}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(this.filename)}`
  }
}
