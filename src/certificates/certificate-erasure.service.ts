import { Injectable } from '@nestjs/common'
import { enqueueManyIn } from '#queue'
import type { Tx } from '../database/database.js'
import { StoredFilesService } from '../files/stored-files.service.js'
import { redrawCertificate } from './certificates.jobs.js'

/** Blanks what the register need not keep. Checks no reach and writes no audit: the calling verb does. */
@Injectable()
export class CertificateErasureService {
  constructor(private readonly files: StoredFilesService) {}

  /**
   * Number, name, position and unit stay: the register is permanent. The birth goes from every certificate of these
   * people, and free text about them. The file of one that is in force is drawn again without it (by a job, within
   * moments); the file of one that was revoked is removed.
   */
  async eraseIn(tx: Tx, personIds: string[], blank: string): Promise<void> {
    const withBirth = await tx.query<{ id: string; fileId: string | null; state: string }[]>(
      `SELECT id, file_id AS "fileId", state FROM certificates
       WHERE person_id = ANY($1::uuid[]) AND frozen ->> 'birthText' <> '' FOR NO KEY UPDATE`,
      [personIds],
    )
    await tx.query(
      `UPDATE certificates SET frozen = frozen || '{"birthText": ""}',
         file_id = CASE WHEN state = 'issued' THEN file_id END
       WHERE id = ANY($1::uuid[])`,
      [withBirth.map(({ id }) => id)],
    )
    await tx.query(
      `UPDATE certificates SET revocation_reason = $2
       WHERE person_id = ANY($1::uuid[]) AND revocation_reason <> $2`,
      [personIds, blank],
    )
    await tx.query(
      `UPDATE certificate_events e SET reason = $2 FROM certificates c
       WHERE c.id = e.certificate_id AND c.person_id = ANY($1::uuid[]) AND e.reason <> $2`,
      [personIds, blank],
    )
    const dead = withBirth.filter(({ state }) => state !== 'issued')
    await this.files.removeIn(
      tx,
      dead.flatMap(({ fileId }) => fileId ?? []),
    )
    const live = withBirth.filter(({ state }) => state === 'issued')
    await enqueueManyIn(
      tx,
      redrawCertificate,
      live.map(({ id }) => ({ certificateId: id })),
    )
  }
}
