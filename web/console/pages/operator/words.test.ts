import { describe, expect, it } from 'vitest'
import { maskPhone, minuteClock, placeOptions, titleOf } from './words.ts'

describe('K34 order entry: what the screen makes of the words', () => {
  it('makes a title of whole clauses', () => {
    expect(titleOf('和平小区门口公交站，站牌让广告挡住了，晚上没灯')).toBe('和平小区门口公交站，站牌让广告挡住了')
    expect(titleOf('路灯不亮。三天了')).toBe('路灯不亮，三天了')
    expect(titleOf('')).toBe('')
    expect([...titleOf('一'.repeat(80))].length).toBe(24)
  })

  const towns = [
    { id: 'dg', name: '东港街道', places: ['和平小区', '和平路'] },
    { id: 'sq', name: '石桥镇', places: ['和平村'] },
  ]
  it('finds places by their first signs', () => {
    expect(placeOptions('和平小', towns)).toEqual([{ unit: 'dg', unitName: '东港街道', text: '和平小区' }])
    expect(placeOptions('和平', towns).map(o => o.text)).toEqual(['和平小区', '和平路', '和平村'])
    expect(placeOptions('东港', towns)[0]).toEqual({ unit: 'dg', unitName: '东港街道', text: '' })
  })
  it('keeps the exact words when they hold a known place', () => {
    expect(placeOptions('和平小区北门车棚', towns)[0]).toEqual({
      unit: 'dg',
      unitName: '东港街道',
      text: '和平小区北门车棚',
    })
    expect(placeOptions('  ', towns)).toEqual([])
  })

  it('shows the minute and the masked number', () => {
    expect(minuteClock(42)).toBe('00:42')
    expect(minuteClock(75)).toBe('01:15')
    expect(maskPhone('139 1234 7713')).toBe('139****7713')
    expect(maskPhone('110')).toBe('110')
  })
})
