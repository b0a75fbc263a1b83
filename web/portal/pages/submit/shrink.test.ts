import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitWithin, longestSide, needsShrinking, shrunkName } from './shrink.ts'

describe('photos are shrunk before they are sent (CHECKLIST K4)', () => {
  it('fit a phone photo into the longest side', () =>
    expect(fitWithin(4032, 3024)).toEqual({ width: longestSide, height: 1500 }))
  it('never grow, never vanish, keep their proportions', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 1, max: 20_000 }), (w, h) => {
        const s = fitWithin(w, h)
        expect(Math.max(s.width, s.height)).toBeLessThanOrEqual(Math.min(longestSide, Math.max(w, h)))
        expect(Math.min(s.width, s.height)).toBeGreaterThanOrEqual(1)
        if (Math.min(s.width, s.height) > 20) expect(Math.abs((s.width * h) / (s.height * w) - 1)).toBeLessThan(0.05)
      }),
    )
  })
  it.each([
    ['image/jpeg', 4_000_000, 4032, true],
    ['image/jpeg', 200_000, 1200, false],
    ['image/png', 200_000, 4000, true],
    ['image/heic', 200_000, 1200, true],
    ['image/gif', 4_000_000, 4000, false],
    ['application/pdf', 4_000_000, 0, false],
  ])('%s of %i bytes, %i wide: %s', (type, size, width, answer) =>
    expect(needsShrinking({ type, size }, width, 100)).toBe(answer),
  )
  it('are named as what they are then', () => {
    expect([shrunkName('灯.HEIC'), shrunkName('a.b.png'), shrunkName('.png')]).toEqual([
      '灯.jpg',
      'a.b.jpg',
      'photo.jpg',
    ])
  })
})
