import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { act } from './act.ts'
import { onThing, openWorkshop, staff, takeThing, type Workshop } from './testing.ts'

let shop: Workshop
beforeAll(async () => {
  shop = await openWorkshop()
})
afterAll(() => shop.close())

const handler = staff('handler', 'zjj')
const base = {
  on: onThing,
  from: ['new'],
  to: 'taken',
  by: ['handler'],
  clause: 'test',
  input: z.object({}),
} as const

test('state, ledger entries, follow-ups and key are written in one transaction', async () => {
  const id = await shop.thing()
  const answer = await shop.run(takeThing, handler, { id, idempotencyKey: 'request-same-tx' })
  const rows = await shop.all(
    `select 'case_file' as t, xmin::text as tx from case_file where id = $1::uuid
     union all select 'ledger ' || act, xmin::text from ledger_entry where subject_id = $1::uuid::text
     union all select 'outbox ' || kind, xmin::text from outbox where body->>'thing' = $1::uuid::text
     union all select 'key', xmin::text from idempotency where key = 'request-same-tx' order by 1`,
    id,
  )
  expect(rows.map(row => row.t)).toEqual([
    'case_file',
    'key',
    'ledger thing.take',
    'ledger thing.told',
    'outbox thing.taken',
  ])
  expect(new Set(rows.map(row => row.tx)).size).toBe(1)
  const [entry] = await shop.all('select * from ledger_entry where id = $1', answer.entryId)
  expect(entry).toMatchObject({
    city_id: 1,
    act: 'thing.take',
    subject_kind: 'thing',
    subject_id: id,
    actor: `staff:${handler.id}`,
    unit_id: 'zjj',
    data: { by: 'hand' },
    at: new Date('2026-03-16T01:20:00Z'),
  })
})

const everything = (ctx: Parameters<typeof takeThing.run>[0], id: string) => {
  ctx.write(ctx.db.insertInto('number_block').values({ city_id: ctx.city.id, series: `of ${id}`, next: 1 }))
  ctx.also('thing.told', { kind: 'thing', id }, {})
  ctx.follow('thing.taken', { thing: id })
  ctx.announce('thing', { id })
}

const throwing = act({
  ...base,
  name: 'thing.throws',
  run: (ctx, row) => {
    everything(ctx, row.id)
    throw new Error('in the middle')
  },
})
const badWrite = act({
  ...base,
  name: 'thing.badWrite',
  run: (ctx, row) => {
    everything(ctx, row.id)
    // Sent at once, settled at the commit: the act itself never learns of it.
    ctx.write(ctx.db.insertInto('outbox').values({ city_id: 1, id: 'no uuid', kind: 'x', body: '{}', at: ctx.now }))
    return {}
  },
})
const intoAnotherCity = act({
  ...base,
  name: 'thing.elsewhere',
  run: (ctx, row) => {
    everything(ctx, row.id)
    ctx.write(ctx.db.insertInto('number_block').values({ city_id: 2, series: 's', next: 1 }))
    return {}
  },
})

test.each([
  ['an error in the middle', throwing, 'in the middle'],
  ['a write that the database refuses', badWrite, 'invalid input syntax for type uuid'],
  ['a write into another city', intoAnotherCity, 'row-level security'],
])('%s leaves nothing', async (_, spec, message) => {
  const id = await shop.thing()
  const before = await shop.traces()
  shop.fates.length = shop.live.length = 0
  await expect(shop.run(spec, handler, { id, idempotencyKey: `request-${spec.name}` })).rejects.toThrow(message)
  expect(await shop.traces()).toEqual(before)
  expect(await shop.all('select 1 from number_block')).toEqual([])
  expect(await shop.all('select state, version from case_file where id = $1', id)).toEqual([
    { state: 'new', version: 1 },
  ])
  expect(shop.live).toEqual([])
  expect(shop.fates).toEqual([`${spec.name} failed`])
  await expect(shop.run(takeThing, handler, { id })).resolves.toMatchObject({ version: 2 })
})

test('a refusal leaves nothing, not even the key', async () => {
  const id = await shop.thing('swjt')
  const before = await shop.traces()
  await expect(shop.run(takeThing, handler, { id, idempotencyKey: 'request-refused' })).rejects.toMatchObject({
    code: 'forbidden',
  })
  expect(await shop.traces()).toEqual(before)
})

test('a deadlock is tried again, and its live events are told once', async () => {
  let tries = 0
  const unlucky = act({
    ...base,
    name: 'thing.unlucky',
    run: (ctx, row) => {
      everything(ctx, row.id)
      if (++tries === 1) throw Object.assign(new Error('deadlock detected'), { code: '40P01' })
      return {}
    },
  })
  const id = await shop.thing()
  shop.live.length = 0
  await expect(shop.run(unlucky, handler, { id })).resolves.toMatchObject({ version: 2 })
  expect(tries).toBe(2)
  expect(shop.live).toEqual([{ city: 'one', event: 'thing', data: { id } }])
  expect(await shop.all('select act from ledger_entry where subject_id = $1 order by id', id)).toEqual([
    { act: 'thing.unlucky' },
    { act: 'thing.told' },
  ])
})

test('an act that neither has a subject nor created one is an error, not an entry', async () => {
  const empty = act({ name: 'thing.empty', by: ['handler'], clause: 'test', input: z.object({}), run: () => ({}) })
  const before = await shop.traces()
  await expect(shop.run(empty, handler)).rejects.toThrow('neither has a subject')
  expect(await shop.traces()).toEqual(before)
})
