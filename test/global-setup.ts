import type { TestProject } from 'vitest/node'
import { makeTemplate } from '../src/platform/db/testing.ts'
import { startTestServer } from '../src/platform/postgres/index.ts'

/** One PostgreSQL for the whole run, with a migrated template database that every test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer()
  try {
    await makeTemplate(server)
  } catch (error) {
    await server.stop()
    throw error
  }
  project.provide('testServer', server.info)
  return () => server.stop()
}
