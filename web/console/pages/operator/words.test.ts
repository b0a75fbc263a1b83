import { describe, expect, it } from 'vitest'
import { readBack } from './read-back.ts'
import { maskPhone, minuteClock, titleOf } from './words.ts'

describe('K34 order entry: what the screen makes of the words', () => {
  it('makes a title of whole clauses', () => {
    expect(titleOf('和平小区门口公交站，站牌让广告挡住了，晚上没灯')).toBe('和平小区门口公交站，站牌让广告挡住了')
    expect(titleOf('路灯不亮。三天了')).toBe('路灯不亮，三天了')
    expect(titleOf('')).toBe('')
    expect([...titleOf('一'.repeat(80))].length).toBe(24)
  })

  it('K41: reads a name back sign by sign', () => {
    expect(readBack('张海峰')).toBe('弓长张、大海的海、山峰的峰')
    expect(readBack('章𠮷')).toBe('立早章、𠮷')
    expect(readBack('John')).toBe('')
  })
  it('shows the minute and the masked number', () => {
    expect(minuteClock(42)).toBe('00:42')
    expect(minuteClock(75)).toBe('01:15')
    expect(maskPhone('139 1234 7713')).toBe('139****7713')
    expect(maskPhone('110')).toBe('110')
  })
})
