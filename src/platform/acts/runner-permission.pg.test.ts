import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { act } from './act.ts'
import { type Actor, roles } from './actor.ts'
import { onThing, openWorkshop, staff, takeThing, type Workshop } from './testing.ts'

let shop: Workshop
beforeAll(async () => {
  shop = await openWorkshop()
})
afterAll(() => shop.close())

const forNobody = act({
  name: 'thing.nobody',
  on: onThing,
  by: [],
  clause: 'test',
  input: z.object({}),
  run: () => ({}),
})
const forSystem = act({ ...forNobody, name: 'thing.system', by: ['system'] })
const forArbiters = act({ ...forNobody, name: 'thing.arbiter', by: ['arbiter'] })

const citizen = (...appealIds: string[]): Actor => ({ kind: 'citizen', id: 'c', appealIds })
const system: Actor = { kind: 'system', id: 'ticker' }
const refused = { code: 'forbidden', status: 403 }

test('an act that names nobody is open to nobody', async () => {
  const id = await shop.thing()
  for (const actor of [...roles.map(role => staff(role, 'zjj')), citizen(id), system])
    await expect(shop.run(forNobody, actor, { id })).rejects.toMatchObject(refused)
})

test('of all roles only the named one may', async () => {
  const id = await shop.thing()
  for (const role of roles.filter(role => role !== 'arbiter'))
    await expect(shop.run(forArbiters, staff(role, 'zjj'), { id })).rejects.toMatchObject(refused)
  await expect(shop.run(forArbiters, staff('arbiter', 'elsewhere'), { id })).resolves.toMatchObject({ version: 2 })
})

test('what is for the system is not for people, nor the reverse', async () => {
  const id = await shop.thing()
  await expect(shop.run(forSystem, staff('system_admin', 'zjj'), { id })).rejects.toMatchObject(refused)
  await expect(shop.run(forArbiters, system, { id })).rejects.toMatchObject(refused)
  await expect(shop.run(forSystem, system, { id })).resolves.toMatchObject({ version: 2 })
})

test.each([
  ['their own unit', 'zjj', 'zjj', true],
  ['a section of it, for the unit they belong to', 'zjj/roads', 'zjj', true],
  ['another unit', 'swjt', 'zjj', false],
  ['the unit above, for a section that has it', 'zjj', 'zjj/roads', false],
  ['nobody has it', 'zjj', null, false],
])('within the own unit only: %s', async (_, of, unit, may) => {
  const id = await shop.thing(unit)
  const run = shop.run(takeThing, staff('handler', of), { id })
  if (may) await expect(run).resolves.toMatchObject({ version: 2 })
  else await expect(run).rejects.toMatchObject(refused)
})

test('a citizen acts on what is theirs and on nothing else', async () => {
  const id = await shop.thing()
  await expect(shop.run(takeThing, citizen(), { id })).rejects.toMatchObject(refused)
  await expect(shop.run(takeThing, citizen(await shop.thing()), { id })).rejects.toMatchObject(refused)
  await expect(shop.run(takeThing, citizen(id), { id })).resolves.toMatchObject({ version: 2 })
})

test('somebody without a post may do nothing', async () => {
  const id = await shop.thing()
  const idle: Actor = { kind: 'staff', id: 'p', name: 'p', posts: [] }
  await expect(shop.run(takeThing, idle, { id })).rejects.toMatchObject(refused)
})

test('whoever may not learns neither state nor version', async () => {
  const id = await shop.thing('zjj', 'closed')
  const failure = await shop.run(takeThing, staff('handler', 'swjt'), { id, expected: 9 }).catch(error => error)
  expect(failure).toMatchObject({ code: 'forbidden', current: undefined, vars: {} })
})
