import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from './actor.ts'
import { makeThing, openWorkshop, staff, takeThing, type Workshop } from './testing.ts'

let shop: Workshop
beforeAll(async () => {
  shop = await openWorkshop()
})
afterAll(() => shop.close())

const handler = staff('handler', 'zjj')
const anyone: Actor = { kind: 'citizen', id: 'anyone', appealIds: [] }
let keys = 0
const key = () => `request-${++keys}`

test('a repeated request gets the same answer and changes nothing', async () => {
  const [id, idempotencyKey] = [await shop.thing(), key()]
  const first = await shop.run(takeThing, handler, { id, expected: 1, idempotencyKey })
  const after = await shop.traces()
  shop.fates.length = shop.live.length = 0
  expect(await shop.run(takeThing, handler, { id, expected: 1, idempotencyKey })).toEqual(first)
  expect(await shop.traces()).toEqual(after)
  expect(shop.fates).toEqual(['thing.take replayed'])
  expect(shop.live).toEqual([])
})

test('twenty requests with one key at once: one thing is made, all are told the same', async () => {
  const before = await shop.traces()
  const idempotencyKey = key()
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => shop.run(makeThing, anyone, { idempotencyKey, input: { phone: '1' } })),
  )
  for (const answer of answers) expect(answer).toEqual(answers[0])
  expect(await shop.traces()).toEqual({
    things: before.things + 1,
    entries: before.entries + 1,
    follows: before.follows + 1,
    keys: before.keys + 1,
  })
})

test('twenty at once on one thing: it is taken once, and nobody is refused for having waited', async () => {
  const [id, idempotencyKey] = [await shop.thing(), key()]
  const before = await shop.traces()
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => shop.run(takeThing, handler, { id, expected: 1, idempotencyKey })),
  )
  for (const answer of answers) expect(answer).toEqual(answers[0])
  expect((await shop.traces()).entries).toBe(before.entries + 2)
})

test('a key is refused for another act and for another subject', async () => {
  const [id, other, idempotencyKey] = [await shop.thing(), await shop.thing(), key()]
  const person: Actor = {
    kind: 'staff',
    id: 'p',
    name: 'p',
    posts: [{ unit: 'zjj', path: ['zjj'], roles: ['handler', 'operator'] }],
  }
  await shop.run(takeThing, person, { id, idempotencyKey })
  const reused = { code: 'key_reused', status: 409 }
  await expect(shop.run(makeThing, person, { idempotencyKey })).rejects.toMatchObject(reused)
  await expect(shop.run(takeThing, person, { id: other, idempotencyKey })).rejects.toMatchObject(reused)
})

test('a key is refused for other input: a stranger with the same key is not shown the receipt', async () => {
  const idempotencyKey = key()
  await shop.run(makeThing, anyone, { idempotencyKey, input: { phone: '13812342046' } })
  await expect(shop.run(makeThing, anyone, { idempotencyKey, input: { phone: '13912342046' } })).rejects.toMatchObject({
    code: 'key_reused',
    status: 409,
  })
})

test('keys of two people, and of two cities, have nothing to do with each other', async () => {
  const idempotencyKey = key()
  const [first, second] = [await shop.thing(), await shop.thing()]
  const other = await shop.thing('zjj', 'new', 'thing', 2)
  await shop.run(takeThing, handler, { id: first, idempotencyKey })
  await expect(shop.run(takeThing, staff('handler', 'zjj'), { id: second, idempotencyKey })).resolves.toMatchObject({
    id: second,
  })
  await expect(
    shop.run(takeThing, handler, { id: other, idempotencyKey, city: { ...shop.city, id: 2 } }),
  ).resolves.toMatchObject({ id: other })
})

test('a refused request may be sent again under its key once the reason is gone', async () => {
  const [id, idempotencyKey] = [await shop.thing('zjj', 'closed'), key()]
  await expect(shop.run(takeThing, handler, { id, idempotencyKey })).rejects.toMatchObject({ code: 'wrong_state' })
  await shop.all("update case_file set state = 'new' where id = $1", id)
  await expect(shop.run(takeThing, handler, { id, idempotencyKey })).resolves.toMatchObject({ version: 2 })
})

test('a secret answer is remembered sealed, and what was sent cannot be read from what is kept', async () => {
  const idempotencyKey = key()
  const { code } = await shop.run(makeThing, anyone, { idempotencyKey, input: { phone: '13812342046' } })
  const [row] = await shop.all('select answer::text as kept from idempotency where key = $1', idempotencyKey)
  expect(row.kept).not.toContain(code)
  expect(row.kept).not.toContain('13812342046')
  expect(Object.keys(JSON.parse(row.kept)).sort()).toEqual(['request', 'sealed'])
  const again = await shop.run(makeThing, anyone, { idempotencyKey, input: { phone: '13812342046' } })
  expect(again.code).toBe(code)
})
