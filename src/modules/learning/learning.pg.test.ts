import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { openTestCity, type TestCity } from '../../../test/support/city.ts'
import { confirmedHistory } from '../../../test/support/history.ts'
import { dispatched, signedAndReplied, submitted } from '../../../test/support/loop.ts'
import { inCity } from '../../platform/db/index.ts'
import { drainOutbox } from '../../platform/jobs/outbox.ts'
import { sealProposal } from '../casework/index.ts'
import type { Suggestions } from '../intake/index.ts'
import { forgetModels, trainAtNight } from './index.ts'
import type { DecisionPage, ModelDetail, ModelList, OverruleCourse } from './shapes.ts'

let city: TestCity
let items: { code: string; unit: string }[]
/** Three kinds of matters in words that the event list does not know. */
const SAID = ['泵房嗡嗡响得睡不着', '球场围网破了个大洞', '站牌字迹看不清了']

beforeAll(async () => {
  city = await openTestCity()
  items = [...city.city.pack.items.values()]
    .filter(row => row.lead !== 'by-place')
    .slice(0, 3)
    .map(row => ({ code: row.code, unit: row.lead }))
})
afterAll(() => city.close())

const sealed = (scheme: 'item' | 'unit', said: string, what: Partial<Parameters<typeof sealProposal>[3]>) =>
  sealProposal(city.city, said, scheme, { source: 'model', model: 1, code: '', probability: 0, ...what })

const history = (count: number) => confirmedHistory(city, items, SAID, count)

const suggest = (text: string) =>
  city.view<z.output<typeof Suggestions>>('intake.suggest', city.staff('operator'), { text })
const models = (scheme = 'item') =>
  city.view<z.output<typeof ModelList>>('model.list', city.staff('supervisor'), { scheme })
const train = async (scheme = 'item') => {
  await city.act('model.train', city.staff('dispatcher'), null, { scheme })
  await drainOutbox(city.app.pool, city.city, city.now)
}
const use = async (version: number) => {
  const { rows } = await models()
  const row = rows.find(one => one.version === version)
  const done = await city.act('model.use', city.staff('supervisor'), row?.id ?? null, {})
  forgetModels(city.city)
  return done
}

describe.sequential('a city learns from its own matters (K106)', () => {
  let cases: string[]

  test('before there is a history the words of the event list speak alone, and doubt is told', async () => {
    expect(await suggest(SAID[0] as string)).toMatchObject({ source: 'words', model: null, unsure: true, units: [] })
    await train()
    expect((await models()).rows).toEqual([])
  })

  test('a new model waits until a person puts it to use, then proposes with the words that spoke for it', async () => {
    cases = await history(330)
    await train()
    const { rows } = await models()
    expect(rows).toMatchObject([{ version: 1, state: 'waiting', rows: 330, labels: 3, n: 66, accuracy: 1 }])
    expect(rows[0]?.digest).toMatch(/^[0-9a-f]{64}$/)
    forgetModels(city.city)
    expect((await suggest('楼下泵房嗡嗡响')).source).toBe('words')
    await use(1)
    const said = '楼下球场围网破了个洞'
    const found = await suggest(said)
    expect(found).toMatchObject({ source: 'model', model: 1, unsure: false })
    expect(found.items[0]).toMatchObject({ item: items[1]?.code, unit: items[1]?.unit })
    expect(found.items[0]?.why.zh).toMatch(/^以往像“.*围网.*”/)
    for (const { word, start, end } of found.items[0]?.words ?? []) expect(said.slice(start, end)).toBe(word)
  })

  test('K34: each overrule is counted with what was proposed, and learned at once', async () => {
    const text = '天井盖板松动有人绊倒'
    const right = items[1] as (typeof items)[number]
    for (let i = 0; i < 3; i++) {
      const { caseId } = await submitted(city, { text: `${text}${i}号门` })
      await city.act('case.accept', city.staff('dispatcher'), caseId, {
        title: '盖板松动',
        kind: 'help',
        item: right.code,
        grade: 'green',
        place: { text: null, unit: null },
        proposal: sealed('item', `${text}${i}号门`, {
          source: 'model',
          model: 1,
          code: items[0]?.code,
          probability: 0.4,
        }),
      })
      await city.act('case.dispatch', city.staff('dispatcher'), caseId, {
        unit: right.unit,
        proposal: sealed('unit', `${text}${i}号门`, {
          source: 'words',
          model: null,
          code: right.unit,
          probability: 0.9,
        }),
      })
    }
    const course = await city.view<z.output<typeof OverruleCourse>>('decision.course', city.staff('operator'), {
      scheme: 'item',
    })
    expect(course.weeks.at(-1)).toMatchObject({ from: '2026-03-16', decided: 3, proposed: 3, overruled: 3 })
    expect(course.labels[0]).toMatchObject({ proposed: 3, overruled: 3 })
    forgetModels(city.city)
    expect((await suggest(`${text}又一处`)).items[0]?.item).toBe(right.code)
  })

  test('K34: what the program did not propose, or for other words, is not counted as its proposal', async () => {
    const said = '天井盖板响，夜里吵人'
    const { caseId } = await submitted(city, { text: said })
    const accept = (proposal: string) =>
      city.act('case.accept', city.staff('dispatcher'), caseId, {
        title: '盖板响声',
        kind: 'help',
        item: items[1]?.code,
        grade: 'green',
        place: { text: null, unit: null },
        proposal,
      })
    const given = (await suggest('楼下泵房嗡嗡响')).items[0]?.proposal ?? ''
    const [body = '', seal = ''] = given.split('.')
    const changed = Buffer.from(
      Buffer.from(body, 'base64url')
        .toString()
        .replace(/0\.\d+/, '0.99'),
    ).toString('base64url')
    await expect(accept(`${changed}.${seal}`)).rejects.toMatchObject({ code: 'bad_input' })
    await expect(accept(sealed('unit', said, { code: items[0]?.unit }))).rejects.toMatchObject({ code: 'bad_input' })
    await accept(given)
    const [row] = await city.db(db =>
      db
        .selectFrom('text_decision')
        .select(['source', 'proposed', 'overruled'])
        .where('city_id', '=', city.city.id)
        .where('case_id', '=', caseId)
        .execute(),
    )
    expect(row).toEqual({ source: 'none', proposed: null, overruled: false })
  })

  test('K150: the register tells proposal, certainty and who decided; only those who must see it do', async () => {
    const page = await city.view<z.output<typeof DecisionPage>>('decision.list', city.staff('supervisor'), {
      scheme: 'unit',
      limit: 2,
    })
    expect(page.rows).toHaveLength(2)
    expect(page.rows[0]).toMatchObject({ overruled: false, source: 'words', by: expect.any(String) })
    expect(page.rows[0]?.probability).toBeCloseTo(0.9, 5)
    const rest = await city.view<z.output<typeof DecisionPage>>('decision.list', city.staff('supervisor'), {
      scheme: 'unit',
      cursor: page.next ?? '',
    })
    expect(rest.rows).toHaveLength(1)
    const overruled = await city.view<z.output<typeof DecisionPage>>('decision.list', city.staff('supervisor'), {
      scheme: 'item',
      overruled: true,
    })
    expect(overruled.rows).toHaveLength(3)
    await expect(city.view('decision.list', city.anyone, { scheme: 'unit' })).rejects.toThrow()
  })

  test('a label set right teaches the next model, and the case stays as it was', async () => {
    const [caseId = ''] = cases
    await city.act('case.relabel', city.staff('dispatcher'), caseId, { scheme: 'item', label: items[1]?.code })
    await expect(
      city.act('case.relabel', city.staff('dispatcher'), caseId, { scheme: 'item', label: 'XX-00' }),
    ).rejects.toThrow()
    const kase = await city.db(db =>
      db
        .selectFrom('case_file')
        .select('item')
        .where('city_id', '=', city.city.id)
        .where('id', '=', caseId)
        .executeTakeFirstOrThrow(),
    )
    expect(kase.item).toBe(items[0]?.code)
    await train()
    const [newest] = (await models()).rows
    expect(newest).toMatchObject({ version: 2, state: 'waiting' })
    const detail = await city.view<z.output<typeof ModelDetail>>('model.get', city.staff('supervisor'), {
      id: newest?.id,
    })
    expect(detail).toMatchObject({ mayFix: true, drift: { n: 4, days: 28 } })
    expect(detail.drift.distance).toBeGreaterThan(0.5)
  })

  test('the one in use is replaced and can come back; one that waits is superseded by the next', async () => {
    await use(2)
    expect((await models()).rows.map(row => row.state)).toEqual(['in_use', 'retired'])
    await use(1)
    expect((await models()).rows.map(row => row.state)).toEqual(['retired', 'in_use'])
    expect((await suggest('泵房嗡嗡响')).model).toBe(1)
    await train()
    await train()
    expect((await models()).rows.map(row => row.state)).toEqual(['waiting', 'superseded', 'retired', 'in_use'])
    const waiting = (await models()).rows[0]
    await city.act('model.refuse', city.staff('supervisor'), waiting?.id ?? null, { reason: '不如前一版' })
    await expect(use(4)).rejects.toThrow()
    await expect(city.act('model.use', city.staff('dispatcher'), waiting?.id ?? null, {})).rejects.toThrow()
  })

  test('at night it learns by itself where enough was decided, once', async () => {
    await inCity(city.app.pool, city.city.id, 'write', async ({ db }) => {
      await db
        .insertInto('text_decision')
        .values(
          Array.from({ length: 50 }, () => ({
            city_id: city.city.id,
            id: randomUUID(),
            case_id: cases[5] as string,
            scheme: 'unit',
            source: 'none',
            model_version: null,
            proposed: null,
            probability: null,
            decided: items[2]?.unit as string,
            overruled: false,
            by_person: null,
            at: city.now(),
            on_day: '2026-03-16',
          })),
        )
        .execute()
    })
    const night = new Date('2026-03-17T03:00:00+08:00')
    expect(await trainAtNight(city.app.pool, city.city, city.now())).toEqual([])
    expect(await trainAtNight(city.app.pool, city.city, night)).toEqual([1])
    expect(await trainAtNight(city.app.pool, city.city, night)).toEqual([])
    expect((await models('unit')).rows).toMatchObject([{ version: 1, state: 'waiting' }])
  })
})

test('F6 K68: a reply is checked while it is written and when it is sent; the share of forms is told by unit', async () => {
  const { code: item = '', unit = '' } = items[0] ?? {}
  const matter = { text: '海棠路十二号门口的路灯不亮，什么时候能修好？', phone: '13812342051', item, unit }
  const form = '您好，您反映的问题已收悉，已转有关部门。'
  const answer = '经现场查看，海棠路十二号门口路灯因电缆断了不亮，已于3月15日修好。再不亮请拨打0631-7560000。'
  const first = await dispatched(city, matter)
  const handler = city.staff('handler', unit)
  const check = (text: string) =>
    city.view<{ weak: boolean; faults: { code: string; words: { zh: string } }[] }>('case.replyCheck', handler, {
      caseId: first.caseId,
      text,
    })
  const found = await check(form)
  expect(found.weak).toBe(true)
  expect(found.faults[0]).toEqual({
    code: 'empty_form',
    words: { zh: expect.stringContaining('没有说结果'), en: expect.any(String) },
  })
  expect(await check(answer)).toMatchObject({ weak: false, faults: [] })
  await signedAndReplied(city, first.caseId, unit, form)
  const second = await dispatched(city, { ...matter, phone: '13812342052' })
  await signedAndReplied(city, second.caseId, unit, answer)
  const { rows } = await city.view<{ rows: unknown[] }>('reply.quality', city.staff('supervisor'), {})
  expect(rows).toEqual([
    expect.objectContaining({
      unit,
      replies: 2,
      weak: 1,
      faults: expect.arrayContaining([{ code: 'empty_form', words: expect.anything(), n: 1 }]),
    }),
  ])
})
