import { Global, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { createDataSource } from './data-source.js'
import { Database } from './database.js'

/** Opens the pool at start and closes it last. */
@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(private readonly dataSource: DataSource) {}

  static connect(url: string, poolSize?: number): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        { provide: DataSource, useFactory: () => createDataSource(url, poolSize).initialize() },
        Database,
      ],
      exports: [DataSource, Database],
    }
  }

  async onApplicationShutdown() {
    if (this.dataSource.isInitialized) await this.dataSource.destroy()
  }
}
