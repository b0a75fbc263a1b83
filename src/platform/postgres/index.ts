export type { DatabaseLog } from './log.ts'
export { type Database, type OpenDatabaseOptions, openDatabase } from './open-database.ts'
export { DatabaseProblem, type DatabaseProblemCode } from './problem.ts'
export { APP_ROLE, OWNER_ROLE } from './roles.ts'
export type { MemoryProfile, Settings } from './settings.ts'
export type { ServerEvent } from './supervisor.ts'
export {
  startTestServer,
  type TestServer,
  type TestServerInfo,
  type TestServerUrls,
  testServerUrls,
} from './test-server.ts'
