export { findBinaries, packageName } from './binaries.js'
export { ensureCluster } from './cluster.js'
export { createDatabase, withClient, withDatabase } from './databases.js'
export { PostgresError, type PostgresErrorCode } from './errors.js'
export {
  FolderInUseError,
  type FolderLock,
  isRunning,
  type LockHolder,
  lockFolder,
  markOf,
  type ProcessMark,
} from './folder-lock.js'
export { freePort } from './free-port.js'
export { isAlive, until } from './processes.js'
export { type Server, type ServerOptions, findServer, startServer, stopServer } from './server.js'
export type { StopMode } from './stop.js'
