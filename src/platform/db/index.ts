export { type CityTx, inCity } from './in-city.ts'
export { migrate } from './migrate.ts'
export { createPool, type Db, kyselyOn, type Pool, runStatement, type Session, type Statement } from './pool.ts'
export type { AppealTable, CaseFileTable, Database } from './tables.ts'
