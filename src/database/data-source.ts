import { DataSource } from 'typeorm'
import pg from 'pg'
import { migrations } from '../../migrations/index.js'
import { entities } from './entities.js'

// A date is the text YYYY-MM-DD everywhere: as a Date it would shift by a day west of Greenwich.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

/** The one way to open the database. Time-outs in milliseconds; `poolSize` connections at most. */
export function createDataSource(url: string, poolSize = 16, applicationName = 'tap-huan'): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities,
    migrations,
    synchronize: false,
    installExtensions: false,
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
    applicationName,
    extra: {
      max: poolSize,
      connectionTimeoutMillis: 3_000,
      statement_timeout: 5_000,
      lock_timeout: 3_000,
      idle_in_transaction_session_timeout: 10_000,
      // Starting helpers takes longer than the pages of which they would take a part.
      options: '-c timezone=UTC -c max_parallel_workers_per_gather=0',
    },
  })
}

/** Read by TypeORM's command line for the drift check. */
export default createDataSource(process.env.DATABASE_URL ?? '')
