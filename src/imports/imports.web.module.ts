import { Module } from '@nestjs/common'
import { OrganizationsModule } from '../organizations/organizations.module.js'
import { ImportsController } from './imports.controller.js'
import { ImportsModule } from './imports.module.js'

@Module({ imports: [ImportsModule, OrganizationsModule], controllers: [ImportsController] })
export class ImportsWebModule {}
