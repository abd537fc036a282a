import { open, rename, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { StorageFull } from './storage.errors.js'

const FULL = new Set(['ENOSPC', 'EDQUOT'])

export const errorCode = (error: unknown) => (error as NodeJS.ErrnoException | null)?.code

/** Node's error for a full disk or quota becomes StorageFull; any other stays as it is. */
export const namedError = (cause: unknown) =>
  FULL.has(errorCode(cause) ?? '') ? new StorageFull({ cause }) : cause

/** Writes a new file and forces it to the disk. The file must not exist yet. */
export async function writeDurably(path: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    for await (const chunk of chunks) await writeAll(file, chunk)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A write may take fewer bytes than it was given, most likely just before the disk is full. */
async function writeAll(file: FileHandle, chunk: Uint8Array): Promise<void> {
  let written = 0
  while (written < chunk.byteLength) {
    written += (await file.write(chunk, written, chunk.byteLength - written)).bytesWritten
  }
}

/** Renames and forces the new name to the disk, so that it outlives a power cut. */
export async function renameDurably(from: string, to: string): Promise<void> {
  await rename(from, to)
  await syncFolder(dirname(to))
}

/** Forces a folder's entries to the disk. Windows cannot open a folder and keeps them by itself. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
