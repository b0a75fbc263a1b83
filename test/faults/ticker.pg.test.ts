import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runTicker } from '../../bench/ticker-run.ts'
import { testDatabase } from '../../src/platform/db/testing.ts'

test('DESIGN 4: the ticker is killed on its way, again and again: every mark has fired once, oldest first', async () => {
  const { drop, ...urls } = await testDatabase()
  const keysDir = mkdtempSync(join(tmpdir(), 'bihuan-keys-'))
  try {
    const books = await runTicker({ ...urls, keysDir, clocks: 6000, overdue: 1500, kills: 2, batch: 60 })
    expect(books).toMatchObject({
      entries: books.expected,
      distinct: books.expected,
      followed: books.expected,
      outOfOrder: 0,
      left: 0,
    })
  } finally {
    await drop()
    rmSync(keysDir, { recursive: true, force: true })
  }
}, 120_000)
