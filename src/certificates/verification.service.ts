import { Injectable } from '@nestjs/common'
import { Clock } from '#clock'
import type { Actor } from '../access/actor.js'
import { Throttle } from '../access/throttle.js'
import { Database } from '../database/database.js'
import { readCertificateCode } from './certificate-code.js'
import { certificateErrors } from './certificates.errors.js'
import { CertificatesRepository } from './certificates.repository.js'
import { presentVerification, type Verification } from './verification.presenter.js'

/** 128 bits cannot be found by trying; the limit keeps the page from being used to read the register out. */
const rule = { name: 'verification', limit: 30, minutes: 1 }

@Injectable()
export class VerificationService {
  constructor(
    private readonly database: Database,
    private readonly throttle: Throttle,
    private readonly certificates: CertificatesRepository,
    private readonly clock: Clock,
  ) {}

  /** A malformed code is looked up like any other: both end in the same `certificate_unknown`. */
  async verify(actor: Actor, typed: string): Promise<Verification> {
    await this.throttle.count(rule, actor.request?.address ?? '')
    const found = await this.certificates.findByCode(this.database.reader, readCertificateCode(typed))
    if (!found) throw certificateErrors.certificate_unknown()
    return presentVerification(found, this.clock.now())
  }
}
