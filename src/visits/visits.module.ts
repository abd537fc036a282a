import { Global, Module } from '@nestjs/common'
import { VisitsRepository } from './visits.repository.js'
import { VisitsService } from './visits.service.js'

/** Global, for `@Counted` may stand on any public route. */
@Global()
@Module({ providers: [VisitsRepository, VisitsService], exports: [VisitsService] })
export class VisitsModule {}
