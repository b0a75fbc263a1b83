import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ensureSecret, readSecret } from './files.ts'
import { withLock } from './lock.ts'
import { rotateLog } from './log.ts'
import { processIdentity } from './processes.ts'
import { isSupervised, readState, writeState } from './state.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'bihuan-files-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

describe('ensureSecret', () => {
  it('creates a secret once, readable by its owner alone', () => {
    const keys = join(dir, 'keys')
    expect(readSecret(keys, 'a')).toBeNull()
    const secret = ensureSecret(keys, 'a')
    expect(secret).toMatch(/^[\w-]{32}$/)
    expect(ensureSecret(keys, 'a')).toBe(secret)
    expect(ensureSecret(keys, 'b')).not.toBe(secret)
    expect(statSync(join(keys, 'a')).mode & 0o777).toBe(0o600)
    expect(readdirSync(keys).sort()).toEqual(['a', 'b'])
  })
})

describe('withLock', () => {
  it('lets one in at a time', async () => {
    const file = join(dir, 'lock')
    let inside = 0
    let most = 0
    await Promise.all(
      Array.from({ length: 5 }, () =>
        withLock(file, 10_000, async () => {
          inside += 1
          most = Math.max(most, inside)
          await new Promise(resolve => setTimeout(resolve, 5))
          inside -= 1
        }),
      ),
    )
    expect(most).toBe(1)
    expect(readdirSync(dir)).toEqual([])
  })

  it.each([
    ['a process that is gone', JSON.stringify({ pid: 2 ** 30, identity: 'x', nonce: 'n' })],
    ['an earlier process with the same pid', JSON.stringify({ pid: process.pid, identity: 'other', nonce: 'n' })],
    ['nobody knows whom', 'half a li'],
  ])('takes over the lock of %s', async (_, content) => {
    const file = join(dir, 'lock')
    writeFileSync(file, content)
    expect(await withLock(file, 1_000, async () => 'in')).toBe('in')
  })

  it('gives up in words when a live process keeps it', async () => {
    const file = join(dir, 'lock')
    writeFileSync(file, JSON.stringify({ pid: process.pid, identity: processIdentity(process.pid), nonce: 'n' }))
    await expect(withLock(file, 50, async () => 'in')).rejects.toMatchObject({ code: 'lockTimeout' })
  })
})

describe('the state file', () => {
  const state = {
    pid: 1,
    port: 20_000,
    socketDir: '/tmp/x',
    supervisorPid: process.pid,
    supervisorIdentity: processIdentity(process.pid),
    startedAt: '2026-01-01T00:00:00.000Z',
    fingerprint: 'f',
  }

  it('is read as written, and a broken one is none', () => {
    const file = join(dir, 'postgres.json')
    expect(readState(file)).toBeNull()
    writeState(file, state)
    expect(readState(file)).toEqual(state)
    writeFileSync(file, '{"port": "x"')
    expect(readState(file)).toBeNull()
  })

  it('tells a live supervisor from a dead one and from a stranger with its pid', () => {
    expect(isSupervised(state)).toBe(true)
    expect(isSupervised({ ...state, supervisorPid: null, supervisorIdentity: null })).toBe(false)
    expect(isSupervised({ ...state, supervisorPid: 2 ** 30 })).toBe(false)
    expect(isSupervised({ ...state, supervisorIdentity: `${process.pid}:0:other` })).toBe(false)
    expect(isSupervised(null)).toBe(false)
  })
})

it('rotateLog keeps one earlier log and goes on in the same file', () => {
  const file = join(dir, 'postgres.log')
  rotateLog(file, 4)
  writeFileSync(file, 'old lines')
  rotateLog(file, 100)
  expect(readFileSync(file, 'utf8')).toBe('old lines')
  rotateLog(file, 4)
  expect(readFileSync(file, 'utf8')).toBe('')
  expect(readFileSync(`${file}.1`, 'utf8')).toBe('old lines')
})
