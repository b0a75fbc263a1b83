import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { HandedMark } from '../../src/modules/assessment/index.ts'
import { openTestCity, type TestCity } from '../support/city.ts'

let city: TestCity

const open = (input: object) => city.act('round.open', city.staff('assessor'), null, input)
const subjects = (round: string) =>
  city.db(db =>
    db
      .selectFrom('round_subject')
      .selectAll()
      .where('city_id', '=', city.city.id)
      .where('round_id', '=', round)
      .orderBy('seq')
      .execute(),
  )
const sources = (round: string) =>
  city.db(db =>
    db
      .selectFrom('round_source')
      .selectAll()
      .where('city_id', '=', city.city.id)
      .where('round_id', '=', round)
      .orderBy('source')
      .execute(),
  )

describe('F17: a round of a hundred section chiefs is opened, and marks come in', () => {
  let round = ''
  beforeAll(async () => {
    city = await openTestCity('fuyang', '2027-01-08 09:00')
  }, 60_000)
  afterAll(() => city.close())

  const chiefs = Array.from({ length: 100 }, (_, n) => ({ name: `科长${n + 1}`, unit: 'zjj' }))

  test('the list is judged whole: every fault has its line', async () => {
    const faulty = [
      { name: '甲' },
      { name: '甲' },
      { unit: 'zjj' },
      { name: '乙', unit: 'nowhere' },
      { name: '丙', group: 'x' },
    ]
    await expect(open({ scheme: 'chiefs', kind: 'year', period: '2026', subjects: faulty })).rejects.toMatchObject({
      code: 'bad_input',
      fields: [
        { path: 'subjects.1.name', code: 'twice' },
        { path: 'subjects.2.name', code: 'missing' },
        { path: 'subjects.3.unit', code: 'unknown_unit' },
        { path: 'subjects.4.group', code: 'round_unknown_group' },
      ],
    })
    for (const [input, code] of [
      [{ scheme: 'daily', kind: 'month', period: '2026-12' }, 'round_unknown_scheme'],
      [{ scheme: 'chiefs', kind: 'month', period: '2026-12' }, 'round_other_period'],
      [{ scheme: 'chiefs', kind: 'year', period: '26' }, 'round_period_year'],
      [{ scheme: 'chiefs', kind: 'year', period: '2026' }, 'missing'],
    ] as const)
      await expect(open(input)).rejects.toMatchObject({ fields: [{ code }] })
  })

  test('a hundred take part; a second round of the year is refused', async () => {
    const answer = await open({ scheme: 'chiefs', kind: 'year', period: '2026', subjects: chiefs })
    round = answer.id
    const rows = await subjects(round)
    expect(rows).toHaveLength(100)
    expect(rows[0]).toMatchObject({ id: 's001', name: { zh: '科长1' }, unit_id: 'zjj', carried: false })
    await expect(open({ scheme: 'chiefs', kind: 'year', period: '2026', subjects: chiefs })).rejects.toMatchObject({
      code: 'round_open_already',
    })
  })

  test('an inspector keeps one sheet: a cell written again is corrected, an empty one taken back', async () => {
    const inspector = city.staff('assessor')
    const mark = (cells: object[]) => city.act('round.mark', inspector, round, { cells })
    await mark([
      { subject: 's001', indicator: 'duty', value: '80' },
      { subject: 's002', indicator: 'duty', value: '90.5' },
    ])
    await mark([
      { subject: 's001', indicator: 'duty', value: '85' },
      { subject: 's002', indicator: 'duty', value: '' },
    ])
    const [sheet] = await sources(round)
    expect(sheet?.version).toBe(2)
    expect(sheet?.marks as HandedMark[]).toEqual([
      { subject: 's001', indicator: 'duty', who: 'inspector', value: '85', votes: 1 },
    ])
    const entries = await city.db(db =>
      db
        .selectFrom('ledger_entry')
        .select('data')
        .where('city_id', '=', city.city.id)
        .where('act', '=', 'round.handIn')
        .execute(),
    )
    expect(entries).toHaveLength(2)
  })

  test('what no inspector sees, strangers and false marks are refused, and nothing of it is kept', async () => {
    const mark = (cell: object) => city.act('round.mark', city.staff('assessor'), round, { cells: [cell] })
    for (const [cell, path, code] of [
      [{ subject: 's001', indicator: 'style', value: '80' }, 'cells.0.indicator', 'round_not_inspected'],
      [{ subject: 'nobody', indicator: 'duty', value: '80' }, 'marks.1.subject', 'round_stranger'],
      [{ subject: 's003', indicator: 'duty', value: '101' }, 'marks.1', 'round_bad_mark'],
    ] as const)
      await expect(mark(cell)).rejects.toMatchObject({ code: 'bad_input', fields: [{ path, code }] })
    expect((await sources(round))[0]?.marks).toHaveLength(1)
  })
})
