import { expect, test } from 'vitest'
import { z } from 'zod'
import { type AnyAct, act, type SubjectKind } from './act.ts'
import type { ActorPost, Role, StaffActor } from './actor.ts'
import { mayDo, onBehalfOf } from './permission.ts'

interface Thing {
  units: string[]
  person: string | null
  kind: string
  places: string[]
}
const onThing: SubjectKind<Thing> = {
  kind: 'thing',
  path: 'things',
  lock: () => {
    throw new Error('not read')
  },
  version: () => 1,
  state: () => 'open',
  unit: row => row.units[0] ?? null,
  units: row => row.units,
  places: row => row.places,
  person: row => row.person,
  matterKind: row => row.kind,
  ownedBy: () => false,
  current: () => null,
  update: () => {
    throw new Error('not written')
  },
}
const sign = act({
  name: 'thing.sign',
  on: onThing,
  by: ['handler', 'unit_head', 'supervisor'],
  within: ['handler', 'unit_head'],
  area: ['dispatcher'],
  power: 'sign',
  clause: 'K70 K72',
  input: z.object({}),
  run: () => ({}),
}) as unknown as AnyAct

const A = { id: 'a', name: 'A' }
const post = (unit: string, roles: Role[], more: Partial<ActorPost> = {}): ActorPost => ({
  unit,
  path: unit.includes('-') ? [unit, unit.split('-')[0] ?? ''] : [unit],
  roles,
  ...more,
})
const staff = (posts: ActorPost[], lent: StaffActor['lent'] = []): StaffActor => ({
  kind: 'staff',
  id: 'b',
  name: 'B',
  posts,
  lent,
})
const thing: Thing = { units: ['county', 'town'], person: 'a', kind: 'help', places: ['county', 'town'] }
const lent = (powers: ('sign' | 'extend' | 'approve')[], kinds: string[], unit = 'town') =>
  staff([post('elsewhere', ['handler'])], [{ of: A, post: post(unit, ['unit_head']), powers, kinds }])

/** Deny by default: who may do the act to the thing, and for whom they then do it (CHECKLIST K70 K72, SPEC F1). */
const TABLE: [who: string, actor: StaffActor, row: Thing, may: boolean, behalf: string | null][] = [
  ['nobody', staff([]), thing, false, null],
  ['a handler of the unit that leads', staff([post('county', ['handler'])]), thing, true, null],
  ['a handler of the unit below that has it', staff([post('town', ['handler'])]), thing, true, null],
  ['a clerk of a section of it', staff([post('town-x', ['handler'])]), thing, true, null],
  ['a handler of a neighbour', staff([post('town2', ['handler'])]), thing, false, null],
  ['the city above, as a unit', staff([post('city', ['unit_head'])]), thing, false, null],
  ['another role in the unit', staff([post('town', ['operator'])]), thing, false, null],
  ['a role that may anywhere', staff([post('centre', ['supervisor'])]), thing, true, null],
  [
    'a dispatcher of the sub-platform',
    staff([post('county', [], { area: { units: ['county', 'town'], roles: ['dispatcher'] } })]),
    thing,
    true,
    null,
  ],
  [
    'a dispatcher of another sub-platform',
    staff([post('other', [], { area: { units: ['other'], roles: ['dispatcher'] } })]),
    thing,
    false,
    null,
  ],
  [
    "a sub-platform's supervisor: the role is not one the act opens to areas",
    staff([post('county', [], { area: { units: ['county', 'town'], roles: ['supervisor'] } })]),
    thing,
    false,
    null,
  ],
  ['a dispatcher of the city: not in the list', staff([post('centre', ['dispatcher'])]), thing, false, null],
  ['the stand-in of the absent handler', staff([post('town', ['handler'], { of: A })]), thing, true, 'a'],
  [
    'the stand-in, able by an own post too: for whom it lies with',
    staff([post('town', ['handler']), post('town', ['handler'], { of: A })]),
    thing,
    true,
    'a',
  ],
  [
    'the stand-in, able by an own post, of what lies with nobody',
    staff([post('town', ['handler']), post('town', ['handler'], { of: A })]),
    { ...thing, person: null },
    true,
    null,
  ],
  ['the stand-in of somebody elsewhere', staff([post('town2', ['handler'], { of: A })]), thing, false, null],
  ['to whom the power was lent', lent(['sign'], []), thing, true, 'a'],
  ['to whom another power was lent', lent(['extend', 'approve'], []), thing, false, null],
  ['lent for this kind', lent(['sign'], ['help']), thing, true, 'a'],
  ['lent for other kinds', lent(['sign'], ['report']), thing, false, null],
  ['lent by somebody who may not', lent(['sign'], [], 'town2'), thing, false, null],
]

test.each(TABLE)('%s', (_who, actor, row, may, behalf) => {
  expect(mayDo(sign, actor, row)).toBe(may)
  if (may) expect(onBehalfOf(sign, actor, row)?.id ?? null).toBe(behalf)
})
