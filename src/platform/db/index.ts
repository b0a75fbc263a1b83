export { type CityTx, inCity } from './in-city.ts'
export { migrate } from './migrate.ts'
export { createPool, type Db, kyselyOn, type Pool, runCompiled, type Session } from './pool.ts'
export type { AppealTable, CaseFileTable, Database } from './tables.ts'
