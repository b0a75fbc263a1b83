import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import type { CaseDetail } from '../../src/modules/casework/index.ts'
import { personIdOf } from '../../src/modules/registry/index.ts'
import type { Actor } from '../../src/platform/acts/index.ts'
import { openTestCity, type TestCity } from '../support/city.ts'
import { answered, caseOf, dispatched } from '../support/loop.ts'
import { ledgerOfSubject, rung } from '../support/matters.ts'

/** CHECKLIST K65 K80 K81 K83: drafted, reviewed, signed off before it leaves; what waits for a head, and who has how much. */
let city: TestCity
beforeAll(async () => {
  city = await openTestCity()
})
afterAll(() => city.close())

const person = (code: string): Actor => {
  const row = city.city.pack.people.get(code)
  const actor = city.staff(row?.roles[0] as 'handler', row?.unit)
  return { ...actor, id: personIdOf('rongcheng', code) } as Actor
}
const name = (code: string) => city.city.pack.people.get(code)?.name
const signed = async (grade: string) => {
  const made = await dispatched(city, {
    text: '村口的路坑坑洼洼，下雨天骑车摔过人。',
    phone: '13812342046',
    item: 'NY-003',
    grade,
    place: 'lidao',
    unit: 'lidao',
  })
  await city.act('case.sign', person('lidao-05'), made.caseId, {})
  return made
}
const answer = (outcome = 'solved') => ({
  outcome,
  publicText: outcome === 'solved' ? '坑洼已经填平压实，请放心通行。' : '这一段在明年的大修计划里，现在不能单独修补。',
  internalNote: '施工队七点进场',
  cause: 'damage',
  measure: 'repaired',
  contacted: true,
  ...(outcome === 'solved' ? {} : { until: '2026-12-31' }),
})
interface Approvals {
  rows: { kase: { id: string }; draft: string; by: string; publicText: string; refusal: boolean; asked: string[] }[]
}
const waiting = async (by: Actor, caseId: string) =>
  (await city.view<Approvals>('approval.list', by)).rows.find(row => row.kase.id === caseId)

test('K65: a red case leaves under the head’s name: drafted, sent back with a remark, drafted again, signed', async () => {
  city.at('2026-03-16 09:00')
  const made = await signed('red')
  const { caseId } = made
  const handler = person('lidao-05')
  await expect(city.act('case.reply', handler, caseId, answer())).rejects.toMatchObject({ code: 'needs_sign_off' })
  await city.act('case.submit', handler, caseId, answer())
  await expect(city.act('case.submit', handler, caseId, answer())).rejects.toMatchObject({ code: 'draft_waits' })
  await expect(city.act('case.reply', person('lidao-01'), caseId, answer())).rejects.toMatchObject({
    code: 'draft_waits',
  })
  const first = await waiting(person('lidao-01'), caseId)
  expect(first).toMatchObject({ by: name('lidao-05'), refusal: false, publicText: answer().publicText })
  expect(await waiting(person('chengshan-01'), caseId), 'not another unit’s head').toBeUndefined()
  expect(await waiting(handler, caseId), 'not the handler').toBeUndefined()

  city.at('2026-03-16 10:00')
  await city.act('case.sendBack', person('lidao-01'), caseId, { draft: first?.draft, remark: '把进场时间写清楚。' })
  const seen = await city.view<z.output<typeof CaseDetail>>('case.get', handler, { id: caseId })
  expect(seen.signOff.draft).toMatchObject({ state: 'returned', remark: '把进场时间写清楚。' })
  await city.act('case.submit', handler, caseId, { ...answer(), publicText: '坑洼今天上午已经填平压实，请放心通行。' })
  await expect(
    city.act('case.signOff', handler, caseId, { draft: first?.draft }),
    'a handler signs nothing off',
  ).rejects.toMatchObject({ code: 'forbidden' })
  const second = await waiting(person('lidao-01'), caseId)
  await expect(
    city.act('case.signOff', person('lidao-01'), caseId, { draft: made.appealId }),
    'only the paper that was read',
  ).rejects.toMatchObject({ code: 'draft_changed' })
  city.at('2026-03-16 10:30')
  await city.act('case.signOff', person('lidao-01'), caseId, { draft: second?.draft })

  expect(await caseOf(city, caseId)).toMatchObject({ state: 'replied', sign_off: null, step_id: null })
  const after = await city.view<z.output<typeof CaseDetail>>('case.get', handler, { id: caseId })
  expect(after.replies).toMatchObject([
    { by: name('lidao-05'), signedBy: name('lidao-01'), publicText: expect.stringMatching('今天上午') },
  ])
  expect(after.steps.map(step => [step.name.zh, step.level])).toEqual([
    ['审签', 'met'],
    ['经办', 'met'],
    ['审签', 'met'],
  ])
  const acts = await ledgerOfSubject(city, caseId)
  expect(acts.filter(act => act === 'case.submit')).toHaveLength(2)
  expect(acts).toEqual(expect.arrayContaining(['case.sendBack', 'case.signOff', 'case.reply']))
  expect(await rung(city, made, answered(5))).toMatchObject({ follows: 'closed' })
})

test('K83: a no leaves only under the head’s name, whatever the grade, and is reported', async () => {
  city.at('2026-03-17 09:00')
  const { caseId } = await signed('green')
  const handler = person('lidao-05')
  await expect(city.act('case.reply', handler, caseId, answer('not_possible'))).rejects.toMatchObject({
    code: 'needs_sign_off',
  })
  await city.act('case.submit', handler, caseId, answer('not_possible'))
  const paper = await waiting(person('lidao-01'), caseId)
  expect(paper).toMatchObject({ refusal: true, until: '2026-12-31' })
  await city.act('case.signOff', person('lidao-01'), caseId, { draft: paper?.draft })
  const reported = await city.view<{ rows: { caseId: string; signedBy: string }[] }>(
    'refusal.list',
    city.staff('supervisor'),
  )
  expect(reported.rows[0]).toMatchObject({ caseId, signedBy: name('lidao-01'), until: '2026-12-31' })
  await expect(city.view('refusal.list', handler)).rejects.toMatchObject({ code: 'forbidden' })

  const plain = await signed('green')
  await city.act('case.reply', handler, plain.caseId, answer())
  const own = await signed('green')
  await city.act('case.reply', person('lidao-01'), own.caseId, answer('not_possible'))
  const again = await city.view<{ rows: { caseId: string; signedBy: string }[] }>(
    'refusal.list',
    city.staff('supervisor'),
  )
  expect(again.rows.map(row => row.caseId)).toEqual([own.caseId, caseId])
  await expect(city.act('case.reply', handler, plain.caseId, { ...answer(), measure: 'none' })).rejects.toBeTruthy()
})

test('K81 K72: the power to sign off can be lent; a stand-in signs for an absent head', async () => {
  city.at('2026-03-18 09:00')
  const { caseId } = await signed('red')
  await city.act('case.submit', person('lidao-05'), caseId, answer())
  const clerk = { ...(person('lidao-06') as Extract<Actor, { kind: 'staff' }>) }
  const head = person('lidao-01') as Extract<Actor, { kind: 'staff' }>
  const lent: Actor = {
    ...clerk,
    lent: [
      { of: { id: head.id, name: head.name }, post: head.posts[0] as never, powers: ['approve'], kinds: ['help'] },
    ],
  }
  expect(await waiting(clerk, caseId)).toBeUndefined()
  const paper = await waiting(lent, caseId)
  await city.act('case.signOff', lent, caseId, { draft: paper?.draft })
  const entry = await city.db(db =>
    db
      .selectFrom('ledger_entry')
      .select('data')
      .where('city_id', '=', city.city.id)
      .where('subject_id', '=', caseId)
      .where('act', '=', 'case.signOff')
      .executeTakeFirstOrThrow(),
  )
  expect(entry.data).toMatchObject({ for: head.id })
})

test('K80: the board of a team: what is late, due, hard, in nobody’s hands; load per person; who is away is marked', async () => {
  city.at('2026-04-01 09:00')
  const one = await signed('green')
  const two = await dispatched(city, {
    text: '路灯坏了好几天，晚上看不清。',
    item: 'NY-003',
    place: 'chengshan',
    unit: 'chengshan',
  })
  const head = person('chengshan-01')
  await city.act('absence.plan', head, null, {
    person: personIdOf('rongcheng', 'chengshan-04'),
    standIn: personIdOf('rongcheng', 'chengshan-05'),
    from: '2026-04-01',
    to: '2026-04-02',
    reason: 'leave',
  })
  interface Board {
    counts: Record<string, number>
    people: { person: { id: string; name: string }; open: number; away: { until: string } | null }[]
    cases: { id: string; marks: string[] }[]
  }
  const board = await city.view<Board>('team.board', head)
  expect(board.cases.map(row => row.id)).toEqual([two.caseId])
  expect(board.counts).toMatchObject({ late: 0, nobody: 1 })
  expect(board.people.find(row => row.away)).toMatchObject({
    person: { name: name('chengshan-04') },
    away: { until: '2026-04-02' },
  })
  await city.act('case.handOn', head, two.caseId, {
    unit: 'chengshan-cj',
    person: personIdOf('rongcheng', 'chengshan-05'),
  })
  city.at('2026-04-20 09:00')
  const later = await city.view<Board>('team.board', head)
  expect(later.cases).toMatchObject([{ id: two.caseId, marks: ['late'] }])
  expect(later.people.find(row => row.open > 0)).toMatchObject({ person: { name: name('chengshan-05') }, open: 1 })
  await expect(city.view('team.board', person('chengshan-05'))).rejects.toMatchObject({ code: 'forbidden' })
  await expect(city.view('team.board', head, { unit: 'lidao' })).rejects.toMatchObject({ code: 'forbidden' })

  const clocks = await city.view<{
    rows: { kase: { id: string } | null; person: { name: string } | null; level: string }[]
  }>('unit.clocks', head, { id: 'chengshan' })
  expect(clocks.rows.map(row => [row.kase?.id, row.person?.name ?? null, row.level])).toEqual([
    [two.caseId, name('chengshan-05'), 'late'],
    [two.caseId, null, 'late'],
  ])
  await expect(city.view('unit.clocks', head, { id: 'lidao' })).rejects.toMatchObject({ code: 'not_found' })
  expect(one.caseId).not.toBe(two.caseId)
})
