import { Injectable } from '@nestjs/common'
import { AttendanceErasureService } from '../attendance/attendance-erasure.service.js'
import { CertificateErasureService } from '../certificates/certificate-erasure.service.js'
import type { Tx } from '../database/database.js'
import { ERASED } from '../people/person-erasure.service.js'
import { RegistrationErasureService } from '../registrations/registration-erasure.service.js'
import type { ErasureFacts } from './erasure-plan.js'

/** Lists, attendance and certificates. */
@Injectable()
export class TrainingRooms {
  constructor(
    private readonly registrations: RegistrationErasureService,
    private readonly attendance: AttendanceErasureService,
    private readonly certificates: CertificateErasureService,
  ) {}

  async eraseIn(tx: Tx, personIds: string[], registrations: ErasureFacts['registrations']): Promise<void> {
    const all = registrations.map(({ id }) => id)
    const nameless = registrations.filter(({ isKept }) => !isKept).map(({ id }) => id)
    await this.registrations.eraseIn(tx, { all, nameless }, ERASED)
    await this.attendance.eraseIn(tx, all, ERASED)
    await this.certificates.eraseIn(tx, personIds, ERASED)
  }
}
