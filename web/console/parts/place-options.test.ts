import { describe, expect, it } from 'vitest'
import { placeOptions } from './place-options.ts'

describe('K41 K42: the pick list of places', () => {
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
  it('keeps the exact words when they hold a known place', () => {
    expect(placeOptions('和平小区北门车棚', towns)[0]).toEqual({
      unit: 'dg',
      unitName: '东港街道',
      text: '和平小区北门车棚',
    })
    expect(placeOptions('  ', towns)).toEqual([])
  })
})
