export { FileStorage, type ByteRange, type StoredFile } from './file-storage.js'
export { FileDamaged, FileMissing, InvalidHash, RangeOutsideFile, StorageFull } from './storage.errors.js'
