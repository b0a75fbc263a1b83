import { describe, expect, it } from 'vitest'
import { readBack } from './read-back.ts'
import { maskPhone, minuteClock, placeOptions, titleOf } from './words.ts'

describe('K34 order entry: what the screen makes of the words', () => {
  it('makes a title of whole clauses', () => {
    expect(titleOf('和平小区门口公交站，站牌让广告挡住了，晚上没灯')).toBe('和平小区门口公交站，站牌让广告挡住了')
    expect(titleOf('路灯不亮。三天了')).toBe('路灯不亮，三天了')
    expect(titleOf('')).toBe('')
    expect([...titleOf('一'.repeat(80))].length).toBe(24)
  })

  const towns = [
    {
      id: 'dg',
      name: '东港街道',
      also: '东港 donggangjiedao dgjd',
      places: [
        { name: '和平小区', also: 'hepingxiaoqu hpxq' },
        { name: '和平路', also: 'hepinglu hpl' },
      ],
    },
    { id: 'sq', name: '石桥镇', also: 'shiqiaozhen sqz', places: [{ name: '和平村', also: '老和平 hepingcun hpc' }] },
  ]
  it('finds places by their first signs', () => {
    expect(placeOptions('和平小', towns)).toEqual([{ unit: 'dg', unitName: '东港街道', text: '和平小区' }])
    expect(placeOptions('和平', towns).map(o => o.text)).toEqual(['和平小区', '和平路', '和平村'])
    expect(placeOptions('东港', towns)[0]).toEqual({ unit: 'dg', unitName: '东港街道', text: '' })
  })
  it('K41: finds places by pinyin, first letters and former names', () => {
    expect(placeOptions('hpx', towns).map(o => o.text)).toEqual(['和平小区'])
    expect(placeOptions('HEPING', towns)).toHaveLength(3)
    expect(placeOptions('老和平', towns)[0]).toEqual({ unit: 'sq', unitName: '石桥镇', text: '和平村' })
    expect(placeOptions('sqz', towns)[0]).toEqual({ unit: 'sq', unitName: '石桥镇', text: '' })
  })
  it('K41: reads a name back sign by sign', () => {
    expect(readBack('张海峰')).toBe('弓长张、大海的海、山峰的峰')
    expect(readBack('章𠮷')).toBe('立早章、𠮷')
    expect(readBack('John')).toBe('')
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
