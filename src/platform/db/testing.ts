import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { APP_ROLE, OWNER_ROLE, type TestServerInfo, type TestServerUrls, testServerUrls } from '../postgres/index.ts'
import { migrate } from './migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServerInfo
  }
}

const TEMPLATE = 'bihuan_template'

/** A database of its own for one test file: all migrations applied, no rows but what they insert. */
export interface TestDatabase {
  /** owner of the tables, no superuser: what migrations use; row-level security does not bind it */
  ownerUrl: string
  /** what the program uses: owns nothing, bound by row-level security */
  appUrl: string
  superUrl: string
  /** Close your pools first; whoever is still connected is cut off. */
  drop(): Promise<void>
}

async function asSuperuser(urls: TestServerUrls, statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: urls.superuserUrl('postgres') })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

// Copied by blocks through the log, the way by default, a thousand small files take over a second; as files some 60 ms.
const makeDatabase = (name: string, template = 'template1') => [
  `create database ${name} template ${template} owner ${OWNER_ROLE} strategy file_copy`,
  `revoke all on database ${name} from public`,
  `grant connect on database ${name} to ${APP_ROLE}`,
]

/** Makes the database that testDatabase() clones; once per run, before any test. */
export async function makeTemplate(urls: TestServerUrls): Promise<void> {
  await asSuperuser(urls, makeDatabase(TEMPLATE))
  await migrate(urls.ownerUrl(TEMPLATE))
}

/**
 * Clones the migrated template, which takes some 60 ms; or makes an `empty` one, for tests of migrations. Only in `*.pg.test.ts`: the run's global setup starts the
 * server. Call in `beforeAll`, drop in `afterAll`.
 */
export async function testDatabase(from: 'template' | 'empty' = 'template'): Promise<TestDatabase> {
  const urls = testServerUrls(inject('testServer'))
  const name = `t_${randomBytes(6).toString('hex')}`
  await asSuperuser(urls, makeDatabase(name, from === 'template' ? TEMPLATE : undefined))
  return {
    ownerUrl: urls.ownerUrl(name),
    appUrl: urls.appUrl(name),
    superUrl: urls.superuserUrl(name),
    drop: () => asSuperuser(urls, [`drop database if exists ${name} with (force)`]),
  }
}
