import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tryRules } from '../../src/modules/casework/index.ts'
import { installDue } from '../../src/modules/registry/index.ts'
import { PACKS } from '../../src/paths.ts'
import { openTestCity, type TestCity } from '../support/city.ts'
import { answered, callbacksOf, caseOf, dispatched, signedAndReplied } from '../support/loop.ts'
import { clocksOf, plainMatter } from '../support/matters.ts'

/** On Wednesday 18 March a second version takes effect: green in one working day, one round, a unit fewer, new hours. */
const packsDir = mkdtempSync(join(tmpdir(), 'bihuan-packs-'))
let city: TestCity

const change = (file: string, find: string | RegExp, put: string) => {
  const path = join(packsDir, 'rongcheng', file)
  const text = readFileSync(path, 'utf8')
  expect(text).toMatch(find)
  writeFileSync(path, text.replace(find, put))
}

beforeAll(async () => {
  const dir = join(packsDir, 'rongcheng')
  cpSync(join(PACKS, 'rongcheng'), dir, { recursive: true })
  mkdirSync(join(dir, 'versions'))
  cpSync(join(PACKS, 'rongcheng'), join(dir, 'versions/2026.1'), { recursive: true })
  change(
    'pack.yaml',
    'version: "2026.1"\neffectiveFrom: "2026-01-01"',
    'version: "2026.2"\neffectiveFrom: "2026-03-18"',
  )
  change(
    'pack.yaml',
    'history:\n',
    'history:\n  - version: "2026.2"\n    effectiveFrom: "2026-03-18"\n    change: { zh: 缩短, en: Shorter }\n',
  )
  change('pack.yaml', 'limit: { value: 3wd, source: R5 }', 'limit: { value: 2wd, source: R5 }')
  change('pack.yaml', 'rounds: { value: 2,', 'rounds: { value: 1,')
  change('people.csv', /^yatou-08,[^,]+,/m, 'yatou-09,新来的,')
  city = await openTestCity('rongcheng', '2026-03-16 09:00', { packsDir })
}, 60_000)
afterAll(async () => {
  await city.close()
  rmSync(packsDir, { recursive: true, force: true })
})

const begins = async () => {
  city.at('2026-03-18 09:00')
  await installDue(city.app.pool, city.city, city.now())
}

test('a case keeps the limits and rounds of the version it was taken in under; a later one has the new', async () => {
  const old = await dispatched(city, plainMatter(city))
  expect((await caseOf(city, old.caseId)).pack_version).toBe('2026.1')
  expect(await clocksOf(city, old.caseId)).toMatchObject([{ limit_text: '3wd' }])

  await begins()
  const young = await dispatched(city, plainMatter(city, '13812342047'))
  expect((await caseOf(city, young.caseId)).pack_version).toBe('2026.2')
  expect(await clocksOf(city, young.caseId)).toMatchObject([{ limit_text: '2wd' }])
  expect(await clocksOf(city, old.caseId)).toMatchObject([{ limit_text: '3wd' }])

  // Two rounds under the old rules, one under the new: what follows "not satisfied" differs.
  const unit = plainMatter(city).unit
  const ends = async ({ caseId }: { caseId: string }) => {
    await signedAndReplied(city, caseId, unit)
    const [callback] = await callbacksOf(city, caseId)
    return city.act('callback.attempt', city.staff('caller_back'), callback?.id ?? '', answered(1, 'no'))
  }
  expect((await ends(young)).follows).toBe('again')
  expect((await ends(young)).follows).toBe('raised')
  expect((await ends(old)).follows).toBe('again')
  expect((await ends(old)).follows).toBe('again')
  expect((await ends(old)).follows).toBe('raised')
  expect((await caseOf(city, old.caseId)).pack_version).toBe('2026.1')
})

test('K145: the history of settings says who lost and who got a role with the new version; nobody knew the first one as a change', async () => {
  await begins()
  const { rows } = await city.view<{
    rows: { kind: string; of: { zh: string }; what: { zh: string }; touches: { zh: string } }[]
  }>('settings.history', city.staff('audit_admin'), { kind: 'people' })
  expect(rows).toHaveLength(2)
  expect(rows.map(row => [row.kind, row.what.zh.split('：')[0], row.touches.zh]).sort()).toEqual([
    ['people', '不再担任', '随政策包 2026.2 版'],
    ['people', '新任', '随政策包 2026.2 版'],
  ])
  expect(rows.find(row => row.what.zh.startsWith('新任'))?.of.zh).toMatch(/^新来的（/)
})

test('who is gone under the new version has no post any more, who is new has one', async () => {
  await begins()
  const posts = await city.db(db =>
    db
      .selectFrom('post')
      .innerJoin('person', join =>
        join.onRef('person.city_id', '=', 'post.city_id').onRef('person.id', '=', 'post.person_id'),
      )
      .select(['person.login', 'post.valid_to'])
      .where('post.city_id', '=', city.city.id)
      .where('person.city_id', '=', city.city.id)
      .where('person.login', 'in', ['yatou-07', 'yatou-08', 'yatou-09'])
      .orderBy('person.login')
      .execute(),
  )
  expect(posts).toEqual([
    { login: 'yatou-07', valid_to: null },
    { login: 'yatou-08', valid_to: '2026-03-17' },
    { login: 'yatou-09', valid_to: null },
  ])
})

test('a draft is tried on the cases there are: which limits would be shorter, who would be late, what would be gone', async () => {
  await begins()
  city.at('2026-03-20 09:00')
  const unit = plainMatter(city).unit
  const items = new Map(city.city.pack.items)
  for (const code of items.keys()) if (items.get(code)?.lead === unit) items.delete(code)
  const units = new Map([...city.city.pack.units].filter(([code]) => code !== unit))
  const limit = { value: { hours: 1 }, assumed: '试一试' }
  const grades = city.city.pack.rules.grades.map(row => ({ ...row, limit }))
  const draft = { ...city.city.pack, items, units, rules: { ...city.city.pack.rules, grades } }
  const open = await dispatched(city, plainMatter(city, '13812342048'))
  city.at('2026-03-20 11:00')
  const trial = await city.db(db => tryRules(db, city.city, draft, city.now(), 1))
  expect(trial).toMatchObject({
    grades: [{ grade: 'green', limits: 1, shorter: 1, longer: 0, late: 0, lateThen: 1 }],
    units: [{ code: unit, cases: expect.any(Number) }],
  })
  expect(trial.items.map(row => row.code)).toContain((await caseOf(city, open.caseId)).item)
})
