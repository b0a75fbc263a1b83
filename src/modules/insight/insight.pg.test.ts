import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { openTestCity, type TestCity } from '../../../test/support/city.ts'
import { dispatched, submitted } from '../../../test/support/loop.ts'
import { plainMatter } from '../../../test/support/matters.ts'
import type { Actor } from '../../platform/acts/index.ts'
import { drainOutbox } from '../../platform/jobs/outbox.ts'
import { jobHandler } from '../../platform/jobs/registry.ts'
import type { CasePage } from '../casework/index.ts'
import { findTopicsOf, keepTopics } from './index.ts'
import type { TopicDetail, TopicRow, WatchwordRow } from './shapes.ts'

/** CHECKLIST K104 K96: hot topics as they grow, down to their cases, and words that somebody wants to hear of. */
let city: TestCity
let supervisor: Actor
beforeAll(async () => {
  city = await openTestCity()
  supervisor = city.staff('supervisor')
})
afterAll(() => city.close())

/** Invented: a concrete mixer beside a housing estate, and bus lines of which each is told once. */
const MIXER = [
  '夜里轰隆隆响到两点，老人孩子睡不着。',
  '灰落了一阳台，窗户不敢开。',
  '罐车排队堵住小区北门。',
  '请问环评批了没有，什么时候搬走？',
  '洗车的泥水流了一路，骑车滑倒过人。',
  '孩子要中考了，能不能夜里停工？',
  '门前的路被罐车压得坑坑洼洼。',
  '半夜还在卸料，报过三次没人管。',
]
const mixer = (n: number) => ({
  text: `听涛花园旁边的混凝土搅拌站扰民，${MIXER[n % MIXER.length]}`,
  phone: `1385550${1000 + n}`,
})
const OTHER = ['成山路烧烤摊油烟很大。', '图书馆周末不开门。', '六路公交末班车太早。', '桃园街地砖松动。']

type Rows = { rows: z.output<typeof TopicRow>[]; from: string; to: string; foundAt: string | null }
const find = () => findTopicsOf(city.app.pool, city.city, city.now())
const board = (actor = supervisor, input = {}) => city.view<Rows>('topic.list', actor, input)
const detail = (id: string, actor = supervisor) => city.view<z.output<typeof TopicDetail>>('topic.get', actor, { id })
/** What follows, and what follows from that. */
const followed = async () => {
  for (const _round of [1, 2]) await drainOutbox(city.app.pool, city.city, city.now)
}
const casesOf = (id: string, actor = supervisor, more = {}) =>
  city.view<z.output<typeof CasePage>>('topic.cases', actor, { id, ...more })

test('K104: before anything is found the board says so', async () => {
  expect(await board()).toMatchObject({ rows: [], foundAt: null, from: '2026-03-10', to: '2026-03-16' })
  expect(await find()).toBe(0)
})

test('K104: a topic is found with a name of its own words, its place and figures; it grows under the same id, fades and ends', async () => {
  city.at('2026-03-16 09:00')
  for (const n of [0, 1, 2, 3]) await submitted(city, mixer(n))
  for (const text of OTHER) await submitted(city, { text, phone: '13812342046' })
  expect(await find()).toBe(1)
  const [topic] = (await board()).rows
  expect(topic).toMatchObject({ trend: 'new', said: 4, before: 0, size: 4, people: 4, heat: 4, ended: false })
  expect(topic?.words.join('')).toContain('搅拌站')
  expect(topic?.place).toContain('听涛花园')
  expect(topic?.days.at(-1)).toEqual({ day: '2026-03-16', said: 4 })
  const id = topic?.id ?? ''
  // Found once more, nothing is new; kept up, it is not looked for again within the hour, by whoever.
  expect(await find()).toBe(1)
  const kept = () => keepTopics(city.app.pool, city.city, city.now())
  expect(await kept()).toBeNull()
  city.at('2026-03-16 09:49')
  expect(await kept()).toBeNull()
  city.at('2026-03-16 09:51')
  expect(await kept()).toBe(1)
  city.at('2026-03-16 09:00')
  await find()
  expect((await board()).rows).toEqual([topic])

  city.at('2026-03-24 09:00')
  for (const n of [4, 5, 6, 7, 8, 9]) await submitted(city, mixer(n))
  await find()
  expect((await board()).rows).toMatchObject([{ id, trend: 'growing', said: 6, before: 4, size: 10, people: 10 }])
  expect(await detail(id)).toMatchObject({ trend: 'growing', lastWeek: 6, weekBefore: 4, seen: 10, open: 10 })
  // The week that has gone by is still there as it was.
  expect((await board(supervisor, { to: '2026-03-17' })).rows).toMatchObject([{ id, said: 4, before: 0, trend: 'new' }])

  city.at('2026-04-02 09:00')
  await find()
  expect((await board()).rows).toMatchObject([{ id, trend: 'fading', said: 0, before: 6 }])

  city.at('2026-05-10 09:00')
  expect(await find()).toBe(0)
  expect((await detail(id)).endedAt).toBe(city.now().toISOString())
  expect((await board()).rows).toEqual([])
  expect((await detail(id)).days.reduce((sum, day) => sum + day.said, 0)).toBe(10)
})

test('K104: counts are of all, cases only those this person may open; other roles see no topics at all', async () => {
  city.at('2026-06-01 09:00')
  const matter = plainMatter(city)
  const own = await dispatched(city, { ...matter, ...mixer(0) })
  for (const n of [1, 2, 3]) await submitted(city, mixer(n))
  await find()
  const id = (await board()).rows[0]?.id ?? ''
  const head = city.staff('unit_head', matter.unit)
  expect(await detail(id, head)).toMatchObject({ size: 4, seen: 1 })
  expect((await casesOf(id, head)).rows.map(row => row.id)).toEqual([own.caseId])
  const first = await casesOf(id, supervisor, { limit: 3 })
  const rest = await casesOf(id, supervisor, { limit: 3, cursor: first.next })
  expect(new Set([...first.rows, ...rest.rows].map(row => row.id)).size).toBe(4)
  expect(rest.next).toBeNull()
  for (const role of ['handler', 'operator', 'caller_back', 'system_admin'] as const) {
    const alone: Actor = {
      kind: 'staff',
      id: head.id,
      name: 'x',
      posts: [{ unit: 'scj', path: ['scj'], roles: [role] }],
    }
    await expect(board(alone), role).rejects.toMatchObject({ code: 'forbidden' })
  }
})

test('K104: one matter by many in one case is a topic of many people; what was taken back is none', async () => {
  city.at('2026-08-03 09:00')
  const made = []
  for (const n of [0, 1, 2, 3]) made.push(await submitted(city, mixer(n)))
  await find()
  const id = (await board()).rows[0]?.id ?? ''
  const [into, ...others] = made
  for (const { caseId } of others.slice(0, 2))
    await city.act('case.merge', city.staff('dispatcher'), caseId, { into: into?.caseId, reason: '同一件事' })
  await find()
  expect((await board()).rows).toMatchObject([{ id, people: 4, said: 4, size: 2 }])
  for (const { appealId } of others.slice(1))
    await city.act('appeal.withdraw', city.owner(appealId), appealId, { text: '已经解决了，谢谢。' })
  expect(await find()).toBe(0)
})

test('K104: reports, which the pack never publishes, lend no topic their words', async () => {
  city.at('2026-09-07 09:00')
  const [item] = city.city.pack.items.keys()
  for (const n of [0, 1, 2, 3]) {
    const { caseId } = await submitted(city, mixer(n))
    const grade = { title: '听涛花园旁边的搅拌站扰民', item, grade: 'green', place: { text: null, unit: null } }
    await city.act('case.accept', city.staff('dispatcher'), caseId, { ...grade, kind: n < 2 ? 'help' : 'report' })
  }
  expect(await find()).toBe(0)
})

test('K93: a sealed report is in no topic and hits no watched word', async () => {
  city.at('2026-10-05 09:00')
  const { id: word } = await city.act('watchword.add', supervisor, null, { kind: 'word', words: '搅拌站' })
  for (const n of [0, 1, 2, 3])
    await city.act('clue.submit', city.anyone, null, { list: 'demand', text: mixer(n).text, unit: 'scj' })
  await followed()
  expect(await find()).toBe(0)
  const { rows } = await city.view<{ rows: z.output<typeof WatchwordRow>[] }>('watchword.list', supervisor)
  expect(rows).toMatchObject([{ words: '搅拌站', hits: 0, firstHitAt: null }])
  await city.act('watchword.end', supervisor, word, {})
})

test('K104: a topic that bursts is told at once to those whom the pack names, once until it has calmed down', async () => {
  city.at('2026-10-08 09:00')
  const told = async (actor: Actor) => {
    await followed()
    const { rows } = await city.view<{
      rows: { event: string; title: { zh: string }; subject: { kind: string; id: string } }[]
    }>('notice.list', actor)
    return rows.filter(row => row.event === 'topic')
  }
  for (let n = 0; n < 9; n++) await submitted(city, mixer(n))
  await find()
  expect((await board()).rows).toMatchObject([{ said: 9, burst: false }])
  expect(await told(supervisor)).toEqual([])
  await submitted(city, mixer(9))
  await find()
  const [topic] = (await board()).rows
  expect(topic).toMatchObject({ said: 10, burst: true })
  const [notice, ...more] = await told(supervisor)
  expect(more).toEqual([])
  expect(notice).toMatchObject({ subject: { kind: 'topic', id: topic?.id } })
  expect(notice?.title.zh).toMatch(/^热点突增：.*搅拌站.*七天里 10 人次，前七天 0 人次$/)
  expect(await told(city.staff('leader'))).toHaveLength(1)
  expect(await told(city.staff('dispatcher'))).toEqual([])
  await submitted(city, mixer(10))
  await find()
  expect((await detail(topic?.id ?? '')).burstAt).toBe(city.now().toISOString())
  expect(await told(supervisor)).toHaveLength(1)
  // A week later it is quiet; when it bursts anew it is told anew.
  city.at('2026-10-17 09:00')
  await find()
  expect((await detail(topic?.id ?? '')).burstAt).toBeNull()
  city.at('2026-10-26 09:00')
  for (let n = 0; n < 10; n++) await submitted(city, mixer(n))
  await find()
  expect((await board()).rows).toMatchObject([{ id: topic?.id, said: 10, before: 0, burst: true }])
  expect((await detail(topic?.id ?? '')).burstAt).toBe(city.now().toISOString())
  expect(await told(supervisor)).toHaveLength(2)
})

test('K96: the first hit is told once, to whoever watches; further ones are counted; ended, nothing more is heard', async () => {
  city.at('2026-11-02 09:00')
  const leader = city.staff('leader')
  const { id } = await city.act('watchword.add', leader, null, { kind: 'firm', words: '海晏物业有限公司' })
  await expect(
    city.act('watchword.add', leader, null, { kind: 'firm', words: '海晏物业有限公司' }),
  ).rejects.toMatchObject({ code: 'watched_already' })
  const notices = async (actor: Actor) =>
    (
      await city.view<{ rows: { event: string; title: { zh: string }; case: { id: string } | null }[] }>(
        'notice.list',
        actor,
      )
    ).rows.filter(row => row.event === 'watchword')
  const list = async () =>
    (await city.view<{ rows: z.output<typeof WatchwordRow>[] }>('watchword.list', leader)).rows.find(
      row => row.id === id,
    )
  const say = async (phone: string) => {
    const made = await submitted(city, { text: '海晏物业收了停车费，门禁坏了不修。', phone })
    await followed()
    return made
  }
  const one = await say('13855501001')
  expect(await notices(leader)).toMatchObject([{ title: { zh: '您关注的词第一次出现' }, case: { id: one.caseId } }])
  const two = await say('13855501002')
  await jobHandler('appeal.know')?.({ city: city.city, pool: city.app.pool, now: city.now() }, [
    { id: '01890000-0000-7000-8000-000000000001', body: { appealId: one.appealId } },
  ])
  await followed()
  expect(await notices(leader)).toHaveLength(1)
  expect(await notices(supervisor)).toEqual([])
  expect(await list()).toMatchObject({ hits: 2, state: 'on' })
  expect((await list())?.cases.map(row => row.id).sort()).toEqual([one.caseId, two.caseId].sort())
  // It may be a name: neither the ledger nor the notice says which words.
  const kept = await city.db(async db => [
    await db
      .selectFrom('ledger_entry')
      .selectAll()
      .where('city_id', '=', city.city.id)
      .where('subject_id', '=', id)
      .execute(),
    await db.selectFrom('notice').selectAll().where('city_id', '=', city.city.id).execute(),
    await db.selectFrom('watchword').selectAll().where('city_id', '=', city.city.id).where('id', '=', id).execute(),
  ])
  expect(JSON.stringify(kept)).not.toContain('海晏')
  await jobHandler('appeal.erased')?.({ city: city.city, pool: city.app.pool, now: city.now() }, [
    { id: '01890000-0000-7000-8000-000000000002', body: { appealId: two.appealId } },
  ])
  expect(await list()).toMatchObject({ hits: 1 })
  await expect(city.act('watchword.end', supervisor, id, {})).rejects.toMatchObject({ code: 'watchword_not_yours' })
  await city.act('watchword.end', leader, id, {})
  await say('13855501003')
  expect(await list()).toMatchObject({ hits: 1, state: 'ended', acts: [] })
})

test('K104 K96: the lists are read by their indexes', async () => {
  const owner = new pg.Client({ connectionString: city.ownerUrl })
  await owner.connect()
  await owner.query('select app.use_city($1)', [city.city.id])
  await owner.query('set enable_seqscan = off')
  const plan = async (sql: string) =>
    (await owner.query<{ 'QUERY PLAN': string }>(`explain ${sql}`)).rows.map(row => row['QUERY PLAN']).join('\n')
  const id = "'01890000-0000-7000-8000-000000000001'"
  const of = `city_id = ${city.city.id}`
  const plans = [
    [
      `select topic_id, sum(said) from topic_day where ${of} and day >= '2026-03-01' and day <= '2026-03-14' group by 1`,
      'topic_day_day',
    ],
    [
      `select case_id from topic_case where ${of} and topic_id = ${id} order by at desc, case_id desc limit 51`,
      'topic_case_newest',
    ],
    [`select id from watchword where ${of} and state = 'on' order by created_at, id`, 'watchword_on'],
    [
      `select id from watchword where ${of} and by_person = ${id} order by created_at desc, id desc limit 200`,
      'watchword_person',
    ],
    [
      `select appeal_id from watchword_hit where ${of} and watchword_id = ${id} order by at desc, appeal_id desc limit 100`,
      'watchword_hit_newest',
    ],
  ]
  for (const [sql = '', index = ''] of plans) {
    const found = await plan(sql)
    expect(found, sql).toContain(index)
    expect(found, sql).not.toMatch(sql.includes('sum') ? /Seq Scan/ : /Seq Scan|Sort/)
  }
  await owner.end()
})
