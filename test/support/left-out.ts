import { sql } from 'kysely'
import type { TestCity } from './city.ts'

interface Lost {
  id: string
  fact: 'verdict' | 'limit' | 'return'
  unit: string
  day: string
}

const WORDS = '查阅通话记录、现场照片和登记日志，情况属实，按规定办理。'
const TOLD = '查过记录，和办理好坏没有关系。'

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % list.length]

/** What counts against a unit as the books stand, whether it was left out or not, in an order that chance does not change. */
async function lost(city: TestCity): Promise<Lost[]> {
  const today = city.now().toISOString().slice(0, 10)
  return city.db(async db => {
    const { rows } = await sql<Lost>`
      select id, 'verdict' as fact, unit_id as unit, on_day as day from verdict
        where city_id = ${city.city.id} and final and result = 'dissatisfied'
      union all select id, 'limit', unit_id, due_day from clock
        where city_id = ${city.city.id} and kind = 'handle' and not cancelled and excluded is null
          and (not on_time or on_time is null and due_day < ${today})
      union all select id, 'return', unit_id, returned_day from dispatch
        where city_id = ${city.city.id} and excluded is null and returned_day is not null
      order by fact, day, id`.execute(db)
    return rows
  })
}

/** Something lost is left out, or put right: after a hearing, or after an objection to the day's publication. */
export async function leaveOut(city: TestCity, which: number, how: number): Promise<void> {
  const all = await lost(city)
  const kinds = [...new Set(all.map(row => row.fact))]
  const one = pick(
    all.filter(row => row.fact === pick(kinds, how)),
    which,
  )
  if (!one) return
  const told = one.fact === 'verdict' ? { citizenText: TOLD } : {}
  const head = city.staff('unit_head', one.unit)
  const about = { unit: one.unit, fact: one.fact, factId: one.id, words: WORDS }
  if (how % 2) {
    const ground = city.city.pack.schemes.get('daily')?.excuses?.grounds[0]?.code
    const { id } = await city.act('excuse.ask', head, null, { ...about, ground })
    const held = { heldAt: city.now().toISOString(), present: '督查室、承办单位负责人', words: WORDS }
    await city.act('excuse.hear', city.staff('supervisor'), id, held)
    await city.act('excuse.decide', city.staff('leader'), id, { result: 'upheld', words: WORDS, ...told })
    return
  }
  const period = { kind: 'day', period: one.day }
  const published = await city.db(db =>
    db
      .selectFrom('ranking_publication')
      .select('id')
      .where('city_id', '=', city.city.id)
      .where('kind', '=', 'day')
      .where('period', '=', one.day)
      .executeTakeFirst(),
  )
  if (!published) await city.act('ranking.publish', city.staff('assessor'), null, period)
  const ground = city.city.pack.schemes.get('daily')?.publication?.grounds?.[0]?.code
  const { id } = await city.act('objection.file', head, null, { ...about, ...period, ground })
  const remedy = one.fact === 'limit' && how % 4 ? 'correct' : 'exclude'
  await city.act('objection.decide', city.staff('arbiter', 'zhzx'), id, {
    result: 'upheld',
    remedy,
    words: WORDS,
    ...told,
  })
  await city.act('objection.reapprove', city.staff('assessor'), id, {})
}

/** Something left out is counted again, or it is looked at and stays left out. */
export async function putBack(city: TestCity, which: number, how: number): Promise<void> {
  const rows = await city.db(db =>
    db
      .selectFrom('fact_waiver')
      .select(['id', 'fact', 'fact_id', 'remedy', 'subject_kind'])
      .where('city_id', '=', city.city.id)
      .orderBy('fact')
      .orderBy('fact_id')
      .orderBy('seq', 'desc')
      .execute(),
  )
  const newest = rows.filter((row, n) => rows[n - 1]?.fact_id !== row.fact_id)
  const one = pick(
    newest.filter(row => row.remedy !== 'restore'),
    which,
  )
  if (!one) return
  const asked = await city.act('restoration.ask', city.staff('supervisor'), null, {
    waiver: one.id,
    ground: pick(['person', 'evidence', 'mistake'], how),
    words: WORDS,
  })
  const by = one.subject_kind === 'excuse' ? city.staff('arbiter', 'zhzx') : city.staff('leader')
  await city.act('restoration.decide', by, asked.id, {
    result: how % 4 ? 'restored' : 'kept',
    words: WORDS,
    ...(one.fact === 'verdict' ? { citizenText: TOLD } : {}),
  })
}
