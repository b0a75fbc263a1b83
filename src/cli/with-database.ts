import { type Database, openDatabase } from '../platform/postgres/index.ts'

/** Opens the database, the running program's own if there is one, and closes it again whatever happens. */
export async function withDatabase<T>(dataDir: string, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase({ dataDir })
  try {
    return await work(database)
  } finally {
    await database.stop()
  }
}
