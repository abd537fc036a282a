import { Module } from '@nestjs/common'
import { BringingInRepository } from './bringing-in.repository.js'
import { BringingInService } from './bringing-in.service.js'
import { OrganizationsModule } from './organizations.module.js'

/** For imports alone: bodies as lists bring them. */
@Module({
  imports: [OrganizationsModule],
  providers: [BringingInRepository, BringingInService],
  exports: [BringingInService],
})
export class BringingInModule {}
