import { describe, expect, it } from 'vitest'
import { at, city } from './fixtures/city.ts'
import { type ClockFact, parseLimit, project, remaining, remainingWords } from './index.ts'
import en from './words.en.json' with { type: 'json' }
import zh from './words.zh.json' with { type: 'json' }

const NEAR = 0.8
const started = (when: string): ClockFact => ({ type: 'started', at: at(when) })
const standing = (limit: string, now: string, ...facts: ClockFact[]) =>
  remaining(city, project(city, facts, parseLimit(limit)), at(now), NEAR)
const both = (limit: string, now: string, facts: ClockFact[], ground?: { zh: string; en: string }) => {
  const found = standing(limit, now, ...facts)
  return [found.level, remainingWords(found, 'zh', ground?.zh), remainingWords(found, 'en', ground?.en)]
}

const MONDAY = started('Mon 2026-03-16 10:00')

describe('words of a running clock', () => {
  it.each([
    // 3wd: due Thu 2026-03-19 17:30
    ['3wd', 'Mon 2026-03-16 10:00', 'ok', '还剩 3 个工作日', '3 working days left'],
    ['3wd', 'Mon 2026-03-16 23:00', 'ok', '还剩 3 个工作日', '3 working days left'],
    ['3wd', 'Tue 2026-03-17 08:31', 'ok', '还剩 2.5 个工作日', '2.5 working days left'],
    ['3wd', 'Wed 2026-03-18 12:30', 'ok', '还剩 1.5 个工作日', '1.5 working days left'],
    ['3wd', 'Wed 2026-03-18 20:00', 'ok', '还剩 1 个工作日', '1 working day left'],
    ['3wd', 'Thu 2026-03-19 00:00', 'ok', '今天 17:30 到期', 'due today at 17:30'],
    ['3wd', 'Thu 2026-03-19 15:00', 'near', '今天 17:30 到期', 'due today at 17:30'],
    ['3wd', 'Thu 2026-03-19 17:30', 'near', '今天 17:30 到期', 'due today at 17:30'],
    ['3wd', 'Thu 2026-03-19 17:31', 'late', '已超时', 'late'],
    ['3wd', 'Fri 2026-03-20 08:50', 'late', '超时 20 分', '20 min late'],
    ['3wd', 'Fri 2026-03-20 09:30', 'late', '超时 1 个工作小时', '1 working hour late'],
    ['3wd', 'Fri 2026-03-20 12:59', 'late', '超时 3.5 个工作小时', '3.5 working hours late'],
    ['3wd', 'Fri 2026-03-20 17:30', 'late', '超时 1 个工作日', '1 working day late'],
    ['3wd', 'Sun 2026-03-22 12:00', 'late', '超时 1 个工作日', '1 working day late'],
    ['3wd', 'Mon 2026-03-23 15:00', 'late', '超时 1.5 个工作日', '1.5 working days late'],
    ['3wd', 'Tue 2026-03-24 08:00', 'late', '超时 2 个工作日', '2 working days late'],
    // 24h: due Tue 2026-03-17 10:00
    ['24h', 'Mon 2026-03-16 10:00', 'ok', '还剩 24 小时', '24 h left'],
    ['24h', 'Tue 2026-03-17 08:31', 'near', '还剩 1 小时 29 分', '1 h 29 min left'],
    ['24h', 'Tue 2026-03-17 08:32', 'near', '还剩 1 小时 28 分', '1 h 28 min left'],
    ['24h', 'Tue 2026-03-17 09:20', 'near', '还剩 40 分', '40 min left'],
    ['24h', 'Tue 2026-03-17 10:00', 'near', '还剩不到 1 分', 'less than 1 min left'],
    ['24h', 'Tue 2026-03-17 10:40', 'late', '超时 40 分', '40 min late'],
    ['24h', 'Tue 2026-03-17 11:00', 'late', '超时 1 小时', '1 hour late'],
    ['24h', 'Tue 2026-03-17 13:35', 'late', '超时 3.5 小时', '3.5 hours late'],
    ['24h', 'Thu 2026-03-19 10:00', 'late', '超时 48 小时', '48 hours late'],
    // 5d: Sat 2026-03-21 rolls on to Mon 2026-03-23 17:30
    ['5d', 'Tue 2026-03-17 10:00', 'ok', '还剩 6 天', '6 days left'],
    ['5d', 'Sun 2026-03-22 23:59', 'near', '还剩 1 天', '1 day left'],
    ['5d', 'Mon 2026-03-23 09:00', 'near', '今天 17:30 到期', 'due today at 17:30'],
    ['5d', 'Mon 2026-03-23 18:00', 'late', '超时 30 分', '30 min late'],
    ['5d', 'Tue 2026-03-24 00:10', 'late', '超时 1 天', '1 day late'],
  ])('%s at %s: %s, %s', (limit, now, level, zhWords, enWords) => {
    expect(both(limit, now, [MONDAY])).toEqual([level, zhWords, enWords])
  })

  it('says less than half a day instead of nothing', () => {
    const facts: ClockFact[] = [
      MONDAY,
      { type: 'paused', at: at('Tue 2026-03-17 10:00'), ground: 'material' },
      { type: 'resumed', at: at('Tue 2026-03-17 12:00') },
    ]
    // due Fri 2026-03-20 10:30
    expect(both('3wd', 'Thu 2026-03-19 17:30', facts)).toEqual([
      'near',
      '还剩不到半个工作日',
      'less than half a working day left',
    ])
    expect(both('3wd', 'Fri 2026-03-20 08:00', facts)[1]).toBe('今天 10:30 到期')
  })

  it('does not lose a half to rounding', () => {
    for (let minutes = 1; minutes <= 200; minutes++) {
      const from = at('Tue 2026-03-17 08:30')
      const facts: ClockFact[] = [
        MONDAY,
        { type: 'paused', at: from, ground: 'material' },
        { type: 'resumed', at: from.add({ minutes }) },
      ]
      const state = project(city, facts, { workingDays: 3 })
      const { position, atPosition } = city.days
      const now = atPosition(position(state.due.epochMilliseconds) - 1.5)
      const found = remaining(city, state, Temporal.Instant.fromEpochMilliseconds(now), NEAR)
      expect([found.kind, found.value]).toEqual(['workingDays', 1.5])
    }
  })

  it('says at once that the minute has come', () => {
    const state = project(city, [MONDAY], { hours: 24 })
    const found = remaining(city, state, state.due.add({ seconds: 1 }), NEAR)
    expect([found.level, remainingWords(found, 'zh'), remainingWords(found, 'en')]).toEqual([
      'late',
      '刚超时',
      'just late',
    ])
  })

  it('names the date of a provisional due', () => {
    const facts = [started('Wed 2026-12-30 10:00')]
    expect(both('3wd', 'Thu 2026-12-31 10:00', facts)).toEqual([
      'ok',
      '暂定 2027 年 1 月 5 日',
      'provisionally 5 January 2027',
    ])
    expect(both('3wd', 'Tue 2027-01-05 16:00', facts)).toEqual([
      'near',
      '暂定今天 17:30 到期',
      'provisionally due today at 17:30',
    ])
    expect(both('3wd', 'Wed 2027-01-06 17:30', facts)).toEqual([
      'late',
      '暂定超时 1 个工作日',
      'provisionally 1 working day late',
    ])
  })
})

describe('words of a held or finished clock', () => {
  const GROUND = { zh: '等补充材料', en: 'waiting for documents' }
  const pause: ClockFact = { type: 'paused', at: at('Tue 2026-03-17 10:00'), ground: 'material' }
  it.each([
    ['Tue 2026-03-17 10:20', '等补充材料，已停 20 分', 'waiting for documents, paused for 20 min'],
    ['Tue 2026-03-17 12:59', '等补充材料，已停 2 小时', 'waiting for documents, paused for 2 hours'],
    ['Wed 2026-03-18 10:00', '等补充材料，已停 1 天', 'waiting for documents, paused for 1 day'],
    ['Tue 2026-06-16 10:00', '等补充材料，已停 91 天', 'waiting for documents, paused for 91 days'],
  ])('paused, at %s', (now, zhWords, enWords) => {
    expect(both('3wd', now, [MONDAY, pause], GROUND)).toEqual(['paused', zhWords, enWords])
  })

  it('says a pause also without the name of its ground', () => {
    expect(both('3wd', 'Wed 2026-03-18 10:00', [MONDAY, pause]).slice(1)).toEqual(['已停 1 天', 'paused for 1 day'])
    expect(standing('3wd', 'Wed 2026-03-18 10:00', MONDAY, pause).ground).toBe('material')
  })

  it.each([
    ['Thu 2026-03-19 17:30', 'met', '按时完成', 'done in time'],
    ['Mon 2026-03-23 17:30', 'missed', '超时 2 个工作日完成', 'done, 2 working days late'],
  ])('stopped at %s', (when, level, zhWords, enWords) => {
    const facts: ClockFact[] = [MONDAY, { type: 'stopped', at: at(when) }]
    expect(both('3wd', 'Fri 2026-05-29 10:00', facts)).toEqual([level, zhWords, enWords])
  })
})

describe('share of the limit used', () => {
  const pause: ClockFact[] = [
    { type: 'paused', at: at('Tue 2026-03-17 12:00'), ground: 'material' },
    { type: 'resumed', at: at('Wed 2026-03-18 12:00') },
  ]
  it.each<[string, string, ClockFact[], number]>([
    ['3wd', 'Mon 2026-03-16 23:00', [], 0],
    ['3wd', 'Tue 2026-03-17 17:30', [], 1 / 3],
    ['3wd', 'Wed 2026-03-18 03:00', [], 1 / 3],
    ['3wd', 'Thu 2026-03-19 17:30', [], 1],
    ['3wd', 'Mon 2026-03-23 17:30', [], 5 / 3],
    ['3wd', 'Wed 2026-03-18 09:00', pause.slice(0, 1), 3.5 / 7.5 / 3],
    ['3wd', 'Wed 2026-03-18 12:00', pause, 3.5 / 7.5 / 3],
    ['3wd', 'Fri 2026-03-20 17:30', pause, 1],
    ['24h', 'Tue 2026-03-17 04:00', [], 0.75],
    ['48h', 'Wed 2026-03-18 12:00', pause, 26 / 48],
    ['5d', 'Mon 2026-03-23 17:30', [], 1],
  ])('%s at %s', (limit, now, facts, share) => {
    expect(standing(limit, now, MONDAY, ...facts).share).toBeCloseTo(share, 9)
  })

  it('stands still after the stop', () => {
    const stop: ClockFact = { type: 'stopped', at: at('Tue 2026-03-17 17:30') }
    expect(standing('3wd', 'Fri 2026-03-27 10:00', MONDAY, stop).share).toBeCloseTo(1 / 3, 9)
  })
})

it('both catalogues say the same things with the same values', () => {
  const values = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort()
  const shape = (words: Record<string, string>) => Object.entries(words).map(([key, text]) => [key, values(text)])
  expect(shape(en)).toEqual(shape(zh))
})
