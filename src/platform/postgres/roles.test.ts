import { describe, expect, it } from 'vitest'
import { DatabaseProblem } from './problem.ts'
import { checkServerVersion } from './roles.ts'

describe('checkServerVersion', () => {
  it.each([150_000, 150_013, 160_004, 180_004, 190_000])('accepts %i', version => {
    expect(() => checkServerVersion(version)).not.toThrow()
  })

  it.each([
    [140_012, '14.12'],
    [149_999, '14.9999'],
    [90_624, '9.6'],
  ])('refuses %i and names it %s in both languages', (version, shown) => {
    let problem: unknown
    try {
      checkServerVersion(version)
    } catch (error) {
      problem = error
    }
    expect(problem).toBeInstanceOf(DatabaseProblem)
    const { code, text } = problem as DatabaseProblem
    expect(code).toBe('serverTooOld')
    expect(text.zh).toContain(`版本是 ${shown}，需要 15`)
    expect(text.en).toContain(`PostgreSQL ${shown}, but version 15`)
  })
})
