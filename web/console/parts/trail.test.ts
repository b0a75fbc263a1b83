import { describe, expect, it } from 'vitest'
import { afterDone, neighbours, setTrail } from './trail.ts'

describe('K78 the next one opens', () => {
  it('takes the one below, at the end the one above', () => {
    expect(afterDone(['a', 'b', 'c'], 'b')).toBe('c')
    expect(afterDone(['a', 'b', 'c'], 'c')).toBe('b')
    expect(afterDone(['a'], 'a')).toBeNull()
    expect(afterDone(['a', 'b'], 'gone')).toBe('a')
  })

  it('knows the neighbours in the list it was opened from', () => {
    setTrail(['a', 'b'])
    expect(neighbours('b')).toEqual({ previous: 'a', next: null })
    expect(neighbours('x')).toEqual({ previous: null, next: null })
  })
})
