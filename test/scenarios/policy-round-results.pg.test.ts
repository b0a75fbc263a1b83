import { createHash } from 'node:crypto'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import {
  type HandedMark,
  mindEffects,
  roundRoutes,
  type StepDetail,
  type StepPage,
} from '../../src/modules/assessment/index.ts'
import type { RoundSubjectPage } from '../../src/modules/assessment/round/shapes.ts'
import type { PublicRound } from '../../src/modules/assessment/round/views/public.ts'
import type { Actor } from '../../src/platform/acts/index.ts'
import { makeDocuments } from '../../src/platform/documents/index.ts'
import { makeServer } from '../../src/platform/http/server.ts'
import { drainOutbox } from '../../src/platform/jobs/outbox.ts'
import { type AssessmentFile, assessmentFile, verifyAssessment } from '../../src/rules/publication/index.ts'
import { assess, publicationDigest } from '../../src/rules/score/index.ts'
import { openTestCity, type TestCity } from '../support/city.ts'
import { openFileDoors, pdf } from '../support/file-doors.ts'
import { appraisals, mark, ratings, rounds } from '../support/rounds.ts'

interface Honour {
  id: string
  state: string
  kind: string
  unit: { id: string }
  reason: { zh: string }
  shaken: { zh: string } | null
}

describe('R12: rongcheng, the yearly assessment of 14 points with groups, baseline and bonus line', () => {
  let city: TestCity
  let round = ''
  let streets: string[]
  beforeAll(async () => {
    city = await openTestCity('rongcheng', '2027-01-08 09:00')
    streets = [...city.city.pack.units.values()]
      .filter(unit => unit.kind === 'street' || unit.kind === 'town')
      .slice(0, 3)
      .map(unit => unit.code)
    const [over = '', between = '', below = ''] = streets
    await ratings(city, over, '2026-06-10', 100, 100)
    await ratings(city, between, '2026-06-10', 94, 100)
    await ratings(city, below, '2026-06-10', 80, 100)
  }, 60_000)
  afterAll(() => city.close())

  test('the group is fixed by the mean monthly volume when the round opens', async () => {
    const subjects = [
      { id: streets[0], volume: '400' },
      { id: streets[1], volume: '300' },
      { id: streets[2], volume: '299.99' },
    ]
    round = await rounds(city).open({ scheme: 'yearly', kind: 'year', period: '2026', subjects })
    const page = await rounds(city).page(round)
    expect(page.participants.map(row => row.group)).toEqual(['towns-large', 'towns-large', 'towns-middle'])
    expect(page.groups.find(group => group.id === 'towns-large')?.lines).toMatchObject({ baseline: 90, bonus: 95 })
    // The three are compared here, so that all the lines show at once.
    await city.act('round.annul', city.staff('assessor'), round, { words: '分组有误，重新开启' })
    const together = streets.map(id => ({ id, group: 'towns-large' }))
    round = await rounds(city).open({ scheme: 'yearly', kind: 'year', period: '2026', subjects: together })
  })

  test('it cannot be proposed before the figures were taken; clerks are told what is missing', async () => {
    const before = await rounds(city).page(round)
    expect(before.problems.filter(row => row.level === 'stop').map(row => row.code)).toEqual(['not_measured'])
    await expect(city.act('round.propose', city.staff('assessor'), round, {})).rejects.toMatchObject({
      code: 'round_incomplete',
    })
    await city.act('round.measure', city.staff('assessor'), round, {})
    const after = await rounds(city).page(round)
    expect(after.problems.filter(row => row.level === 'stop')).toEqual([])
    expect(after.measured).toMatchObject({ upTo: '2026-12-31' })
  })

  test('below the baseline points are lost, above the bonus line gained, between them neither', async () => {
    const { rows, final } = await rounds(city).page(round)
    expect(final).toBe(false)
    expect(rows.map(row => [row.subject, row.standing, Number(row.parts.lines)])).toEqual([
      // 5 over the bonus line, 0.2 a point, the same volume as the others
      [streets[0], 'above', 1],
      [streets[1], 'between', 0],
      // 10 short of the baseline, 0.2 a point
      [streets[2], 'below', -2],
    ])
    expect(rows[2]?.consequences.map(row => row.rule)).toEqual(['not-excellent'])
  })

  test('figures taken once stay, whatever is rated afterwards', async () => {
    const before = await rounds(city).page(round)
    await ratings(city, streets[2] ?? '', '2026-06-11', 500, 500)
    expect((await rounds(city).page(round)).rows).toEqual(before.rows)
  })

  test('one proposes, another decides; nobody decides on their own proposal', async () => {
    const [assessor, leader] = [city.staff('assessor'), city.staff('leader')]
    await city.act('round.propose', assessor, round, {})
    await expect(city.act('round.close', assessor, round, {})).rejects.toMatchObject({ code: 'round_by_another' })
    await expect(city.act('round.mark', assessor, round, { cells: [], counts: [] })).rejects.toMatchObject({
      status: 409,
    })
    await city.act('round.sendBack', leader, round, { words: '请核对第一组的满意率' })
    expect((await rounds(city).page(round)).state).toBe('open')
    await rounds(city).close(round)
    expect(await rounds(city).page(round)).toMatchObject({ state: 'closed', final: true })
  })

  test('K144: what is stored gives the result again byte for byte, and so does the signed file', async () => {
    const kept = await city.db(db =>
      db
        .selectFrom('assessment_round')
        .select(['method', 'inputs', 'result', 'digest'])
        .where('city_id', '=', city.city.id)
        .where('id', '=', round)
        .executeTakeFirstOrThrow(),
    )
    const { method, inputs, result } = kept as unknown as {
      method: AssessmentFile['scheme']
      inputs: AssessmentFile['inputs']
      result: AssessmentFile['results']
    }
    expect(publicationDigest(assess(method, inputs))).toBe(publicationDigest(result))
    expect(kept.digest).toBe(publicationDigest({ scheme: method, inputs }))
    await city.act('round.publish', city.staff('assessor'), round, {})
    await expect(city.act('round.publish', city.staff('assessor'), round, {})).rejects.toMatchObject({
      code: 'round_is_published',
    })
    const row = await city.db(db =>
      db.selectFrom('round_publication').selectAll().where('city_id', '=', city.city.id).executeTakeFirstOrThrow(),
    )
    const file = {
      ...{ statement: row.statement, signature: row.signature, scheme: row.method, inputs: row.inputs },
      results: row.result,
    } as unknown as AssessmentFile
    const text = assessmentFile(file)
    expect(await verifyAssessment(text.trimEnd().split('\n'))).toMatchObject({ ok: true, findings: [], subjects: 3 })
    // The pack publishes it to nobody.
    await expect(openRound(city, row.number)).rejects.toMatchObject({ status: 404 })
    const forged = text.replace('"rating.satisfied":80', '"rating.satisfied":99')
    expect(createHash('sha256').update(forged).digest('hex')).not.toBe(createHash('sha256').update(text).digest('hex'))
    expect((await verifyAssessment(forged.trimEnd().split('\n'))).ok).toBe(false)
  })

  test('K85: the unit sees its own figure, down to the formula, and nobody else', async () => {
    const own = city.staff('unit_head', streets[2])
    const ask = (subject = '') =>
      city.view<z.output<typeof RoundSubjectPage>>('round.subject', own, { id: round, subject })
    const page = await ask(streets[2])
    const satisfaction = page.leaves.find(leaf => leaf.id === 'satisfaction')
    expect(satisfaction).toMatchObject({ numerator: '80', denominator: '100', cases: true, marks: [] })
    expect(satisfaction?.formula.zh).toContain('÷')
    await expect(ask(streets[0])).rejects.toMatchObject({ status: 403 })
    expect((await rounds(city).page(round, own)).rows.map(row => row.subject)).toEqual([streets[2]])
  })
})

describe('F17: fuyang, a hundred section chiefs', () => {
  let city: TestCity
  let round = ''
  const LEAVES = ['duty', 'law', 'service', 'style', 'environment', 'economy', 'livelihood']
  const chief = (n: number) => `k${String(n).padStart(3, '0')}`
  const chiefs = (from = 1) => Array.from({ length: 100 }, (_, i) => ({ id: chief(from + i), name: `科长${from + i}` }))
  // The first has 99.9 in everything, each next one half a point less; all panels say the same.
  const marks = (from = 1) =>
    chiefs(from).flatMap(({ id }, i) =>
      LEAVES.flatMap((leaf, j) =>
        (j < 3 ? (['inspector'] as const) : (['unit', 'client'] as const)).map(who =>
          mark(id, leaf, who, (99.9 - i / 2).toFixed(1)),
        ),
      ),
    )
  beforeAll(async () => {
    city = await openTestCity('fuyang', '2027-01-08 09:00')
    round = await rounds(city).open({ scheme: 'chiefs', kind: 'year', period: '2026', subjects: chiefs() })
  }, 60_000)
  afterAll(() => city.close())

  test('the first twenty are excellent, the first six preferred, the last ten ordinary', async () => {
    await rounds(city).hand(round, marks())
    await rounds(city).close(round)
    const { recommended } = await rounds(city).page(round)
    const ids = Object.fromEntries(recommended.map(row => [row.rule, row.subjects.map(one => one.id)]))
    expect(ids.excellent?.sort()).toEqual(Array.from({ length: 20 }, (_, i) => chief(i + 1)))
    expect(ids.preferred?.sort()).toEqual(Array.from({ length: 6 }, (_, i) => chief(i + 1)))
    expect(ids.ordinary?.sort()).toEqual(Array.from({ length: 10 }, (_, i) => chief(91 + i)))
    expect(recommended.map(row => row.by)).toEqual(['assessor', 'leader', 'assessor'])
  })

  test('the last ten are assessed again next year, and the change is explained against this year', async () => {
    city.at('2028-01-08 09:00')
    const next = await rounds(city).open({ scheme: 'chiefs', kind: 'year', period: '2027', subjects: chiefs() })
    const page = await rounds(city).page(next)
    expect(page.participants.filter(row => row.carried).map(row => row.id)).toEqual(
      Array.from({ length: 10 }, (_, i) => chief(91 + i)),
    )
    await rounds(city).hand(next, marks())
    await city.act('round.mark', city.staff('assessor'), next, {
      cells: [{ subject: chief(100), indicator: 'duty', value: '100' }],
    })
    const asked = { id: next, subject: chief(100) }
    const one = await city.view<z.output<typeof RoundSubjectPage>>('round.subject', city.staff('assessor'), asked)
    expect(one.row.carried).toBe(true)
    expect(one.before?.period).toBe('2026')
    expect(one.before?.lines.map(line => line.name.zh)).toEqual(['履职尽责'])
    expect(one.before?.lines[0]?.change).toBe(one.before?.score.change)
    expect(one.course.map(row => row.period)).toEqual(['2026', '2027'])
  })

  test('plus and minus items: evidence, another person outside the unit, caps, and excuse after a hearing (Q9)', async () => {
    city.at('2029-01-08 09:00')
    const subjects = chiefs().map(row => ({ ...row, unit: 'zhzx' }))
    const third = await rounds(city).open({ scheme: 'chiefs', kind: 'year', period: '2028', subjects })
    await rounds(city).hand(third, marks())
    const [assessor, leader] = [city.staff('assessor'), city.staff('leader')]
    const stranger = city.staff('unit_head', 'zjj')
    const claim = async (code: string, times = 1, fileIds: string[] = []) => {
      const input = {
        kind: 'item',
        subject: chief(1),
        code,
        times,
        evidence: '阜通报〔2028〕3号',
        words: '通报在案，附文件',
        fileIds,
      }
      return (await city.act('round.claim', assessor, third, input)) as unknown as { claim: string }
    }
    const doors = await openFileDoors(city)
    const { body: paper } = await doors.upload({ bytes: pdf, name: '通报.pdf', as: assessor })
    const { claim: praised } = await claim('praised', 5, [paper.id])
    expect((await rounds(city).page(third, leader)).claims).toMatchObject([{ id: praised, files: [{ id: paper.id }] }])
    const seenBy = async (by: Actor) => (await doors.get(paper.url, by)).statusCode
    expect(await seenBy(leader)).toBe(200)
    expect(await seenBy(city.staff('unit_head', 'zhzx'))).toBe(200)
    expect(await seenBy(stranger)).toBe(404)
    await doors.close()
    const { claim: circulated } = await claim('circulated')
    // Who proposes is not offered to decide.
    const offered = async (by: Actor) =>
      (await rounds(city).page(third, by)).claims.map(row => row.acts.map(act => act.name))
    expect(await offered(assessor)).toEqual([['claim.withdraw'], ['claim.withdraw']])
    expect((await offered(leader))[0]).toContain('claim.approve')
    await expect(city.act('claim.approve', assessor, praised, {})).rejects.toMatchObject({ code: 'round_by_another' })
    // The supervisor sits in the unit that the chief belongs to.
    const inside = city.staff('supervisor', 'zhzx-kh')
    if (inside.id !== assessor.id)
      await expect(city.act('claim.approve', inside, praised, {})).rejects.toMatchObject({ code: 'round_own_unit' })
    expect((await rounds(city).page(third)).problems[0]).toMatchObject({ level: 'stop', code: 'undecided' })
    for (const id of [praised, circulated]) await city.act('claim.approve', leader, id, {})
    const row = async () => (await rounds(city).page(third)).rows.find(one => one.subject === chief(1))
    // five times two, four at most; two less
    expect(Number((await row())?.parts.plusMinus)).toBe(2)
    await city.act('claim.excuse', leader, circulated, { hearing: '听证〔2028〕1号' })
    expect(Number((await row())?.parts.plusMinus)).toBe(4)
  })
})

describe('R13 F17: fuyang, a step about a person stays open until a later round tells what followed', () => {
  let city: TestCity
  beforeAll(async () => {
    city = await openTestCity('fuyang', '2027-01-08 09:00')
  }, 60_000)
  afterAll(() => city.close())

  const LEAVES = ['duty', 'law', 'service', 'style', 'environment', 'economy', 'livelihood']
  const chiefs = Array.from({ length: 50 }, (_, i) => `k${i + 1}`)
  /** A published year in which they stand in this order. */
  const year = async (period: string, order: readonly string[]) => {
    const subjects = chiefs.map(id => ({ id, name: `科长${id}`, unit: 'zjj' }))
    const id = await rounds(city).open({ scheme: 'chiefs', kind: 'year', period, subjects })
    const all = order.flatMap((subject, i) =>
      LEAVES.flatMap((leaf, j) =>
        (j < 3 ? (['inspector'] as const) : (['unit', 'client'] as const)).map(who =>
          mark(subject, leaf, who, (99.9 - i / 2).toFixed(1)),
        ),
      ),
    )
    await rounds(city).hand(id, all)
    await rounds(city).close(id)
    await city.act('round.publish', city.staff('assessor'), id, {})
    for (let i = 0; i < 2; i++) await drainOutbox(city.app.pool, city.city, city.now)
  }

  test('not closed without its effect; the end of the next period and the publication that tells are reminded of, once each', async () => {
    await year('2026', chiefs)
    const assessor = city.staff('assessor')
    const board = await city.view<z.output<typeof StepPage>>('ladder.board', assessor, { month: '2026' })
    const id = board.rows.find(row => row.step === 'ordinary')?.id ?? ''
    const step = () => city.view<z.output<typeof StepDetail>>('ladder.get', assessor, { id })
    const who = (await step()).facts.round?.subject ?? ''
    await city.act('ladder.sign', assessor, id, {})
    await city.act('ladder.serve', assessor, id, {})
    await city.act('ladder.acknowledge', city.staff('unit_head', 'zjj'), id, { words: '已经收到，认真整改。' })
    const close = () =>
      city.act('ladder.close', city.staff('leader'), id, { words: '按下一轮的结果办结，效果记录在案。' })
    await expect(close()).rejects.toMatchObject({ code: 'ladder_no_round_yet' })
    expect((await step()).roundEffect).toMatchObject({ after: null, next: null, nextEnds: '2027-12-31' })
    const told = async (by: Actor) =>
      (await city.view<{ rows: { subject: { id: string }; title: { zh: string } }[] }>('notice.list', by, {})).rows
        .filter(row => row.subject.id === id && row.title.zh.includes('效果'))
        .map(row => row.title.zh.replace(/^[^：]*：/, ''))
    const mind = async (at: string) => {
      city.at(at)
      const n = await mindEffects(city.app.runner, city.city)
      await drainOutbox(city.app.pool, city.city, city.now)
      return n
    }
    // The period that comes after is not over on its last day.
    expect(await mind('2027-12-31 09:00')).toBe(0)
    expect(await mind('2028-01-01 09:00')).toBe(1)
    expect(await mind('2028-01-02 09:00')).toBe(0)
    expect(await told(assessor)).toEqual(['下一期已经结束，还没有发布，效果还不知道'])
    expect(await told(city.staff('leader'))).toEqual([])
    await year('2027', [who, ...chiefs.filter(one => one !== who)])
    expect(await mind('2028-01-09 09:00')).toBe(1)
    expect(await mind('2028-01-10 09:00')).toBe(0)
    expect(await told(city.staff('leader'))).toEqual(['后来的结果已经发布，效果可以算了，请办结'])
    await close()
    const closed = await step()
    expect(closed).toMatchObject({ state: 'closed', effect: null, roundEffect: { next: '2027', after: { place: 1 } } })
    // What was measured stays, whatever is published later.
    const kept = await city.db(db =>
      db
        .selectFrom('ladder_step')
        .select('effect')
        .where('city_id', '=', city.city.id)
        .where('id', '=', id)
        .executeTakeFirstOrThrow(),
    )
    expect(kept.effect).toEqual({ round: closed.roundEffect })
  })
})

describe('N6 N7: nantong, special review of sections 30/20/25/25, and its discipline', () => {
  let city: TestCity
  let round = ''
  const PARTS = {
    daily: ['progress', 'efficiency', 'cooperation'],
    midYear: ['attitude', 'breadth', 'depth', 'pertinence', 'feasibility', 'practicality'],
  }
  let sections: string[]
  beforeAll(async () => {
    city = await openTestCity('nantong', '2027-01-08 09:00')
    sections = [...city.city.pack.units.values()]
      .filter(unit => unit.kind === 'section' && city.city.pack.units.get(unit.parent ?? '')?.kind === 'department')
      .slice(10, 20)
      .map(unit => unit.code)
    round = await rounds(city).open({
      ...{ scheme: 'sections', kind: 'year', period: '2026', subjects: sections.map(id => ({ id })) },
    })
    const all = sections.flatMap((id, i) => {
      const value = String(95 - i)
      return [
        ...PARTS.daily.map(leaf => mark(id, leaf, 'inspector', value)),
        ...PARTS.midYear.map(leaf => mark(id, leaf, 'assessor', value)),
        ...(['citizen', 'enterprise', 'media'] as const).map(who => mark(id, 'questioning', who, value, 5)),
        ...(['citizen', 'enterprise'] as const).map(who => mark(id, 'survey', who, 'satisfied', 40)),
      ]
    })
    await rounds(city).hand(round, all)
  }, 60_000)
  afterAll(() => city.close())

  test('the score is made of 30, 20, 25 and 25', async () => {
    const [first] = (await rounds(city).page(round)).rows
    const sum = (ids: readonly string[]) =>
      first?.leaves.filter(leaf => ids.includes(leaf.id)).reduce((total, leaf) => total + Number(leaf.weight), 0)
    expect([sum(PARTS.daily), sum(PARTS.midYear), sum(['questioning']), sum(['survey'])]).toEqual([30, 20, 25, 25])
    // 95 of 100 in all but the survey, which was satisfied throughout
    expect(Number(first?.score)).toBeCloseTo(0.95 * 75 + 25, 2)
  })

  test('canvassing, proved and approved by a second person, costs the title and not the place; the next one moves up', async () => {
    const honoured = async () =>
      (await rounds(city).page(round)).recommended.find(row => row.rule === 'honoured')?.subjects.map(row => row.id)
    expect((await honoured())?.sort()).toEqual(sections.slice(0, 6).sort())
    await rounds(city).claim(round, {
      ...{ kind: 'veto', subject: sections[0], code: 'canvassing', evidence: '通纪函〔2026〕8号' },
      words: '查实以发放礼品的方式拉票',
    })
    expect((await honoured())?.sort()).toEqual(sections.slice(1, 7).sort())
    const { rows, recommended } = await rounds(city).page(round)
    expect(rows.find(row => row.subject === sections[0])).toMatchObject({
      place: 1,
      vetoes: [{ zh: '用不正当手段拉票' }],
    })
    expect(recommended.find(row => row.rule === 'disqualified')?.by).toBe('discipline_inspector')
  })

  test('an assessor who lost the seat: the votes are shown, struck, and count no more', async () => {
    const before = (await rounds(city).page(round)).rows.find(row => row.subject === sections[1])
    const bought = {
      ...mark(sections[1] ?? '', 'questioning', 'media', '10', 5),
      struck: { ground: '收受礼品，取消评议资格' },
    }
    await rounds(city).hand(round, [bought], 'struck')
    const after = (await rounds(city).page(round)).rows.find(row => row.subject === sections[1])
    expect(after?.score).toBe(before?.score)
    const page = await city.view<z.output<typeof RoundSubjectPage>>('round.subject', city.staff('assessor'), {
      ...{ id: round, subject: sections[1] },
    })
    expect(page.leaves.find(leaf => leaf.id === 'questioning')?.struck).toBe(5)
  })
})

type Open = z.output<typeof PublicRound>
const openRounds = async (city: TestCity) =>
  (await city.view<{ rows: Open[] }>('public.roundList', city.anyone, { city: city.city.code })).rows
const openRound = (city: TestCity, number: string) =>
  city.view<Open>('public.round', city.anyone, { city: city.city.code, number })
const fileDoors = async (city: TestCity) => {
  const server = await makeServer({ logger: pino({ level: 'silent' }), perMinute: 1000, trustProxy: false })
  roundRoutes(server, {
    ...{ pool: city.app.pool, documents: makeDocuments(null), now: city.now },
    ...{ city: code => (code === city.city.code ? city.city : null), mustBeStaff: () => Promise.reject(new Error()) },
  })
  return server
}

describe('H6 H7: hefei, counters month by month into the quarter, and stories by peers, then experts', () => {
  let city: TestCity
  beforeAll(async () => {
    city = await openTestCity('hefei', '2026-04-08 09:00')
  }, 60_000)
  afterAll(() => city.close())

  test('H6: a counter is patrolled, checked, reviewed; its months feed the quarter', async () => {
    const counters = ['不动产', '社保', '公积金', '税务', '企业开办', '工程建设'].map(name => ({
      name: `${name}窗口`,
      unit: 'zwj',
    }))
    const known = [...city.city.pack.units.keys()]
    const subjects = counters.map(row => ({ ...row, unit: known[0] }))
    for (const [m, month] of ['2026-01', '2026-02', '2026-03'].entries()) {
      const id = await rounds(city).open({ scheme: 'counters-month', kind: 'month', period: month, subjects })
      const ids = (await rounds(city).page(id)).participants.map(row => row.id)
      await city.act('round.mark', city.staff('assessor'), id, {
        cells: ids.map((subject, i) => ({ subject, indicator: 'leaders', value: String(90 + m - i) })),
        counts: ids.flatMap(subject => [
          { subject, fact: 'inspection.points', number: 20 },
          { subject, fact: 'inspection.passed', number: 19 },
          { subject, fact: 'service.rated', number: 50 },
          { subject, fact: 'service.good', number: 50 },
        ]),
      })
      await rounds(city).hand(
        id,
        ids.flatMap(subject => [
          mark(subject, 'review', 'peer', '90'),
          mark(subject, 'supervisors', 'supervisor', '80'),
        ]),
      )
      await rounds(city).close(id)
    }
    const quarter = await rounds(city).open({ scheme: 'counters-year', kind: 'quarter', period: '2026-Q1', subjects })
    await city.act('round.feed', city.staff('assessor'), quarter, { indicator: 'months', scheme: 'counters-month' })
    const page = await city.view<z.output<typeof RoundSubjectPage>>('round.subject', city.staff('assessor'), {
      ...{ id: quarter, subject: 's001' },
    })
    expect(page.leaves.find(leaf => leaf.id === 'months')).toMatchObject({ votes: 3 })
    expect((await rounds(city).page(quarter)).stale).toEqual([])
  })

  test('H6 D9: when a source is corrected, whoever took marks from it is told, takes them again and corrects in turn; nothing by itself', async () => {
    const assessor = city.staff('assessor')
    const all = (await city.view<{ rows: { id: string; kind: string; period: string }[] }>('round.list', assessor, {}))
      .rows
    const find = (period: string) => all.find(row => row.period === period)?.id ?? ''
    const [march, quarter] = [find('2026-03'), find('2026-Q1')]
    const drain = async () => {
      for (let i = 0; i < 3; i++) await drainOutbox(city.app.pool, city.city, city.now)
    }
    const publish = async (id: string) => {
      await city.act('round.publish', assessor, id, {})
      await drain()
    }
    const told = async () =>
      (
        await city.view<{ rows: { subject: { id: string }; title: { zh: string } }[] }>('notice.list', assessor, {})
      ).rows
        .filter(row => row.title.zh.includes('不一样'))
        .map(row => row.subject.id)
    const stale = async (id: string) => (await rounds(city).page(id)).stale.map(row => [row.indicator, row.n])
    const scores = async (id: string) => (await rounds(city).page(id)).rows.map(row => [row.subject, row.score])
    await publish(march)
    const staffed = (await rounds(city).page(quarter)).participants.map(row => mark(row.id, 'all-staff', 'peer', '90'))
    await rounds(city).hand(quarter, staffed)
    await city.act('round.mark', assessor, quarter, {
      cells: [],
      counts: staffed.flatMap(({ subject }) => [
        { subject, fact: 'service.rated', number: 50 },
        { subject, fact: 'service.good', number: 50 },
      ]),
    })
    await rounds(city).close(quarter)
    await publish(quarter)
    city.at('2027-01-08 09:00')
    const subjects = (await rounds(city).page(quarter)).participants.map(row => ({
      ...{ name: row.name.zh, unit: [...city.city.pack.units.keys()][0] },
    }))
    const year = await rounds(city).open({ scheme: 'counters-year', kind: 'year', period: '2026', subjects })
    await city.act('round.feed', assessor, year, { indicator: 'months', scheme: 'counters-year' })
    expect(await told()).toEqual([])
    const before = await scores(quarter)
    await city.act('round.correct', assessor, march, { reason: '三月巡查分登记错行，按原始记录更正。' })
    const ids = (await rounds(city).page(march)).participants.map(row => row.id)
    await city.act('round.mark', assessor, march, {
      cells: ids.map((subject, i) => ({ subject, indicator: 'leaders', value: String(i === 0 ? 60 : 92 - i) })),
    })
    // While it is being corrected what was published stands.
    expect(await stale(quarter)).toEqual([])
    await rounds(city).close(march)
    await publish(march)
    expect(await stale(quarter)).toEqual([['months', 1]])
    expect(await told()).toEqual([quarter])
    expect(await scores(quarter)).toEqual(before)
    await city.act('round.correct', assessor, quarter, { reason: '三月结果更正，季度重新取分。' })
    await expect(city.act('round.propose', assessor, quarter, {})).rejects.toMatchObject({
      code: 'round_incomplete',
      vars: { what: { zh: expect.stringContaining('要重新取') } },
    })
    await city.act('round.feed', assessor, quarter, { indicator: 'months', scheme: 'counters-month' })
    await rounds(city).close(quarter)
    // Decided, it no longer agrees with the year; who keeps the year is told when it is published.
    expect(await stale(year)).toEqual([['months', 1]])
    expect(await told()).toEqual([quarter])
    await publish(quarter)
    expect(await stale(quarter)).toEqual([])
    expect((await scores(quarter))[0]).not.toEqual(before[0])
    expect((await told()).sort()).toEqual([quarter, year].sort())
    expect((await rounds(city).page(year)).problems[0]).toMatchObject({ level: 'stop', code: 'stale' })
    await city.act('round.feed', assessor, year, { indicator: 'months', scheme: 'counters-year' })
    expect(await stale(year)).toEqual([])
  })

  test('H7: forty of sixty go on to the experts, twenty are chosen; a false line of the table is named', async () => {
    const subjects = Array.from({ length: 60 }, (_, i) => ({ id: `c${i + 1}`, name: `案例${i + 1}` }))
    const round = await rounds(city).open({ scheme: 'stories', kind: 'year', period: '2025', subjects })
    const table = [
      ['对象', '指标', '评分人', '分值'],
      ...subjects.flatMap((row, i) => [1, 2, 3, 4, 5].map(() => [row.name, '参评单位互评', 'peer', String(99 - i)])),
      ['案例999', '参评单位互评', 'peer', '90'],
      ['案例1', '参评单位互评', 'peer', '九十'],
    ]
    const read = await city.view<{ rows: never[]; refused: { line: number; why: { zh: string } }[] }>(
      'round.read',
      city.staff('assessor'),
      {
        ...{ id: round, name: '互评.csv', who: 'peer' },
        base64: Buffer.from(table.map(row => row.join(',')).join('\n')).toString('base64'),
      },
    )
    expect(read.rows).toHaveLength(300)
    expect(read.refused.map(row => [row.line, row.why.zh])).toEqual([
      [302, '“案例999”不在参评名单里'],
      [303, '“九十”不是 0 到 100 的分，也不是选项'],
    ])
    await rounds(city).hand(round, read.rows, 'peers')
    // Experts turn the order of the peers round; whoever did not go on is not marked.
    const experts = subjects
      .slice(0, 40)
      .flatMap((row, i) =>
        ['effect', 'novelty', 'example'].map(leaf => mark(row.id, leaf, 'expert', String(60 + i), 5)),
      )
    await rounds(city).hand(round, experts, 'experts')
    const page = await rounds(city).page(round)
    expect(page.stages).toMatchObject([{ stage: 'peers', kept: 40 }])
    expect(
      page.recommended
        .find(row => row.rule === 'chosen')
        ?.subjects.map(row => row.id)
        .sort(),
    ).toEqual(Array.from({ length: 20 }, (_, i) => `c${i + 21}`).sort())
    expect(page.rows.filter(row => row.unranked?.zh === '没有进入下一阶段')).toHaveLength(20)
    await rounds(city).close(round)
    expect(await openRounds(city)).toEqual([])
    const { number } = await city.act('round.publish', city.staff('assessor'), round, {})
    // Everybody sees who came where, by what method, and takes the data away to reckon it again.
    expect(await openRounds(city)).toMatchObject([{ number, kind: 'year', subjects: 60 }])
    const open = await openRound(city, String(number))
    expect(open.groups[0]?.rows[0]).toMatchObject({ name: { zh: '案例40' }, place: 1 })
    expect(open.method.stages).toHaveLength(2)
    const doors = await fileDoors(city)
    const file = await doors.inject({ url: open.versions[0]?.file ?? '' })
    expect(file.payload).not.toContain('案例40')
    expect(await verifyAssessment(file.payload.trimEnd().split('\n'))).toMatchObject({ ok: true, subjects: 60 })
    await doors.close()
  })
})

describe('Q8 Q9: qingyang, the last in assessment and in the public’s rating, and what follows from it', () => {
  let city: TestCity
  let id = ''
  let ids: string[]
  let marks: (order: readonly string[]) => HandedMark[]
  beforeAll(async () => {
    city = await openTestCity('qingyang-county', '2027-01-08 09:00')
    id = await rounds(city).open({ scheme: 'units', kind: 'year', period: '2026' })
    const first = await rounds(city).page(id)
    ids = first.participants.map(row => row.id)
    marks = order =>
      first.indicators
        .filter(row => row.takes === 'marks' && !row.inBooks)
        .flatMap(leaf =>
          order.map((subject, i) =>
            mark(subject, leaf.id, leaf.origin === 'scheme' ? 'scheme' : 'citizen', String(95 - i), 40),
          ),
        )
    for (const [i, unit] of ids.entries()) await appraisals(city, unit, '2026-05-06', 60 - i, 60)
    await rounds(city).hand(id, marks(ids))
    await city.act('round.measure', city.staff('assessor'), id, {})
  }, 60_000)
  afterAll(() => city.close())

  const lastOf = async () => (await rounds(city).page(id)).rows.filter(row => row.place !== null).at(-1)?.subject ?? ''
  const steps = () => city.view<z.output<typeof StepPage>>('ladder.board', city.staff('leader'), {})
  const step = (key: string) => city.view<z.output<typeof StepDetail>>('ladder.get', city.staff('leader'), { id: key })
  const honours = () => city.view<{ rows: Honour[] }>('honour.list', city.staff('leader'), {})
  const drain = () => drainOutbox(city.app.pool, city.city, city.now)

  test('who is last is recommended to be called to account, and people sign', async () => {
    const burdens = (await rounds(city).page(id)).recommended.filter(row => row.bears === 'burden')
    expect(burdens.flatMap(row => row.subjects.map(one => one.id))).toContain(await lastOf())
    expect(burdens.every(row => row.by !== null)).toBe(true)
  })

  test('published, it comes to the desk with the facts of the round; signed, served and acknowledged it is a paper', async () => {
    await rounds(city).close(id)
    await drain()
    expect((await steps()).rows).toEqual([])
    await city.act('round.publish', city.staff('assessor'), id, {})
    await drain()
    await drain()
    const { recommended } = await rounds(city).page(id)
    const named = (bears: string) =>
      recommended.filter(row => row.bears === bears).flatMap(row => row.subjects.map(one => `${row.rule} ${one.id}`))
    expect((await steps()).rows.map(row => `${row.step} ${row.unit.id}`).sort()).toEqual(named('burden').sort())
    expect((await honours()).rows.map(row => `${row.kind} ${row.unit.id}`).sort()).toEqual(named('honour').sort())
    // Who signs is told, and so was whoever decides; not whoever proposed.
    const told = async (by: Actor) =>
      (await city.view<{ rows: { event: string; title: { zh: string } }[] }>('notice.list', by, {})).rows
        .filter(row => row.event === 'waiting')
        .map(row => row.title.zh)
    expect((await told(city.staff('leader'))).join('，')).toMatch(
      /1 份处理文书等您签发.*等您审定|等您审定.*1 份处理文书等您签发/,
    )
    expect((await told(city.staff('assessor'))).join('，')).not.toContain('等您审定')
    const last = await lastOf()
    const found = (await steps()).rows.find(row => row.step === 'reorganised')
    expect(found).toMatchObject({ unit: { id: last }, month: '2026', satisfied: null, state: 'recommended' })
    const key = found?.id ?? ''
    await expect(city.act('ladder.sign', city.staff('discipline_inspector'), key, {})).rejects.toMatchObject({
      code: 'ladder_other_role',
    })
    await city.act('ladder.sign', city.staff('leader'), key, {})
    const signed = await step(key)
    expect(signed.facts.round).toMatchObject({ id, subject: last })
    expect(signed.paper.to).toMatch(/主要负责人$/)
    expect(signed.paper.paragraphs.join('\n')).toContain(`排第${ids.length}名（共${ids.length}个）`)
    expect(JSON.stringify(signed.paper)).not.toMatch(/[{]\w+[}]/)
    await city.act('ladder.serve', city.staff('leader'), key, {})
    await city.act('ladder.acknowledge', city.staff('unit_head', last), key, { words: '已经收到，按要求整改。' })
    expect((await step(key)).state).toBe('acknowledged')
    const [honour] = (await honours()).rows
    expect(honour?.reason.zh).toContain('2026年度')
    await city.act('honour.sign', city.staff('leader'), honour?.id ?? '', {})
  })

  test('D9: a correction stands beside what it corrects, decided by others, with what changed; what lost its ground is marked', async () => {
    const last = await lastOf()
    const other = city.staff('supervisor')
    const reason = '最后一名的评分登记错行，按原始评分表更正。'
    await city.act('round.correct', other, id, { reason })
    const taken = await rounds(city).page(id)
    expect(taken).toMatchObject({ state: 'open', stateName: { zh: '更正中' }, correcting: { reason } })
    await expect(
      city.act('round.annul', city.staff('assessor'), id, { words: '不想要这一轮了' }),
    ).rejects.toMatchObject({
      code: 'round_in_correction',
    })
    await rounds(city).hand(id, marks([last, ...ids.filter(one => one !== last)]))
    const evidence = '县督函〔2026〕8号（涉张三）'
    const words = '群众反映窗口态度生冷，经查属实。'
    await rounds(city).claim(id, { kind: 'item', subject: ids[0], code: 'rude', evidence, words })
    await city.act('round.propose', city.staff('assessor'), id, {})
    // Neither who took it up nor who proposed it decides.
    await expect(city.act('round.close', other, id, {})).rejects.toMatchObject({ code: 'round_by_another' })
    await city.act('round.close', city.staff('leader'), id, {})
    await city.act('round.publish', city.staff('assessor'), id, {})
    await drain()
    const { publications, correcting } = await rounds(city).page(id)
    expect(correcting).toBeNull()
    expect(publications.map(row => [row.number, row.reason])).toEqual([
      ['PJ-2027-0002', reason],
      ['PJ-2027-0001', null],
    ])
    // Where the pack tells bands alone, nobody learns places, changes or data.
    const open = await openRound(city, 'PJ-2027-0001')
    expect(open).toMatchObject({ number: 'PJ-2027-0002', publicity: 'banded' })
    expect(open.groups.flatMap(group => group.rows)).toEqual([])
    expect(open.groups.flatMap(group => group.bands.flatMap(band => band.units))).toHaveLength(ids.length)
    expect(open.versions.map(row => [row.reason, row.changes, row.file])).toEqual([
      [reason, [], null],
      [null, [], null],
    ])
    // What clerks write of evidence may name people: what is published where everybody may look has a sign for it.
    const kept = await city.db(db => db.selectFrom('round_publication').select(['inputs', 'result']).execute())
    expect(kept.map(row => /"evidence": ?"[0-9a-f]{16}"/.test(JSON.stringify(row.inputs))).sort()).toEqual([
      false,
      true,
    ])
    expect(JSON.stringify(kept)).not.toContain('张三')
    const doors = await fileDoors(city)
    const url = '/api/public/qingyang-county/rounds/publications/PJ-2027-0002/file'
    expect((await doors.inject({ url })).statusCode).toBe(404)
    await doors.close()
    const change = publications[0]?.changes.find(row => row.subject === last)
    expect(change?.place?.was).toBe(ids.length)
    expect(change?.lost.map(one => one.zh)).toContain('对单位班子改组调整')
    const sum = change?.lines.reduce((total, line) => total + Number(line.change), 0)
    expect(sum).toBeCloseTo(Number(change?.score?.is) - Number(change?.score?.was), 6)
    const rows = (await steps()).rows.filter(row => row.step === 'reorganised')
    expect(rows.map(row => [row.unit.id === last, row.shaken !== null, row.state]).sort()).toEqual([
      [false, false, 'recommended'],
      [true, true, 'acknowledged'],
    ])
    await city.act('ladder.withdraw', city.staff('leader'), rows.find(row => row.shaken)?.id ?? '', { reason })
    // Taken up for nothing, it ends where it was: nothing new is published.
    await city.act('round.correct', other, id, { reason })
    await rounds(city).close(id)
    expect(await rounds(city).page(id)).toMatchObject({ state: 'closed', correcting: null })
    await expect(city.act('round.publish', other, id, {})).rejects.toMatchObject({ code: 'round_is_published' })
  })
})
