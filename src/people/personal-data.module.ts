import { Module } from '@nestjs/common'
import { PersonErasureService } from './person-erasure.service.js'
import { RestrictionsService } from './restrictions.service.js'

/** What is done on a person's own word with what is kept about him. */
@Module({
  providers: [RestrictionsService, PersonErasureService],
  exports: [RestrictionsService, PersonErasureService],
})
export class PersonalDataModule {}
