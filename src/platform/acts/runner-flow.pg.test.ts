import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeThing, openWorkshop, staff, takeThing, type Workshop } from './testing.ts'

let shop: Workshop
beforeAll(async () => {
  shop = await openWorkshop()
})
afterAll(() => shop.close())

const handler = staff('handler', 'zjj')

test('an act with the version that its doer saw is done', async () => {
  const id = await shop.thing()
  const answer = await shop.run(takeThing, handler, { id, expected: 1, input: { title: 'lamp' } })
  expect(answer).toMatchObject({ id, version: 2, title: 'lamp' })
  expect(await shop.all('select state, title, version from case_file where id = $1', id)).toEqual([
    { state: 'taken', title: 'lamp', version: 2 },
  ])
})

test('whoever writes second is told, and shown what stands there now', async () => {
  const id = await shop.thing()
  await shop.all("update case_file set version = 7, title = 'newer' where id = $1", id)
  const before = await shop.traces()
  await expect(shop.run(takeThing, handler, { id, expected: 1 })).rejects.toMatchObject({
    code: 'version_conflict',
    status: 409,
    current: { version: 7, title: 'newer', state: 'new' },
  })
  expect(await shop.traces()).toEqual(before)
})

test('an edge that the flow does not have is refused with the state it is in', async () => {
  const id = await shop.thing('zjj', 'closed')
  await expect(shop.run(takeThing, handler, { id })).rejects.toMatchObject({
    code: 'wrong_state',
    status: 409,
    vars: { state: 'closed' },
    current: { state: 'closed' },
  })
})

test('a further condition shuts the act by its own name', async () => {
  const id = await shop.thing('zjj', 'new', 'locked')
  await expect(shop.run(takeThing, handler, { id })).rejects.toMatchObject({ code: 'thing_locked', status: 409 })
})

test('what is not there, or is there in another city, is not found', async () => {
  await expect(shop.run(takeThing, handler, { id: uuidv7() })).rejects.toMatchObject({ code: 'not_found', status: 404 })
  await expect(shop.run(takeThing, handler)).rejects.toMatchObject({ code: 'not_found' })
  const elsewhere = await shop.thing('zjj', 'new', 'thing', 2)
  await expect(shop.run(takeThing, handler, { id: elsewhere })).rejects.toMatchObject({ code: 'not_found' })
})

test('bad input names the field, before anything is asked of the database', async () => {
  const id = await shop.thing()
  await expect(shop.run(takeThing, handler, { id, input: { title: 'much too long' } })).rejects.toMatchObject({
    code: 'bad_input',
    status: 422,
    fields: [{ path: 'title', code: 'too_big' }],
  })
})

test.each(['a\0b', 'half \ud83d'])('text that cannot be stored (%j) is bad input, not an error', async title => {
  const id = await shop.thing()
  await expect(shop.run(takeThing, handler, { id, input: { title } })).rejects.toMatchObject({
    code: 'bad_input',
    fields: [{ path: 'title', code: 'bad_character' }],
  })
})

test('ten people take the same thing at once: one has it, the others get a named refusal', async () => {
  const id = await shop.thing()
  // Connections are opened beforehand: else the first is done before the others have one.
  await Promise.all(Array.from({ length: 10 }, () => shop.run(makeThing, staff('operator', 'centre'))))
  const all = await Promise.allSettled(
    Array.from({ length: 10 }, (_, n) =>
      shop.run(takeThing, staff('handler', 'zjj'), { id, input: { title: `${n}` } }),
    ),
  )
  const won = all.findIndex(one => one.status === 'fulfilled')
  for (const [n, one] of all.entries())
    if (n !== won)
      expect(one).toMatchObject({
        reason: { code: 'wrong_state', current: { state: 'taken', title: `${won}`, version: 2 } },
      })
  expect(await shop.all("select 1 from ledger_entry where subject_id = $1 and act = 'thing.take'", id)).toHaveLength(1)
})

test('and if both say which version they saw, the second is told of the newer one', async () => {
  const id = await shop.thing()
  const both = await Promise.allSettled([
    shop.run(takeThing, handler, { id, expected: 1 }),
    shop.run(takeThing, staff('handler', 'zjj'), { id, expected: 1 }),
  ])
  expect(both.find(one => one.status === 'rejected')?.reason).toMatchObject({ code: 'version_conflict' })
})
