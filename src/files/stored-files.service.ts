import { Injectable } from '@nestjs/common'
import { v7 as uuid } from 'uuid'
import type { Tx } from '../database/database.js'
import { StoredFile } from './stored-file.entity.js'

export type NewStoredFile = Omit<StoredFile, 'id'>

/** The rows behind stored bytes: what a file is called, whose it is and who may have it. */
@Injectable()
export class StoredFilesService {
  /** Writes the row of bytes that are already stored; returns its id. */
  async recordIn(tx: Tx, file: NewStoredFile): Promise<string> {
    const id = uuid()
    await tx.insert(StoredFile, { id, ...file })
    return id
  }
}
