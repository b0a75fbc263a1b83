import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeStaff, pathOfUnit, personIdOf, subtreeOf } from '../../src/modules/registry/index.ts'
import { type Actor, actNamed, hasRoleWithin, Refusal } from '../../src/platform/acts/index.ts'
import { mayDo } from '../../src/platform/acts/permission.ts'
import { seeded } from '../../src/simulator/model/random.ts'
import { openTestCity, type TestCity } from '../support/city.ts'
import { caseOf, dispatched } from '../support/loop.ts'

/**
 * CHECKLIST K65 K70 K71: whatever sequence of hand-ons, stand-ins, ends and leavers, a case at a unit has exactly one
 * running limit for handling it, and a living person who may act on it today.
 */
let city: TestCity
beforeAll(async () => {
  city = await openTestCity('fuyang')
})
afterAll(() => city.close())

const COUNTY = 'yingzhou'
const STEPS = 110

test('K65 K70 K71: always one limit, always somebody', async () => {
  const random = seeded('always', 1)
  city.at('2026-03-02 09:00')
  const start = Temporal.PlainDate.from('2026-03-02')
  const units = subtreeOf(city.city.pack, COUNTY)
  const people = [...city.city.pack.people.values()]
    .filter(person => units.includes(person.unit))
    .map(person => ({ id: personIdOf('fuyang', person.code), path: pathOfUnit(city.city, person.unit) }))
  let day = 0
  let here: Actor[] = []
  const meet = async () => {
    const staff = makeStaff(city.app.pool)
    const found = await Promise.all(people.map(person => staff.actor(city.city, person.id, city.now())))
    here = found.filter(actor => actor !== null)
  }
  await meet()
  const cases: string[] = []
  for (let n = 0; n < 3; n++)
    cases.push(
      (
        await dispatched(city, {
          text: '村口的路坑坑洼洼，下雨天骑车摔过人。',
          phone: '13812342046',
          item: 'NY-003',
          place: 'xihu',
          unit: COUNTY,
        })
      ).caseId,
    )
  const date = (plus: number) => start.add({ days: day + plus }).toString()
  const colleague = (id: string) => {
    const mine = people.find(person => person.id === id)
    const others = people.filter(other => other.id !== id && other.path.some(unit => mine?.path.includes(unit)))
    return others.length ? random.pick(others).id : id
  }
  /** One of those who may, mostly; else anybody, who is refused. */
  const somebody = async (name: string, caseId: string) => {
    const kase = await caseOf(city, caseId)
    const spec = actNamed(name)
    const able = spec ? here.filter(actor => mayDo(spec, actor, kase)) : []
    return random.pick(able.length && random.chance(0.9) ? able : here)
  }
  const moves: Record<string, () => Promise<unknown>> = {
    handOn: async () => {
      const caseId = random.pick(cases)
      return city.act('case.handOn', await somebody('case.handOn', caseId), caseId, {
        unit: random.pick(units),
        ...(random.chance(0.3) ? { person: random.pick(people).id } : {}),
      })
    },
    sign: async () => {
      const caseId = random.pick(cases)
      return city.act('case.sign', await somebody('case.sign', caseId), caseId, {})
    },
    plan: () => {
      const by = random.pick(here)
      return city.act('absence.plan', by, null, {
        standIn: colleague(by.id),
        from: date(0),
        to: date(random.below(4)),
        reason: 'leave',
      })
    },
    nextDay: async () => {
      day++
      city.at(`${date(0)} 09:00`)
    },
    leave: () => {
      const who = random.pick(people)
      const heads = here.filter(actor => hasRoleWithin(actor, who.path, ['unit_head']))
      return city.act('person.leave', random.pick(heads.length ? heads : here), who.id, { to: colleague(who.id) })
    },
    return: async () => {
      const caseId = random.pick(cases)
      return city.act('case.return', await somebody('case.return', caseId), caseId, {
        ground: 'not-by-list',
        reason: '按事件清单，这条路由别的单位负责。',
      })
    },
    arbitrate: () =>
      city.act('case.arbitrate', city.staff('arbiter'), random.pick(cases), {
        ruling: random.pick(['upheld', 'rejected']),
        unit: 'xihu',
        reason: '按事件清单和地点，由这个单位负责。',
      }),
  }
  const weights = [
    'handOn',
    'handOn',
    'handOn',
    'handOn',
    'sign',
    'sign',
    'plan',
    'plan',
    'nextDay',
    'leave',
    'return',
    'arbitrate',
    'arbitrate',
  ]
  const done: Record<string, number> = {}
  for (let n = 0; n < STEPS; n++) {
    const move = random.pick(weights)
    try {
      await moves[move]?.()
      done[move] = (done[move] ?? 0) + 1
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
    await meet()
    for (const caseId of cases) await holds(caseId, `step ${n}: ${move}`)
  }
  expect(Object.keys(done).sort(), 'each move was made').toEqual([...new Set(weights)].sort())

  async function holds(caseId: string, when: string) {
    const kase = await caseOf(city, caseId)
    const running = await city.db(db =>
      db
        .selectFrom('clock')
        .select(['kind'])
        .where('city_id', '=', city.city.id)
        .where('case_id', '=', caseId)
        .where('stopped_at', 'is', null)
        .execute(),
    )
    const atUnit = kase.state === 'dispatched' || kase.state === 'signed'
    const limits = running.filter(row => row.kind === 'handle').length
    // While a return is decided the limit stands still and is nobody's to keep.
    if (kase.state === 'disputed') expect(limits, when).toBeLessThanOrEqual(1)
    else expect(limits, when).toBe(atUnit ? 1 : 0)
    expect(running.filter(row => row.kind === 'step').length, when).toBe(kase.step_id ? 1 : 0)
    if (!atUnit) return
    const next = actNamed(kase.state === 'dispatched' ? 'case.sign' : 'case.handOn')
    if (!next) throw new Error('no such act')
    const able = here.filter(actor => mayDo(next, actor, kase))
    expect(able.length, `${when}: nobody may act`).toBeGreaterThan(0)
    if (kase.handler_id)
      expect(
        here.some(
          actor =>
            actor.id === kase.handler_id ||
            (actor.kind === 'staff' && actor.posts.some(({ of }) => of?.id === kase.handler_id)),
        ),
        `${when}: in dead hands`,
      ).toBe(true)
  }
})
