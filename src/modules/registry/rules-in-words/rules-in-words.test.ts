import { join } from 'node:path'
import { expect, test } from 'vitest'
import { citiesIn, loadPack, type Pack } from '../pack/index.ts'
import { diffPacks, itemsInWords, rulesInWords } from './index.ts'
import '../../index.ts'

const PACKS = join(import.meta.dirname, '../../../../packs')
const packs = citiesIn(PACKS).map(city => loadPack(join(PACKS, city)))

test.each(packs.map(pack => [pack.code, pack] as const))(
  'every rule of %s has a name, words and where it comes from',
  (_code, pack) => {
    const lines = [...rulesInWords(pack), itemsInWords(pack)].flatMap(section => section.lines)
    expect(lines.length).toBeGreaterThan(300)
    expect(new Set(lines.map(line => line.id)).size).toBe(lines.length)
    for (const line of lines) expect(line.source === null, line.id).not.toBe(line.assumed === null)
    // A key without a name: add it to labels.json, with its path and what a clerk calls it.
    const bare = lines.filter(line =>
      /(^|[：；、])[a-z][A-Za-z_.]+(：|；|、|$)/.test(`${line.what.zh}；${line.value.zh}`),
    )
    expect(bare.map(line => `${line.id}: ${line.what.zh} ${line.value.zh}`)).toEqual([])
  },
)

const rongcheng = packs[0] as Pack

test('R5 R13: what the source says is said with its clause', () => {
  const lines = rulesInWords(rongcheng).flatMap(section => section.lines)
  const line = (id: string) => lines.find(row => row.id === id)
  expect(line('grades.red.limit')).toMatchObject({
    what: { zh: '红色：办理时限' },
    value: { zh: '24 小时' },
    source: 'R5',
  })
  expect(line('schemes.daily.ladder.circulate')?.value.zh).toBe('组内后 3 名；由督办员决定，对象：单位；抄送：党政领导')
  expect(line('schemes.daily.indicators.satisfaction.measure')?.value.zh).toContain('满意的人 ÷ 评价的人')
  expect(line('schemes.yearly.full')).toMatchObject({ value: { zh: '14 分' }, source: 'R12' })
  expect(line('clock.near')).toMatchObject({ value: { zh: '80%' }, source: null })
})

test('two versions: a limit, a row and a person that differ are told, and nothing else', () => {
  const grades = rongcheng.rules.grades.map(grade =>
    grade.code === 'green' ? { ...grade, limit: { value: { workingDays: 2 }, source: 'R5' } } : grade,
  )
  const channels = rongcheng.rules.channels.filter(channel => channel.code !== 'media')
  const people = new Map([...rongcheng.people].filter(([code]) => code !== 'yatou-08'))
  const after: Pack = { ...rongcheng, rules: { ...rongcheng.rules, grades, channels }, people }
  expect(diffPacks(rongcheng, rongcheng)).toEqual([])
  expect(
    diffPacks(rongcheng, after).map(({ id, before, after }) => [id, before?.value.zh ?? null, after?.value.zh ?? null]),
  ).toEqual([
    ['channels.media', '线上线下：线上；谁录入：工作人员', null],
    ['grades.green.limit', '3 个工作日', '2 个工作日'],
    ['people.yatou-08', expect.stringContaining('崖头街道综治应急办公室'), null],
  ])
})
