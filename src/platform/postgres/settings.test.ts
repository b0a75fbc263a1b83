import { describe, expect, it } from 'vitest'
import { serverSettings, settingsFile } from './settings.ts'

const GB = 1024 ** 3

describe('serverSettings', () => {
  it.each([
    [1 * GB, '256MB'],
    [4 * GB, '1024MB'],
    [64 * GB, '2048MB'],
    [0.1 * GB, '64MB'],
  ])('gives a quarter of %i bytes to shared_buffers, within bounds: %s', (memory, buffers) => {
    expect(serverSettings('normal', memory, null).shared_buffers).toBe(buffers)
  })

  it('stays small on a large machine when asked to', () => {
    expect(serverSettings('small', 64 * GB, null).shared_buffers).toBe('32MB')
  })

  it('keeps every acknowledged act', () => {
    for (const profile of ['small', 'normal'] as const) {
      const settings = serverSettings(profile, GB, null)
      expect([settings.fsync, settings.synchronous_commit, settings.full_page_writes]).toEqual(['on', 'on', 'on'])
    }
  })

  it('avoids POSIX shared memory where a container allows next to none', () => {
    expect(serverSettings('normal', GB, 64 * 1024 ** 2).dynamic_shared_memory_type).toBe('mmap')
    expect(serverSettings('normal', GB, 8 * GB).dynamic_shared_memory_type).toBeUndefined()
  })
})

it('settingsFile quotes values', () => {
  expect(settingsFile({ log_line_prefix: "it's %m" })).toContain("log_line_prefix = 'it''s %m'\n")
})
