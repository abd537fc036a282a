import { Global, Module } from '@nestjs/common'
import { APP_GUARD, DiscoveryModule } from '@nestjs/core'
import { AccessGuard } from './access.guard.js'
import { AccessModule } from './access.module.js'
import { DeclaredRoutes } from './declared-routes.js'

@Global()
@Module({
  imports: [AccessModule, DiscoveryModule],
  providers: [{ provide: APP_GUARD, useClass: AccessGuard }, DeclaredRoutes],
  exports: [DeclaredRoutes],
})
export class AccessWebModule {}
