import { Body, Controller, Get, Post, Query } from '@nestjs/common'
import { After, FileAnswer, Id, Page, pathOf, Produces, progressStream } from '#web'
import type { Actor } from '../access/actor.js'
import { Allow } from '../access/allow.js'
import { CurrentActor } from '../access/current-actor.js'
import { PrintCertificates, RevokeCertificate, ShowCertificates, ShowRegister } from './certificates.dto.js'
import { CertificatesService } from './certificates.service.js'
import { CorrectionsService } from './corrections.service.js'
import { IssuingService, type Issued } from './issuing.service.js'
import { vi as t } from './messages.vi.js'
import { PrintingService, type PrintedFile } from './printing.service.js'
import { CertificatePage } from './views/certificate.page.js'
import { CertificatesPage } from './views/certificates.page.js'
import { progressHtml } from './views/progress.part.js'
import { RegisterPage } from './views/register.page.js'

/** `/trainings/:id/certificates/retry` → `/trainings/:id/certificates` */
const pageOf = (path: string) => path.replace(/\/retry$/, '')

const pdf = ({ bytes, filename }: PrintedFile) => new FileAnswer(bytes, 'application/pdf', filename, true)

@Controller()
export class CertificatesController {
  constructor(
    private readonly certificates: CertificatesService,
    private readonly issuing: IssuingService,
    private readonly corrections: CorrectionsService,
    private readonly printing: PrintingService,
  ) {}

  @Get('trainings/:id/certificates')
  @Allow('certificates.read')
  @Page(CertificatesPage)
  show(@CurrentActor() actor: Actor, @Id() id: string, @Query() _query: ShowCertificates) {
    return this.certificates.show(actor, id)
  }

  @Post('trainings/:id/certificates')
  @Allow('certificates.issue')
  @After({
    to: (_issued: Issued, request) => pathOf(request),
    say: ({ issued }) => t.issued(issued),
    form: (request) => pathOf(request),
  })
  issue(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.issuing.issue(actor, id)
  }

  @Get('trainings/:id/certificates/progress')
  @Allow('certificates.read')
  progress(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.certificates.progress(actor, id)
  }

  @Get('trainings/:id/certificates/progress-stream')
  @Allow('certificates.read')
  @Produces('text/event-stream')
  async progressStream(@CurrentActor() actor: Actor, @Id() id: string) {
    // Before the stream begins: a foreign training is a 404 and no broken stream.
    await this.certificates.progress(actor, id)
    const stream = progressStream({
      read: () => this.certificates.progress(actor, id),
      asHtml: progressHtml,
      isDone: ({ waiting }) => waiting === 0,
    })
    return new FileAnswer(stream, 'text/event-stream', 'progress', true, 'no-store, no-transform')
  }

  @Post('trainings/:id/certificates/retry')
  @Allow('certificates.issue')
  @After({
    to: (_retried: { retried: number }, request) => pageOf(pathOf(request)),
    say: ({ retried }) => t.retried(retried),
    form: (request) => pageOf(pathOf(request)),
  })
  retry(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.corrections.retry(actor, id)
  }

  @Get('trainings/:id/certificates/merged')
  @Allow('certificates.read')
  @Produces('application/pdf')
  async merged(@CurrentActor() actor: Actor, @Id() id: string, @Query() query: PrintCertificates) {
    return pdf(await this.printing.merged(actor, id, query.part))
  }

  @Get('certificates')
  @Allow('certificates.read')
  @Page(RegisterPage)
  list(@CurrentActor() actor: Actor, @Query() query: ShowRegister) {
    return this.certificates.list(actor, query)
  }

  @Get('certificates/:id')
  @Allow('certificates.read')
  @Page(CertificatePage)
  get(@CurrentActor() actor: Actor, @Id() id: string) {
    return this.certificates.get(actor, id)
  }

  @Get('certificates/:id/file')
  @Allow('certificates.read')
  @Produces('application/pdf')
  async file(@CurrentActor() actor: Actor, @Id() id: string) {
    return pdf(await this.printing.file(actor, id))
  }

  @Post('certificates/:id/revocation')
  @Allow('certificates.issue')
  @After({
    to: ({ id }: { id: string }) => `/certificates/${id}`,
    say: () => t.revoked,
    form: (request) => pathOf(request).replace(/\/revocation$/, ''),
  })
  revoke(@CurrentActor() actor: Actor, @Id() id: string, @Body() body: RevokeCertificate) {
    return this.corrections.revoke(actor, id, body)
  }
}
