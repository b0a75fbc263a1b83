import { describe, expect, it } from 'vitest'
import { gapsOf } from '../../shared/i18n/texts.ts'
import en from './en.json' with { type: 'json' }
import zh from './zh.json' with { type: 'json' }

describe('both languages of the console', () => {
  it('have the same keys', () => {
    expect(Object.keys(en)).toEqual(Object.keys(zh))
  })
  it('leave the same gaps in every text', () => {
    const english: Record<string, string> = en
    const wrong = Object.entries(zh).filter(([key, text]) => gapsOf(text).join() !== gapsOf(english[key] ?? '').join())
    expect(wrong.map(([key]) => key)).toEqual([])
  })
  it('are never empty, and Chinese carries no exclamation marks', () => {
    expect(Object.values({ ...zh }).filter(text => text === '' || text.includes('！'))).toEqual([])
    expect(Object.values({ ...en }).filter(text => text === '')).toEqual([])
  })
})
