import { Module } from '@nestjs/common'
import { VisitsModule } from './visits.module.js'

/** No page of its own: others carry `@Counted` and show the figures. */
@Module({ imports: [VisitsModule] })
export class VisitsWebModule {}
