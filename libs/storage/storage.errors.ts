/** The disk (or the quota on it) has no room; nothing was stored. */
export class StorageFull extends Error {
  readonly code = 'storage_full'

  constructor(options?: ErrorOptions) {
    super('The disk has no room for the file', options)
    this.name = 'StorageFull'
  }
}

export class FileMissing extends Error {
  readonly code = 'file_missing'

  constructor(readonly sha256: string) {
    super(`No stored file ${sha256}`)
    this.name = 'FileMissing'
  }
}

/** The bytes on the disk are no longer those that were stored. */
export class FileDamaged extends Error {
  readonly code = 'file_damaged'

  constructor(readonly sha256: string) {
    super(`Stored file ${sha256} has other content than its name says`)
    this.name = 'FileDamaged'
  }
}

/** Not 64 lower-case hex digits. The value is left out of the message: it came from outside. */
export class InvalidHash extends Error {
  readonly code = 'invalid_hash'

  constructor() {
    super('A stored file is named by 64 lower-case hex digits')
    this.name = 'InvalidHash'
  }
}

/** The range starts behind the end of the file, whose size in bytes it carries. */
export class RangeOutsideFile extends Error {
  readonly code = 'range_outside_file'

  constructor(readonly size: number) {
    super(`The range lies outside the file of ${size} bytes`)
    this.name = 'RangeOutsideFile'
  }
}
