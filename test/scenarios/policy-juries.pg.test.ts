import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inCity } from '../../src/platform/db/index.ts'
import { openTestCity, type TestCity } from '../support/city.ts'
import {
  counted,
  graded,
  holderOf,
  type Marks,
  opened,
  points,
  seatsOf,
  secretBallots,
  signedParts,
  votes,
} from '../support/juries.ts'

/** Juries and secret ballots (SPEC N5 N6 H7; what is and is not guaranteed: docs/adr/0030). */
let city: TestCity
beforeAll(async () => {
  city = await openTestCity('nantong', '2026-06-16 09:00')
}, 60_000)
afterAll(() => city.close())

interface Page {
  state: string
  secret: boolean
  inUrn: number
  commitment: string | null
  result: {
    ballots: number
    straight: number
    spoiled: number
    subjects: {
      subject: string
      indicators: {
        votes: number
        noVote: number
        abstained: number
        struck: number
        mean: string | null
        groups: object[]
      }[]
    }[]
  } | null
}
const page = (id: string) => city.view<Page>('jury.get', city.staff('leader'), { id })
const verified = (id: string) =>
  city.view<{ ok: boolean; changed: string[]; tallyOk: boolean; commitment: { ok: boolean } }>(
    'jury.verify',
    city.staff('assessor'),
    { id },
  )
const all = (given: string): Marks => ['zjj-zl', 'spj-sx', 'jtys-ys'].map(subject => [subject, 'survey', given])

test('N6: citizens, enterprises and media judge; the urn is counted by a second person, with decimals', async () => {
  const { id, seats } = await opened(city, { who: ['citizen', 'enterprise'] }, [
    { who: 'citizen', number: 2 },
    { who: 'enterprise', number: 2 },
  ])
  await votes(city, seats[0]?.id ?? '', all('satisfied'))
  await votes(city, seats[1]?.id ?? '', [
    ['zjj-zl', 'survey', 'basically'],
    ['spj-sx', 'survey', 'unknown'],
  ])
  await votes(city, seats[2]?.id ?? '', [['zjj-zl', 'survey', 'dissatisfied']])
  expect(await page(id)).toMatchObject({ state: 'open', secret: true, inUrn: 3, result: null })
  await city.act('jury.askClose', city.staff('assessor'), id, {})
  await expect(city.act('jury.close', city.staff('assessor'), id, {})).rejects.toMatchObject({ code: 'forbidden' })
  await city.act('jury.close', city.staff('supervisor', 'zhzx'), id, {})
  const { result, inUrn } = await page(id)
  expect(inUrn).toBe(0)
  expect(result).toMatchObject({ ballots: 3, straight: 1, spoiled: 0, seats: 4, voted: 3 })
  expect(result?.subjects.map(row => row.indicators[0])).toMatchObject([
    // (100 + 70 + 30) / 3, and too few enterprises voted to be shown apart
    { votes: 3, noVote: 0, abstained: 0, mean: '66.67', groups: [] },
    { votes: 1, noVote: 1, abstained: 1, mean: '100.00' },
    { votes: 1, noVote: 0, abstained: 2, mean: '100.00' },
  ])
  expect(await verified(id)).toMatchObject({ ok: true })
})

describe('N6: one seat, one vote', () => {
  test('asked again with the same tokens it gets the same signatures; with others it gets none', async () => {
    const { id, seats } = await opened(city, { who: ['citizen'] }, [{ who: 'citizen', number: 1 }])
    const seat = seats[0]?.id ?? ''
    const prepared = await secretBallots(city, seat, all('satisfied'))
    const [one] = await signedParts(city, seat, prepared)
    const [again] = await signedParts(city, seat, prepared)
    expect(again).toEqual(one)
    await expect(signedParts(city, seat, await secretBallots(city, seat, all('basically')))).rejects.toMatchObject({
      code: 'seat_voted',
    })
    await city.act('jury.cast', city.anyone, id, one)
    await city.act('jury.cast', city.anyone, id, one)
    await expect(city.act('jury.cast', city.anyone, id, { ...one, marks: all('dissatisfied') })).rejects.toMatchObject({
      code: 'ballot_cast',
    })
    expect((await page(id)).inUrn).toBe(1)
  })

  test('at once from many sides: of a seat that hands in ten different ballots just one gets in', async () => {
    const { id, seats } = await opened(city, { who: ['citizen'] }, [{ who: 'citizen', number: 3 }])
    const tries = await Promise.all(
      seats.flatMap(seat =>
        Array.from({ length: 10 }, () =>
          secretBallots(city, seat.id, all('satisfied')).then(prepared => ({ seat: seat.id, prepared })),
        ),
      ),
    )
    const fates = await Promise.allSettled(
      tries.map(async ({ seat, prepared }) => {
        for (const ballot of await signedParts(city, seat, prepared))
          await city.act('jury.cast', city.anyone, id, ballot)
      }),
    )
    expect(fates.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
    for (const fate of fates) if (fate.status === 'rejected') expect(fate.reason).toMatchObject({ code: 'seat_voted' })
    expect((await page(id)).inUrn).toBe(3)
  })

  test('a ballot that no seat was signed for, or for another part, or after the end, does not get in', async () => {
    const { id, seats } = await opened(city, { who: ['citizen', 'media'], until: '2026-06-16T04:00:00Z' }, [
      { who: 'citizen', number: 1 },
      { who: 'media', number: 1 },
    ])
    const seat = seats[0]?.id ?? ''
    const [ballot] = await signedParts(city, seat, await secretBallots(city, seat, all('satisfied')))
    const cast = (change: object) => city.act('jury.cast', city.anyone, id, { ...ballot, ...change })
    await expect(cast({ signature: 'x'.repeat(342) })).rejects.toMatchObject({ code: 'ballot_unsigned' })
    await expect(cast({ signature: undefined })).rejects.toMatchObject({ code: 'ballot_unsigned' })
    await expect(cast({ slot: 'media' })).rejects.toMatchObject({ code: 'ballot_unsigned' })
    await expect(cast({ marks: [['zjj-zl', 'survey', 'great']] })).rejects.toMatchObject({
      fields: [{ path: 'zjj-zl/survey', code: 'no_answer' }],
    })
    city.at('2026-06-16 12:00')
    await expect(cast({})).rejects.toMatchObject({ code: 'jury_over' })
    city.at('2026-06-16 09:30')
  })
})

describe('N6: whose own unit is judged steps aside', () => {
  test('a seat of the bureau gets no signature for its section, and the others see no difference', async () => {
    const { id, seats } = await opened(city, { who: ['citizen'] }, [
      { who: 'citizen', name: '周明', unit: 'zjj' },
      { who: 'citizen', number: 2 },
    ])
    const [own, other] = seats
    expect(own?.recused).toEqual(['zjj-zl'])
    expect(own?.parts).toBe(1)
    expect(other?.parts).toBe(2)
    const prepared = await secretBallots(city, other?.id ?? '', all('satisfied'))
    const foreign = prepared.parts.find(part => part.slot === 'citizen~zjj-zl')
    await expect(
      city.act('seat.handIn', await holderOf(city, own?.id ?? ''), own?.id ?? '', {
        papers: [{ slot: foreign?.slot, blinded: foreign?.blinded }],
      }),
    ).rejects.toMatchObject({ fields: [{ path: 'papers.0.slot', code: 'not_your_ballot' }] })
    for (const seat of seats) await votes(city, seat.id, all('satisfied'))
    await counted(city, id)
    expect((await page(id)).result?.subjects.map(row => row.indicators[0]?.votes)).toEqual([2, 3, 3])
  })
})

describe('N6: the ballot is secret', () => {
  const asApp = (text: string) => city.db(db => sql<Record<string, unknown>>`${sql.raw(text)}`.execute(db))

  test('no column of a ballot, in the urn or opened, is found with any seat, nor in the ledger', async () => {
    const { id, seats } = await opened(city, { who: ['citizen'] }, [{ who: 'citizen', number: 4 }])
    const digests: string[] = []
    for (const seat of seats) digests.push(...(await votes(city, seat.id, all('basically'))))
    const of = async (table: string) =>
      (
        await asApp(
          `select to_jsonb(t) - 'city_id' - 'jury_id' - 'slot' as row from ${table} t where jury_id = '${id}'`,
        )
      ).rows
    const values = (rows: Record<string, unknown>[]) =>
      rows
        .flatMap(({ row }) => Object.values(row as object))
        .filter(v => v !== null)
        .map(v => JSON.stringify(v))
    const traces = async () => {
      const seatSide = [
        ...values(await of('jury_issue')),
        ...values(await of('jury_seat')),
        ...(
          await asApp(
            `select id, at, actor, data from ledger_entry where subject_id in (${seats.map(s => `'${s.id}'`).join(',')})`,
          )
        ).rows.flatMap(row => Object.values(row).map(v => JSON.stringify(v))),
      ]
      return new Set(seatSide)
    }
    const urn = values(await of('ballot_box'))
    expect(urn).toHaveLength(8)
    const during = await traces()
    expect(urn.filter(value => during.has(value))).toEqual([])
    await counted(city, id)
    const open = (await of('ballot')).map(({ row }) => row as Record<string, unknown>)
    expect(open.map(row => row.digest)).toEqual([...digests].sort())
    expect(open.every(row => row.seat_id === null)).toBe(true)
    const after = await traces()
    for (const row of open)
      for (const value of [row.digest, row.token, row.salt]) {
        expect([...after].some(trace => trace.includes(String(value)))).toBe(false)
        // Nor does what lay in the urn lead to what was opened.
        expect(urn.some(trace => trace.includes(String(value)))).toBe(false)
      }
    // Putting in left no entry, or its place among the others would tell whose it was.
    const entries = (await asApp(`select act from ledger_entry where subject_id = '${id}'`)).rows.map(row => row.act)
    expect(entries).not.toContain('jury.cast')
    expect((await asApp(`select 1 from idempotency where act = 'jury.cast'`)).rows).toEqual([])
  })

  test('the hidden columns that tell what was written together are not granted; opened ballots were all written at once', async () => {
    for (const table of ['ballot_box', 'jury_issue'])
      for (const column of ['xmin', 'cmin', 'ctid'])
        await expect(asApp(`select ${column} from ${table}`), `${table}.${column}`).rejects.toMatchObject({
          code: '42501',
        })
    const { id, seats } = await opened(city, { who: ['citizen'] }, [{ who: 'citizen', number: 5 }])
    for (const seat of seats) await votes(city, seat.id, all('satisfied'))
    await counted(city, id)
    const { rows } = await asApp(`select xmin::text as x, digest from ballot where jury_id = '${id}' order by ctid`)
    expect(new Set(rows.map(row => row.x)).size).toBe(1)
    expect(rows.map(row => row.digest)).toEqual(rows.map(row => String(row.digest)).sort())
  })

  test('what is signed is the same whatever is voted: a blinded token is told by nothing', async () => {
    const { seats } = await opened(city, { who: ['citizen'] }, [{ who: 'citizen', number: 2 }])
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('satisfied', 'basically', 'dissatisfied'), async given => {
        const { parts } = await secretBallots(city, seats[0]?.id ?? '', all(given))
        for (const part of parts) {
          expect(part.blinded).toHaveLength(342)
          expect(JSON.stringify({ slot: part.slot, blinded: part.blinded })).not.toContain(part.ballot.token)
        }
      }),
      { numRuns: 5 },
    )
  })

  test('whoever kept the fingerprint finds it among those counted, and it proves nothing of what was voted', async () => {
    const { id, seats } = await opened(city, { who: ['citizen'] }, [{ who: 'citizen', number: 1 }])
    const [digest] = await votes(city, seats[0]?.id ?? '', all('satisfied'))
    const list = () => city.view<{ digests: string[] }>('jury.counted', city.anyone, { city: 'nantong', id })
    expect((await list()).digests).toEqual([])
    await counted(city, id)
    expect((await list()).digests).toEqual([digest])
    expect(Object.keys(await list())).not.toContain('ballots')
  })
})

describe('closing', () => {
  test('N6: without a quorum nothing is opened; voting goes on, or the urn is destroyed unopened', async () => {
    const { id, seats } = await opened(city, { who: ['citizen'] }, [{ who: 'citizen', number: 3 }])
    await votes(city, seats[0]?.id ?? '', all('satisfied'))
    await expect(counted(city, id)).rejects.toMatchObject({
      code: 'quorum_missed',
      vars: { voted: 1, seats: 3, needed: 3 },
    })
    await city.act('jury.goOn', city.staff('assessor'), id, { reason: '再等等' })
    await votes(city, seats[1]?.id ?? '', all('satisfied'))
    await city.act('jury.void', city.staff('assessor'), id, { reason: '通知发错了，重新组织。' })
    expect(await page(id)).toMatchObject({ state: 'void', inUrn: 0, result: null })
  })

  test('a ballot that is changed, taken away or slipped in afterwards is found', async () => {
    const { id, seats } = await opened(city, { who: ['citizen'] }, [{ who: 'citizen', number: 2 }])
    for (const seat of seats) await votes(city, seat.id, all('dissatisfied'))
    await counted(city, id)
    expect(await verified(id)).toMatchObject({ ok: true, changed: [] })
    const owner = await ownerOf(city)
    const undone = async (text: string, expected: object) => {
      await owner.query('begin')
      await owner.query(`create temp table kept as select * from ballot where jury_id = '${id}'`)
      await owner.query(text)
      await owner.query('commit')
      expect(await verified(id)).toMatchObject(expected)
      await owner.query(`delete from ballot where jury_id = '${id}'`)
      await owner.query('insert into ballot select * from kept')
      await owner.query('drop table kept')
      expect(await verified(id)).toMatchObject({ ok: true })
    }
    const one = `jury_id = '${id}' and digest = (select min(digest) from ballot where jury_id = '${id}')`
    await undone(`update ballot set marks = '[["zjj-zl","survey","satisfied"]]' where ${one}`, {
      ok: false,
      tallyOk: false,
      changed: [expect.any(String)],
    })
    await undone(`delete from ballot where ${one}`, { ok: false, commitment: { ok: false } })
    await undone(
      `insert into ballot select city_id, jury_id, repeat('f', 64), slot, seat_id, token, salt, marks, struck from ballot where ${one}`,
      { ok: false, commitment: { ok: false } },
    )
    await owner.end()
  })
})

describe('H7: peers and experts put their name to it', () => {
  test('peers choose two of three, each but their own', async () => {
    const choose = { id: 'peers', name: { zh: '互评初选', en: 'Peers' }, ask: { kind: 'choose', number: 2 } }
    const { id, seats } = await opened(city, { who: ['peer'], indicators: [choose], name: '优秀案例互评' }, [
      { who: 'peer', name: '住建局', unit: 'zjj' },
      { who: 'peer', name: '审批局', unit: 'spj' },
      { who: 'peer', name: '财政局', unit: 'czj' },
    ])
    expect(await page(id)).toMatchObject({ secret: false })
    const give = async (n: number, subjects: string[]) => {
      const seat = seats[n]?.id ?? ''
      const holder = await holderOf(city, seat)
      const paper = await city.view<{ slots: { id: string; subjects: string[] }[] }>('jury.seat', holder, {
        city: 'nantong',
      })
      const ballots = paper.slots.map((slot, at) => ({
        slot: slot.id,
        token: `${n}${at}`.padEnd(43, 'A'),
        salt: 'B'.repeat(22),
        marks: subjects.filter(one => slot.subjects.includes(one)).map(one => [one, 'peers', 'chosen']),
      }))
      return city.act('seat.vote', holder, seat, { ballots })
    }
    await give(0, ['spj-sx', 'jtys-ys'])
    await expect(give(0, ['spj-sx'])).rejects.toMatchObject({ code: 'seat_voted' })
    await give(1, ['zjj-zl', 'jtys-ys'])
    await expect(give(2, ['zjj-zl', 'spj-sx', 'jtys-ys'])).rejects.toMatchObject({ fields: [{ code: 'too_many' }] })
    await give(2, ['jtys-ys'])
    await counted(city, id)
    const means = (await page(id)).result?.subjects.map(row => [
      row.subject,
      row.indicators[0]?.votes,
      row.indicators[0]?.mean,
    ])
    // Nobody judged their own: two ballots for the sections of the two bureaus, three for the third.
    expect(means).toEqual([
      ['zjj-zl', 2, '50.00'],
      ['spj-sx', 2, '50.00'],
      ['jtys-ys', 3, '100.00'],
    ])
    expect(await verified(id)).toMatchObject({ ok: true })
  })

  test('a secret choice with somebody who steps aside cannot begin, and says why', async () => {
    const choose = { id: 'best', name: { zh: '推选', en: 'Choice' }, ask: { kind: 'choose', number: 1 } }
    await expect(
      opened(city, { who: ['citizen'], indicators: [choose] }, [{ who: 'citizen', name: '周明', unit: 'zjj' }]),
    ).rejects.toMatchObject({ code: 'choose_recused' })
  })

  test('experts: 7.5 of ten is 75', async () => {
    const { id, seats } = await opened(city, { who: ['expert'], indicators: [points('experts', '专家终评')] }, [
      { who: 'expert', name: '甲' },
      { who: 'expert', name: '乙' },
    ])
    for (const [n, given] of ['7.5', '8'].entries()) {
      const seat = seats[n]?.id ?? ''
      await city.act('seat.vote', await holderOf(city, seat), seat, {
        ballots: [
          { slot: 'expert', token: `${n}`.repeat(43), salt: 'B'.repeat(22), marks: [['zjj-zl', 'experts', given]] },
        ],
      })
    }
    await counted(city, id)
    expect((await page(id)).result?.subjects[0]?.indicators[0]).toMatchObject({ votes: 2, mean: '77.50' })
  })
})

test('H6: assessors are drawn by lot; the ledger holds seed and digest of the pool, and no name', async () => {
  const maker = city.staff('assessor')
  const { id } = await city.act('jury.make', maker, null, {
    kind: 'panel',
    name: '抽取评议员',
    who: ['assessor'],
    indicators: [graded],
    subjects: [{ id: 'a', name: '甲' }],
  })
  const pool = Array.from({ length: 12 }, (_, n) => `评议员${n}`)
  const { drawn } = (await city.act('jury.drawSeats', maker, id, { who: 'assessor', pool, number: 4 })) as unknown as {
    drawn: string[]
  }
  expect(new Set(drawn).size).toBe(4)
  expect(await seatsOf(city, id)).toHaveLength(4)
  const [entry] = await city.db(db =>
    db
      .selectFrom('ledger_entry')
      .select('data')
      .where('city_id', '=', city.city.id)
      .where('act', '=', 'jury.drawSeats')
      .execute(),
  )
  expect(entry?.data).toMatchObject({ seed: expect.stringMatching(/^[0-9a-f]{32}$/), pool: 12, seats: 4 })
  expect(JSON.stringify(entry?.data)).not.toContain('评议员')
})

test('a lost sheet is replaced before it was used, and its link is good no more', async () => {
  const { id, seats } = await opened(city, { who: ['citizen'] }, [{ who: 'citizen', number: 2 }])
  const [lost, used] = seats
  await votes(city, used?.id ?? '', all('satisfied'))
  const replace = (seat: string) => city.act('jury.replaceSeat', city.staff('assessor'), id, { seat, reason: '掉了' })
  await expect(replace(used?.id ?? '')).rejects.toMatchObject({ code: 'seat_voted' })
  await replace(lost?.id ?? '')
  await expect(votes(city, lost?.id ?? '', all('satisfied'))).rejects.toMatchObject({ code: 'seat_gone' })
  const now = await seatsOf(city, id)
  expect(now).toHaveLength(3)
  await votes(city, now[2]?.id ?? '', all('satisfied'))
  await counted(city, id)
  expect((await page(id)).result).toMatchObject({ seats: 2, voted: 2, ballots: 2 })
})

async function ownerOf(from: TestCity) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: from.ownerUrl })
  await client.connect()
  await client.query(`set app.city_id = '${from.city.id}'`)
  return client
}

describe('N5 N6: a count that is doubted is examined by others than those who made it', () => {
  const WORDS = '公布的票数和现场收到的对不上，请把全部票重新核对一遍。'
  const FOUND = '核对指纹、全部票的摘要和计票结果，逐项列明，据此认定。'
  const closed = async () => {
    const { id, seats } = await opened(city, { who: ['citizen'] }, [{ who: 'citizen', number: 3 }])
    for (const [i, seat] of seats.entries()) await votes(city, seat.id, all(i ? 'satisfied' : 'dissatisfied'))
    await city.act('jury.askClose', city.staff('assessor'), id, {})
    await city.act('jury.close', city.staff('supervisor', 'zhzx'), id, {})
    return { id, seats }
  }
  const inspector = () => city.staff('discipline_inspector')
  const decide = (id: string, result: string, by = inspector()) =>
    city.act('recount.decide', by, id, { result, words: FOUND })
  interface Doubts {
    rows: { id: string; state: string; words: string; checked: object | null }[]
    may: { jury: string; unit: { id: string } }[]
  }
  const doubts = (by = inspector()) => city.view<Doubts>('recount.list', by)

  test('asked by a judged unit, once and in time; confirmed only if fingerprints, set and count agree', async () => {
    const { id } = await closed()
    const head = city.staff('unit_head', 'zjj')
    const ask = (by = head, unit = 'zjj') =>
      city.act('recount.ask', by, null, { jury: id, unit, about: 'count', words: WORDS })
    expect((await doubts(head)).may).toContainEqual(expect.objectContaining({ jury: id }))
    await expect(ask(head, 'spj')).rejects.toMatchObject({ code: 'objection_own_unit_only' })
    await expect(ask(city.staff('unit_head', 'gaj'), 'gaj')).rejects.toMatchObject({ code: 'not_found' })
    const asked = await ask()
    await expect(ask()).rejects.toMatchObject({ code: 'recount_twice' })
    expect((await doubts(head)).may.map(row => row.jury)).not.toContain(id)
    expect((await doubts()).rows.find(row => row.id === asked.id)).toMatchObject({ state: 'asked', words: WORDS })
    expect((await doubts(city.staff('unit_head', 'gaj'))).rows).toEqual([])
    // What agrees with its ballots is not counted again.
    await expect(decide(asked.id, 'recounted')).rejects.toMatchObject({ code: 'recount_nothing_to_count' })
    await decide(asked.id, 'confirmed')
    expect((await doubts()).rows.find(row => row.id === asked.id)).toMatchObject({
      state: 'confirmed',
      checked: { ballots: 3, changed: 0, set: true, tally: true },
    })
    // The words may say how somebody voted: nothing of them is in the ledger.
    const kept = await city.db(db => db.selectFrom('ledger_entry').select('data').execute())
    expect(JSON.stringify(kept)).not.toContain(WORDS)
  })

  test('a wrong count of whole ballots is counted again; a changed ballot is neither confirmed nor counted, but set aside', async () => {
    const { id, seats } = await closed()
    const right = (await page(id)).result
    const change = (statement: ReturnType<typeof sql>) =>
      inCity(city.app.pool, city.city.id, 'write', ({ db }) => statement.execute(db))
    await change(
      sql`update jury set result = jsonb_set(result, '{straight}', '2'::jsonb) where city_id = ${city.city.id} and id = ${id}`,
    )
    expect(await verified(id)).toMatchObject({ ok: false, tallyOk: false })
    const seat = seats[0]?.id ?? ''
    await city.act('seat.doubt', await holderOf(city, seat), seat, { about: 'count', words: WORDS })
    const [row] = (await doubts()).rows
    expect(row).toMatchObject({ state: 'asked', words: WORDS })
    const made = city.staff('assessor')
    const alsoLeader = { ...made, posts: [{ unit: 'zhzx', path: ['zhzx'], roles: ['leader'] }] }
    await expect(decide(row?.id ?? '', 'recounted', alsoLeader as never)).rejects.toMatchObject({
      code: 'recount_own_work',
    })
    await expect(decide(row?.id ?? '', 'confirmed')).rejects.toMatchObject({ code: 'recount_does_not_agree' })
    await decide(row?.id ?? '', 'recounted')
    expect((await page(id)).result).toEqual(right)
    expect(await verified(id)).toMatchObject({ ok: true })
    // Somebody changes a ballot in the table.
    await change(
      sql`update ballot set marks = '[["zjj-zl","survey","basically"]]'::jsonb where city_id = ${city.city.id} and jury_id = ${id}
        and digest = (select min(digest) from ballot where city_id = ${city.city.id} and jury_id = ${id})`,
    )
    const second = await city.act('recount.ask', city.staff('unit_head', 'zjj'), null, {
      ...{ jury: id, unit: 'zjj', about: 'handling', words: WORDS },
    })
    await expect(decide(second.id, 'confirmed')).rejects.toMatchObject({ code: 'recount_does_not_agree' })
    await expect(decide(second.id, 'recounted')).rejects.toMatchObject({ code: 'recount_nothing_to_count' })
    await decide(second.id, 'set_aside')
    expect((await page(id)).state).toBe('void')
    expect((await doubts()).rows.find(one => one.id === second.id)).toMatchObject({
      state: 'set_aside',
      checked: { changed: 1, set: true },
    })
  })
})
