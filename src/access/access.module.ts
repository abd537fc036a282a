import { Global, Module } from '@nestjs/common'
import { IdempotencyRepository } from './idempotency.repository.js'
import { Transactions } from './transactions.js'

@Global()
@Module({
  providers: [IdempotencyRepository, Transactions],
  exports: [Transactions],
})
export class AccessModule {}
