import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Catalogue, createTexts, fill, gapsOf } from './texts.ts'

const web = join(import.meta.dirname, '../..')
/** Every folder that holds catalogues: zh/<page>.json beside en/<page>.json. */
const homes = readdirSync(web, { recursive: true, withFileTypes: true })
  .filter(e => e.isDirectory() && e.name === 'zh')
  .map(e => e.parentPath)

const read = (path: string): Catalogue => JSON.parse(readFileSync(path, 'utf8'))

describe('catalogues (CHECKLIST K24)', () => {
  it('exist', () => expect(homes.length).toBeGreaterThanOrEqual(2))

  for (const home of homes) {
    for (const file of readdirSync(join(home, 'zh')).filter(f => f.endsWith('.json'))) {
      const name = join(home, file).slice(web.length + 1)
      it(`${name}: Chinese and English have the same keys and gaps`, () => {
        const zh = read(join(home, 'zh', file))
        const en = read(join(home, 'en', file))
        expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort())
        for (const key of Object.keys(zh)) expect([key, gapsOf(en[key] ?? '')]).toEqual([key, gapsOf(zh[key] ?? '')])
      })
      it(`${name}: no text is empty, shouts, or sends people to an administrator`, () => {
        for (const [key, text] of [
          ...Object.entries(read(join(home, 'zh', file))),
          ...Object.entries(read(join(home, 'en', file))),
        ]) {
          expect(text.trim(), key).not.toBe('')
          expect(text, key).not.toMatch(/[！!]|系统繁忙|非法输入|联系管理员|办结|重复诉求/)
        }
      })
    }
    it(`${home.slice(web.length + 1)}: both languages have the same files`, () => {
      expect(readdirSync(join(home, 'en')).sort()).toEqual(readdirSync(join(home, 'zh')).sort())
    })
  }
})

describe('fill', () => {
  it('fills gaps and picks the word for one or many', () => {
    expect(fill('{n} {n|case|cases}', { n: 1 })).toBe('1 case')
    expect(fill('{n} {n|case|cases}', { n: 2 })).toBe('2 cases')
  })
  it('leaves a gap without a value visible', () => expect(fill('最晚 {at}', {})).toBe('最晚 {at}'))
  it('keeps the blank before figures and drops it between Chinese characters', () => {
    expect(fill('最晚 {at} 答复您', { at: '今天 17:30' })).toBe('最晚今天 17:30 答复您')
    expect(fill('最晚 {at} 答复您', { at: '3 月 19 日（周四）17:30' })).toBe('最晚 3 月 19 日（周四）17:30 答复您')
  })
})

describe('createTexts', () => {
  it('answers after loading and refuses before', async () => {
    const texts = createTexts<{ home: { title: string } }>(async lang => ({
      title: lang === 'zh' ? '有事' : 'Tell us',
    }))
    expect(() => texts.get('zh', 'home')).toThrow(/before it is loaded/)
    await texts.ready('zh', ['home'])
    expect(texts.get('zh', 'home')('title')).toBe('有事')
  })
})
