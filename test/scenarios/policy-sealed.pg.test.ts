import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { tickCity } from '../../src/modules/casework/index.ts'
import { sealPart } from '../../src/modules/sealed/index.ts'
import { type Actor, act, type Role, roles } from '../../src/platform/acts/index.ts'
import { drainOutbox } from '../../src/platform/jobs/outbox.ts'
import { openTestCity, type TestCity } from '../support/city.ts'

/** SPEC Q2, CHECKLIST K93, DESIGN 7: reports of misconduct are sealed: need to know, recusal, every look an entry. */
let city: TestCity
let inspector: Actor
const mark = '材料交了五次，每次都暗示要请客'
beforeAll(async () => {
  city = await openTestCity()
  inspector = city.staff('discipline_inspector', 'jwjw-xf')
})
afterAll(() => city.close())

const told = { list: 'demand', text: `${mark}，不请就说系统坏了。`, name: '欧阳朔风', phone: '13755512034' }
const report = async (more: object = {}) => {
  const made = await city.act('clue.submit', city.anyone, null, { ...told, unit: 'scj', ...more })
  return { id: made.id, code: made.queryCode as string }
}
const listOf = async (who: Actor) =>
  (await city.view<{ rows: { id: string }[] }>('clue.list', who)).rows.map(row => row.id)
const read = (who: Actor, id: string) => city.act('clue.read', who, id, {})
const entries = (id: string) =>
  city.db(db =>
    db
      .selectFrom('ledger_entry')
      .select(['act', 'actor', 'data', 'unit_id'])
      .where('city_id', '=', city.city.id)
      .where('subject_id', '=', id)
      .orderBy('id')
      .execute(),
  )

test('Q2: only the inspectors read it; no other role, whatever it may do elsewhere', async () => {
  const { id } = await report()
  expect(await listOf(inspector)).toContain(id)
  expect(await read(inspector, id)).toMatchObject({ text: told.text, name: told.name, phone: told.phone })
  for (const role of roles.filter((one: Role) => one !== 'discipline_inspector' && one !== 'leader')) {
    const who = city.staff(role)
    if (who.kind === 'staff' && who.posts.some(post => post.roles.includes('discipline_inspector'))) continue
    await expect(read(who, id), role).rejects.toMatchObject({ code: 'forbidden' })
    await expect(city.view('clue.list', who), role).rejects.toMatchObject({ code: 'forbidden' })
  }
  // a leader reads what is about the inspectors, not this
  expect(await listOf(city.staff('leader'))).not.toContain(id)
  await expect(read(city.staff('leader'), id)).rejects.toMatchObject({ code: 'clue_not_yours' })
})

test('K93: every look is an entry: who and when, nothing of what it says or whom it is about', async () => {
  const { id } = await report()
  await read(inspector, id)
  await read(inspector, id)
  const found = await entries(id)
  expect(found.map(row => row.act)).toEqual(['clue.submit', 'clue.read', 'clue.read'])
  expect(JSON.stringify(found)).not.toMatch(/scj|欧阳|13755512034|请客|demand/)
  expect(found.every(row => row.unit_id === null)).toBe(true)
})

test('Q2: the database itself keeps it: the program’s role sees no row unless the seal is open for a reader', async () => {
  const { id } = await report()
  const seen = (reader: string | null, units = '') =>
    city.db(async db => {
      if (reader) await sql`select app.open_seal(${reader}, ${units})`.execute(db)
      const { rows } = await sql<{
        id: string
      }>`select id from clue where city_id = ${city.city.id} and id = ${id}`.execute(db)
      return rows.length
    })
  expect(await seen(null)).toBe(0)
  expect(await seen(inspector.id, 'jwjw-xf,jwjw')).toBe(1)
  // whoever has a post in the unit it is about, inspector or not
  expect(await seen(inspector.id, 'scj')).toBe(0)
})

test('recusal: whom it is about cannot see it, nor be given it, nor can who stepped aside', async () => {
  const other = city.staff('discipline_inspector', 'jwjw-dj')
  const about = await report({ unit: undefined, person: other.id, about: '那位室主任' })
  // the person's unit are the inspectors themselves: it goes to the leaders, and to no inspector
  expect(await listOf(other)).not.toContain(about.id)
  expect(await listOf(inspector)).not.toContain(about.id)
  await expect(read(inspector, about.id)).rejects.toMatchObject({ code: 'not_found' })
  expect(await listOf(city.staff('leader'))).toContain(about.id)

  const { id } = await report()
  await expect(
    city.act('clue.take', inspector, id, { inspector: city.staff('handler', 'scj').id }),
  ).rejects.toMatchObject({ fields: [{ code: 'clue_concerned' }] })
  await city.act('clue.recuse', other, id, {})
  expect(await listOf(other)).not.toContain(id)
  await expect(read(other, id)).rejects.toMatchObject({ code: 'not_found' })
  await expect(city.act('clue.take', inspector, id, { inspector: other.id })).rejects.toMatchObject({
    fields: [{ code: 'clue_concerned' }],
  })
  await city.act('clue.take', inspector, id, {})
  await city.act('clue.close', inspector, id, { words: '查实一人，已经按纪律处理。' })
})

test('the reporter follows it by the code alone, and reads what the inspectors let be known', async () => {
  const { id, code } = await report()
  const stands = (said: string) =>
    city.view<Record<string, unknown>>('clue.stands', city.anyone, { city: 'rongcheng', code: said })
  expect(await stands(code.toLowerCase())).toMatchObject({ state: { zh: '纪检机关已收到' }, result: null })
  await city.act('clue.dismiss', inspector, id, { words: '反映的是办事流程，已转业务部门改进。' })
  expect(await stands(code)).toMatchObject({ result: '反映的是办事流程，已转业务部门改进。' })
  await expect(stands('AAAABBBB')).rejects.toMatchObject({ code: 'clue_no_such_code' })
})

test('neither search, lists, suggestions, rankings nor live events know of it; its words stand nowhere in the clear', async () => {
  city.live.length = 0
  const { id } = await report()
  const supervisor = city.staff('supervisor')
  for (const [view, input] of [
    ['case.search', { q: '暗示要请客' }],
    ['case.list', {}],
    ['work.bench', {}],
  ] as const)
    expect(JSON.stringify(await city.view(view, supervisor, input)), view).not.toMatch(/请客|X26-/)
  expect(JSON.stringify(city.live)).not.toContain(id)
  const { rows: tables } = await city.db(db =>
    sql<{
      name: string
    }>`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
      and relname <> 'schema_migration'`.execute(db),
  )
  const found: string[] = []
  for (const { name } of tables) {
    const { rows } = await city.db(async db => {
      await sql`select app.open_seal(${inspector.id}, '')`.execute(db)
      return sql<{
        row: object
      }>`select to_jsonb(t) as row from ${sql.table(name)} t where city_id = ${city.city.id}`.execute(db)
    })
    const text = JSON.stringify(rows)
    for (const word of [mark, told.name, told.phone, Buffer.from(mark).toString('hex')])
      if (text.includes(word)) found.push(`${name}: ${word}`)
  }
  expect(found).toEqual([])
})

test('K44: the half of a mixed appeal that is a report is sealed in the same act, whole or not at all', async () => {
  act({
    name: 'test.part',
    by: ['dispatcher'],
    clause: 'test',
    input: z.object({ fail: z.boolean() }),
    run: async (ctx, _none, { fail }) => {
      const made = await sealPart(ctx, { list: 'shirk', text: mark, units: ['scj'], fromCase: ctx.id() })
      if (fail) throw new Error('the other half fails')
      return { created: { kind: 'test', id: ctx.id(), version: 1 }, answer: { clue: made.id } }
    },
  })
  const before = (await listOf(inspector)).length
  await expect(city.act('test.part', city.staff('dispatcher'), null, { fail: true })).rejects.toThrow()
  expect(await listOf(inspector)).toHaveLength(before)
  const { clue } = await city.act('test.part', city.staff('dispatcher'), null, { fail: false })
  const list = await city.view<{ rows: object[] }>('clue.list', inspector)
  expect(list.rows).toContainEqual(expect.objectContaining({ id: clue, parted: true }))
})

test('Q1: an office and a person are appraised by QR without a name; its head sees what, never who', async () => {
  const clerk = city.staff('handler', 'scj')
  await city.act('appraisal.give', city.anyone, null, { unit: 'scj', person: clerk.id, mark: 5, words: '讲得很清楚。' })
  await expect(
    city.act('appraisal.give', city.anyone, null, { unit: 'zjj', person: clerk.id, mark: 1 }),
  ).rejects.toMatchObject({ fields: [{ code: 'not_of_unit' }] })
  const head = city.staff('unit_head', 'scj')
  expect(await city.view('appraisal.list', head, { unit: 'scj' })).toMatchObject({ count: 1, mean: 5 })
  await expect(city.view('appraisal.list', head, { unit: 'zjj' })).rejects.toMatchObject({ code: 'forbidden' })
})

test('Q2: a report nobody takes up is on the ticker; only who may read it is told, never whom it is about', async () => {
  city.at('2026-09-07 09:00')
  const concerned = city.staff('discipline_inspector', 'jwjw-dj')
  const { id } = await report({ person: concerned.id, unit: undefined })
  const other = await report()
  const tick = async () => {
    await tickCity(city.app.pool, city.city, city.now())
    await drainOutbox(city.app.pool, city.city, city.now)
    await drainOutbox(city.app.pool, city.city, city.now)
  }
  const toldOf = async (who: Actor, clue: string) =>
    (
      await city.view<{ rows: { subject: { id: string }; title: { zh: string } }[] }>('notice.list', who, {
        limit: 100,
      })
    ).rows.filter(row => row.subject.id === clue)
  await city.act('clue.take', inspector, other.id, {})
  city.at('2026-12-01 09:00')
  await tick()
  const leader = city.staff('leader')
  expect(await toldOf(concerned, id)).toEqual([])
  expect(await toldOf(inspector, other.id)).toEqual([])
  const readers = [await toldOf(inspector, id), await toldOf(leader, id)].flat()
  expect(readers.length).toBeGreaterThan(0)
  expect(readers.every(row => /^举报线索 X26-\d{5} 还没有人受理：/.test(row.title.zh))).toBe(true)
  for (const role of ['supervisor', 'handler', 'unit_head'] as const)
    expect(await toldOf(city.staff(role, role === 'supervisor' ? undefined : 'scj'), id)).toEqual([])
  // No list of limits shows it, not even that of the inspectors' own unit.
  const limits = await city.view<{ rows: { name: { zh: string } }[] }>('unit.clocks', city.staff('unit_head', 'jwjw'), {
    id: 'jwjw',
  })
  expect(limits.rows.map(row => row.name.zh)).not.toContain('线索复核')
})
