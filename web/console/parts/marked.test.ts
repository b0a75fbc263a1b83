import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cut, placesOf } from './marked.ts'

describe('marked text', () => {
  it('cuts at the marked places', () => {
    expect(cut('晚上没灯', [{ start: 2, end: 4 }])).toEqual([
      { text: '晚上', marked: false, at: 0 },
      { text: '没灯', marked: true, at: 2 },
    ])
    expect(cut('没灯', [])).toEqual([{ text: '没灯', marked: false, at: 0 }])
  })

  it('finds every place of a word', () => {
    expect(placesOf('灯不亮，灯坏了', ['灯', ''])).toEqual([
      { start: 0, end: 1 },
      { start: 4, end: 5 },
    ])
  })

  it('never loses or doubles a character, whatever the places', () => {
    const span = fc.record({ start: fc.integer({ min: -5, max: 40 }), end: fc.integer({ min: -5, max: 40 }) })
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(span, { maxLength: 8 }), (text, spans) => {
        expect(
          cut(text, spans)
            .map(p => p.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})
