import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { openTestCity, person, type TestCity } from '../../../../test/support/city.ts'
import { caseOf, dispatched, submitted } from '../../../../test/support/loop.ts'
import { inCity } from '../../../platform/db/index.ts'
import { drainOutbox } from '../../../platform/jobs/outbox.ts'
import type { Suggestions } from '../shapes.ts'
import type { caseKnown } from '../views/case-known.ts'
import type { listPairs } from '../views/pair-list.ts'
import { mergeAlike } from './merge-alike.ts'
import { learnWeights, weightsOf } from './weights.ts'

let city: TestCity
const drain = () => drainOutbox(city.app.pool, city.city, city.now)
const LAMP = '海棠路海韵花园3号楼前的路灯坏了一周，晚上漆黑一片，老人出门害怕'
const item = () => [...city.city.pack.items.values()].find(row => row.lead !== 'by-place' && !row.sensitive)
let first: Awaited<ReturnType<typeof dispatched>>

beforeAll(async () => {
  city = await openTestCity()
  first = await dispatched(city, {
    text: LAMP,
    phone: '13812340001',
    name: '孙丽华',
    item: item()?.code ?? '',
    unit: item()?.lead ?? '',
  })
  await submitted(city, { text: '成山路学府人家南门外的烧烤摊油烟很大，开窗全是烟味', phone: '13812340001' })
  await submitted(city, { text: '俚岛镇大庄村的机井坏了，麦子浇不上水', phone: '13812340002' })
  await drain()
})
afterAll(() => city.close())

const suggest = (text: string, more: object = {}) =>
  city.view<z.output<typeof Suggestions>>('intake.suggest', city.staff('operator'), { text, ...more })
const pairs = (state = 'open') =>
  city.view<z.output<(typeof listPairs)['output']>>('pair.list', city.staff('dispatcher'), { state })
const offered = (text: string) =>
  city.view<{ similar: { number: string; title: string; joinable: boolean }[]; doors: { code: string }[] }>(
    'public.suggest',
    city.anyone,
    { city: 'rongcheng', text },
  )

const forgotten = () =>
  inCity(city.app.pool, city.city.id, 'write', async tx => {
    tx.write(tx.db.deleteFrom('gram_weight').where('city_id', '=', city.city.id))
  })
const copies = (letter: string, count: number) =>
  inCity(city.app.pool, city.city.id, 'write', async ({ db }) => {
    await sql`insert into appeal select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'number', ${letter}::text || n,
        'query_index', '\\x' || md5(${letter}::text || n), 'text', '我们全体业主坚决要求更换物业公司'))).*
      from appeal as a, generate_series(1, ${count}::int) as n
      where a.city_id = ${city.city.id} and a.id = (select min(id::text)::uuid from appeal where city_id = ${city.city.id})`.execute(
      db,
    )
  })
const withoutCopies = () =>
  inCity(city.app.pool, city.city.id, 'write', async tx => {
    tx.write(tx.db.deleteFrom('appeal').where('city_id', '=', city.city.id).where('number', 'like', 'F%'))
  })

test('K43: three answers while an order is written: the same person again, the same matter, the same person alone', async () => {
  const again = await suggest(`${LAMP}，到现在还没修`, { phone: '138 1234 0001' })
  expect(again.known.map(row => [row.caseId === first.caseId, row.relation])).toEqual([
    [true, 'again'],
    [false, 'same_person'],
  ])
  expect(again.known[0]).toMatchObject({ sure: true, joinable: true, appealCount: 1 })
  expect(again.known[0]?.why.zh).toContain('海韵花园3号楼')
  const many = await suggest(LAMP, { phone: '13812349999' })
  expect(many.known.map(row => row.relation)).toEqual(['same_matter'])
  expect((await suggest('图书馆周末不开门')).known).toEqual([])
})

test('K43: who names an order number means that order, whatever words follow', async () => {
  const { known } = await suggest(`${first.number} 这件事怎么样了`)
  expect(known.map(row => [row.number, row.relation])).toEqual([[first.number, 'same_matter']])
})

test('K43: on the page of a case staff see what belongs to it; a unit sees only its own cases', async () => {
  const known = await city.view<{ items: { caseId: string }[] }>('case.known', city.staff('dispatcher'), {
    id: first.caseId,
  })
  expect(known.items).toHaveLength(1)
  const unit = await city.view<{ items: unknown[] }>('case.known', city.staff('handler', item()?.lead ?? ''), {
    id: first.caseId,
  })
  expect(unit.items).toEqual([])
})

test('R2 K11: a citizen joins a known matter and keeps receipt, answer and call-back; the operator can part them again', async () => {
  const { similar } = await offered('海韵花园3号楼前的路灯坏了，晚上漆黑')
  expect(similar).toMatchObject([{ number: first.number, joinable: true }])
  expect(JSON.stringify(similar)).not.toContain('孙丽华')
  const receipt = await city.act('appeal.submit', city.anyone, null, {
    ...person('李四', '13812340003'),
    text: '海韵花园3号楼前的路灯坏了，晚上漆黑',
    place: { unit: null },
    join: first.number,
  })
  expect(receipt).toMatchObject({ joined: first.number })
  expect(await caseOf(city, first.caseId)).toMatchObject({ appeal_count: 2 })
  const follow = await city
    .view<{ number: string }>('public.follow', city.owner(receipt.id), {
      city: 'rongcheng',
      id: receipt.id,
    })
    .catch(error => error as { code: string })
  expect(follow).not.toMatchObject({ code: 'not_found' })
  await city.act('case.unmerge', city.staff('operator'), first.caseId, { appealId: receipt.id, reason: '不是一件' })
  expect(await caseOf(city, first.caseId)).toMatchObject({ appeal_count: 1 })
  await drain()
})

test('R2 K11: a matter that is not shown to the public cannot be joined by its number: filed on its own', async () => {
  const hidden = await submitted(city, { text: '桃园街道人行道地砖松动，下雨踩一脚泥', phone: '13812340004' })
  const receipt = await city.act('appeal.submit', city.anyone, null, {
    ...person('王五', '13812340005'),
    text: '桃园街道人行道地砖松动',
    place: { unit: null },
    join: hidden.number,
  })
  expect(receipt.joined).toBeNull()
})

test('K43: an operator joins an order to an open case at entry; nothing is stored twice', async () => {
  const registered = await city.act('appeal.register', city.staff('operator'), null, {
    ...person('赵六', '13812340006'),
    title: '海韵花园路灯不亮',
    kind: 'help',
    channel: city.city.pack.rules.channels.find(row => row.enteredBy === 'staff')?.code ?? '',
    text: `${LAMP}，请尽快修`,
    place: { unit: null },
    join: first.caseId,
  })
  expect(registered).toMatchObject({ joined: first.number })
  expect(await caseOf(city, registered.caseId as string)).toMatchObject({ state: 'merged', merged_into: first.caseId })
  await drain()
  expect((await pairs()).items.filter(row => row.later.caseId === registered.caseId)).toEqual([])
})

test('R2 K43: pairs wait for a dispatcher with words and reason; parted, linked and undone in one act each', async () => {
  const twin = await submitted(city, { text: `${LAMP}，没有人来修`, phone: '13812340007' })
  await drain()
  const found = (await pairs()).items.find(row => row.later.caseId === twin.caseId)
  expect(found).toMatchObject({ relation: 'same_matter', earlier: { caseId: first.caseId, mergeable: true } })
  expect(found?.acts.map(row => row.name).sort()).toEqual(['pair.link', 'pair.part'])
  await city.act('pair.part', city.staff('dispatcher'), found?.id ?? '', {})
  expect((await pairs()).items.map(row => row.id)).not.toContain(found?.id)
  expect((await pairs('different')).items.map(row => row.id)).toContain(found?.id)
  await city.act('pair.reopen', city.staff('dispatcher'), found?.id ?? '', {})
  await city.act('case.merge', city.staff('dispatcher'), twin.caseId, { into: first.caseId, reason: '同一件事' })
  expect((await pairs()).items.map(row => row.id)).not.toContain(found?.id)
})

test('K43: the page of a case says of each known one what was decided, and offers what is open to whom', async () => {
  type Beside = z.output<(typeof caseKnown)['output']>
  const { caseId: later } = await submitted(city, { text: `${LAMP}，已经打过电话`, phone: '13812340017' })
  await drain()
  const pair = (await pairs()).items.find(row => row.later.caseId === later)
  const beside = async (id = later, role: 'dispatcher' | 'supervisor' = 'dispatcher') => {
    const { items } = await city.view<Beside>('case.known', city.staff(role), { id })
    return items.find(row => row.pair?.id === pair?.id)?.pair
  }
  expect(await beside()).toMatchObject({ state: 'open', version: pair?.version })
  expect((await beside())?.acts.map(open => open.name).sort()).toEqual(['pair.link', 'pair.part'])
  expect((await beside(later, 'supervisor'))?.acts).toEqual([])
  await city.act('pair.link', city.staff('dispatcher'), pair?.id ?? '', {})
  expect(await beside()).toMatchObject({ state: 'linked', stateName: { zh: '已关联' } })
  // It stands on the pages of both.
  expect(await beside(pair?.earlier.caseId)).toMatchObject({ state: 'linked', acts: [{ name: 'pair.reopen' }] })
  await city.act('pair.reopen', city.staff('dispatcher'), pair?.id ?? '', {})
})

test('R2: nothing merges by itself while the pack says no', async () => {
  const twin = await submitted(city, { text: `${LAMP}，还是黑的`, phone: '13812340008' })
  await drain()
  await mergeAlike(city.app.runner, city.app.pool, city.city)
  expect(await caseOf(city, twin.caseId)).toMatchObject({ state: 'received' })
})

test('R2: with a precision in the pack, pairs merge by themselves once people decided often enough; undone they stay apart', async () => {
  const automatic = city.city.pack.rules.duplicates.automatic as { value: number | null }
  automatic.value = 0.9
  try {
    const made = await submitted(city, { text: `${LAMP}，今晚又没亮`, phone: '13812340009' })
    await drain()
    const open = (await pairs()).items.find(row => row.later.caseId === made.caseId)
    expect(open).toBeDefined()
    await mergeAlike(city.app.runner, city.app.pool, city.city)
    expect(await caseOf(city, made.caseId)).toMatchObject({ state: 'received' })
    for (let i = 0; i < 50; i++) {
      const twin = await submitted(city, { text: `${LAMP}，第${i}次说`, phone: '13812340010' })
      await drain()
      await city.act('case.merge', city.staff('dispatcher'), twin.caseId, { into: first.caseId, reason: '同一件事' })
    }
    await mergeAlike(city.app.runner, city.app.pool, city.city)
    const merged = await caseOf(city, made.caseId)
    expect(merged).toMatchObject({ state: 'merged' })
    await city.act('case.unmerge', city.staff('dispatcher'), merged.merged_into ?? '', {
      appealId: made.appealId,
      reason: '不是一件',
    })
    await mergeAlike(city.app.runner, city.app.pool, city.city)
    expect(await caseOf(city, made.caseId)).toMatchObject({ state: 'received' })
  } finally {
    automatic.value = null
  }
})

test('what is rare in the city is learned once there are enough appeals, and not again before they doubled', async () => {
  expect(await learnWeights(city.app.pool, city.city, city.now())).toBe(true)
  expect(await learnWeights(city.app.pool, city.city, city.now())).toBe(false)
  expect((await suggest(LAMP)).known[0]?.relation).toBe('same_matter')
})

test('ten thousand copies of a form letter do not make the city forget what is rare in it', async () => {
  const { id: cityId } = city.city
  const learned = async () => {
    await forgotten()
    await learnWeights(city.app.pool, city.city, city.now())
    const row = await city.db(db =>
      db.selectFrom('gram_weight').select(['texts', 'counts']).where('city_id', '=', cityId).executeTakeFirstOrThrow(),
    )
    return { texts: row.texts, grams: new Uint16Array(new Uint8Array(row.counts).buffer).filter(n => n > 0).length }
  }
  const before = await learned()
  await copies('F', 10_000)
  const after = await learned()
  expect(after.texts).toBe(before.texts + 1)
  expect(after.grams).toBeGreaterThanOrEqual(before.grams)
  await withoutCopies()
})

test('what is rare is learned again once there are twice as many appeals, or a week later, copies or not', async () => {
  const { id: cityId } = city.city
  const { length } = await city.db(db => db.selectFrom('appeal').select('id').where('city_id', '=', cityId).execute())
  await forgotten()
  expect(await learnWeights(city.app.pool, city.city, city.now())).toBe(true)
  await copies('FG', length - 1)
  expect(await learnWeights(city.app.pool, city.city, city.now())).toBe(false)
  await copies('FH', 1)
  expect(await learnWeights(city.app.pool, city.city, city.now())).toBe(true)
  expect(await learnWeights(city.app.pool, city.city, city.now())).toBe(false)
  expect(await learnWeights(city.app.pool, city.city, new Date(city.now().getTime() + 8 * 86_400_000))).toBe(true)
  await withoutCopies()
})

test('a process that knows nothing of a city asks again soon whether another has learned', async () => {
  const other = { ...city.city }
  const texts = async (seconds: number) =>
    city.db(async db => (await weightsOf(db, other, new Date(city.now().getTime() + seconds * 1000))).texts)
  await forgotten()
  expect(await texts(0)).toBe(0)
  expect(await learnWeights(city.app.pool, city.city, city.now())).toBe(true)
  expect(await texts(10)).toBe(0)
  const learned = await texts(30)
  expect(learned).toBeGreaterThan(0)
  await forgotten()
  expect(await texts(60)).toBe(learned)
  await learnWeights(city.app.pool, city.city, city.now())
})

test('K13: what is not the business of the city gets its right door while it is written', async () => {
  const { doors } = await offered('我们已经起诉到法院，仲裁裁决书也下来了，还是不给钱')
  expect(doors).toMatchObject([{ code: 'legal-channel', phones: ['12348'] }])
  expect((await offered('路灯不亮')).doors).toEqual([])
})

test('K11 K43: what is close by and of the same item is known whatever its words; the reason says how far; strangers learn it in steps', async () => {
  const lamp = [...city.city.pack.items.values()].find(
    row => row.words.includes('路灯不亮') && row.lead !== 'by-place' && !row.sensitive,
  )
  const here = { lng: 122.4801, lat: 37.1602 }
  const north = (metres: number) => ({ lng: here.lng, lat: here.lat + metres / 111_195 })
  const made = await dispatched(city, {
    ...{ text: '夜里黑灯瞎火的，已经半个月了', phone: '13812340021', name: '周小燕' },
    ...{ item: lamp?.code ?? '', unit: lamp?.lead ?? '' },
  })
  const words = '路灯不亮，麻烦来看看'
  const move = (place: object) =>
    city.act('case.correct', city.staff('dispatcher'), made.caseId, { place, reason: '打电话问了在哪里' })
  await move({ text: '路口', unit: 'yatou', ...here })
  await drain()
  const known = async (place: object | undefined) =>
    (await suggest(words, place ? { place } : {})).known.find(row => row.caseId === made.caseId)
  expect(await known(undefined)).toBeUndefined()
  expect(await known(north(83))).toMatchObject({ metres: 80, joinable: true, sure: false })
  expect((await known(north(83)))?.why.zh).toContain('相距约80米')
  expect((await known(here))?.why.zh).toContain('就在同一处')
  expect(await known(north(130))).toBeUndefined()
  const portal = async (place: object) =>
    (
      await city.view<{ similar: { number: string; near: { zh: string } | null }[] }>('public.suggest', city.anyone, {
        ...{ city: 'rongcheng', text: words, place },
      })
    ).similar.find(row => row.number === made.number)
  const told = new Set<string | undefined>()
  // Truly it is up to a hundred metres: a stranger learns only in which strip of fifty metres it is.
  for (let metres = 0; metres <= 150; metres += 5) told.add((await portal(north(metres)))?.near?.zh)
  expect([...told].filter(Boolean)).toEqual(['离您说的地方约50米'])
  expect(await portal(north(200))).toBeUndefined()
  // A road's middle is close to nothing.
  await move({ text: '青山路', unit: 'yatou', id: '青山路@yatou' })
  const { lng, lat, place_about } = await caseOf(city, made.caseId)
  expect(place_about).toBeGreaterThan(0)
  expect(await known({ lng, lat })).toBeUndefined()
})
