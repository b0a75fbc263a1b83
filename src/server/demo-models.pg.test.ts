import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { openTestCity, type TestCity } from '../../test/support/city.ts'
import { confirmedHistory } from '../../test/support/history.ts'
import type { Suggestions } from '../modules/intake/index.ts'
import { forgetModels, type ModelList } from '../modules/learning/index.ts'
import { makeModels } from './demo-models.ts'

let city: TestCity
beforeAll(async () => {
  city = await openTestCity()
})
afterAll(() => city.close())

const models = (scheme: string) =>
  city.view<z.output<typeof ModelList>>('model.list', city.staff('supervisor'), { scheme })

test('K106: the demo city puts its first models to use by the act of a supervisor; too little history makes none', async () => {
  expect(await makeModels(city.app, city.city)).toEqual([])
  expect(await models('item')).toMatchObject({ rows: [], enough: 300 })
  const items = [...city.city.pack.items.values()]
    .filter(row => row.lead !== 'by-place')
    .filter((row, n, all) => all.findIndex(one => one.lead === row.lead) === n)
    .slice(0, 3)
    .map(row => ({ code: row.code, unit: row.lead }))
  await confirmedHistory(city, items, ['泵房嗡嗡响得睡不着', '球场围网破了个大洞', '站牌字迹看不清了'], 310)
  expect(await makeModels(city.app, city.city)).toEqual(['item', 'unit'])
  for (const scheme of ['item', 'unit'])
    expect((await models(scheme)).rows).toMatchObject([{ version: 1, state: 'in_use', rows: 310 }])
  forgetModels(city.city)
  const found = await city.view<z.output<typeof Suggestions>>('intake.suggest', city.staff('operator'), {
    text: '楼下泵房嗡嗡响',
  })
  expect(found).toMatchObject({ source: 'model', model: 1 })
  const used = await city.db(db =>
    db
      .selectFrom('ledger_entry')
      .select('act')
      .where('city_id', '=', city.city.id)
      .where('act', '=', 'model.use')
      .execute(),
  )
  expect(used).toHaveLength(2)
  // Started again, nothing is learned anew.
  expect(await makeModels(city.app, city.city)).toEqual([])
})
