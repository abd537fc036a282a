import { Module } from '@nestjs/common'
import { OrganizationsController } from './organizations.controller.js'
import { OrganizationsModule } from './organizations.module.js'

@Module({ imports: [OrganizationsModule], controllers: [OrganizationsController] })
export class OrganizationsWebModule {}
