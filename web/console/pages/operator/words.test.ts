import { describe, expect, it } from 'vitest'
import { readBack } from './read-back.ts'
import { isNumber, maskPhone, minuteClock, titleOf } from './words.ts'

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

  it('K31: tells what is no telephone number before the call is taken up', () => {
    for (const typed of [
      '13812342046',
      '+86 138 1234 2046',
      '0631-7561234',
      '010 12345678',
      '7561234',
      '4008123456',
      '12345',
      '+15551234567',
      '１３８１２３４２０４６',
    ])
      expect([typed, isNumber(typed)]).toEqual([typed, true])
    for (const typed of ['1381234', '138123420467', '?', '13812342046563307'])
      expect([typed, isNumber(typed)]).toEqual([typed, false])
  })
})
