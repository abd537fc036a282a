import { Global, Module } from '@nestjs/common'
import { IdempotencyRepository } from './idempotency.repository.js'
import { Throttle } from './throttle.js'
import { Transactions } from './transactions.js'

@Global()
@Module({
  providers: [IdempotencyRepository, Transactions, Throttle],
  exports: [Transactions, Throttle],
})
export class AccessModule {}
