import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCity, type TestCity } from '../../../test/support/city.ts'
import { dispatched } from '../../../test/support/loop.ts'
import { plainMatter } from '../../../test/support/matters.ts'
import type { ActContext } from '../../platform/acts/index.ts'
import { inCity } from '../../platform/db/index.ts'
import { newId } from '../../platform/ids/uuid.ts'
import { type ClockFact, parseLimit, project, refusalOf } from '../../rules/clock/index.ts'
import { type ClockChange, cancelClock, changeClock, openClock, stopClock } from './clocks.ts'
import { marksLeft } from './rules/marks.ts'
import { dueClocks, tickCity } from './tick.ts'

let city: TestCity
beforeAll(async () => {
  city = await openTestCity()
})
afterAll(() => city.close())

const HOUR = 3_600_000
const MONDAY = Date.parse('2026-03-16T01:00:00Z')

/** What an act would do to clocks, at a moment of its own. */
const doing = (at: number, work: (ctx: ActContext) => void) =>
  inCity(city.app.pool, city.city.id, 'write', async tx => {
    const { db } = tx
    const ctx = {
      city: city.city,
      now: new Date(at),
      db,
      id: newId,
      write: tx.write.bind(tx),
      insert: tx.insert.bind(tx),
    }
    work(ctx as unknown as ActContext)
  })

const tick = (at: number, limit?: number) => tickCity(city.app.pool, city.city, new Date(at), limit)
async function tickAll(at: number, limit = 500): Promise<number> {
  let fired = 0
  for (;;) {
    const done = await tick(at, limit)
    expect(done.broken).toEqual([])
    fired += done.fired
    if (done.clocks < limit) return fired
  }
}

interface Fired {
  clock: string
  mark: string
  at: number
  told: number
}
const firedSince = async (id: string): Promise<Fired[]> => {
  const rows = await city.db(db =>
    db
      .selectFrom('ledger_entry')
      .select(['at', 'actor', 'data'])
      .where('city_id', '=', city.city.id)
      .where('act', '=', 'clock.mark')
      .where('id', '>', id)
      .orderBy('id')
      .execute(),
  )
  return rows.map(row => {
    expect(row.actor).toBe('system:clock')
    const data = row.data as { clock: string; mark: string; at: string }
    return { clock: data.clock, mark: data.mark, at: Date.parse(data.at), told: row.at.getTime() }
  })
}

interface Model {
  id: string
  start: number
  limit: string
  facts: ClockFact[]
  due: Date
  stopped: number | null
  cancelled: boolean
}
const at = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms)
const stateOf = (clock: Model) =>
  project(
    city.city.calendar,
    [
      { type: 'started', at: at(clock.start) },
      ...clock.facts,
      ...(clock.stopped === null ? [] : [{ type: 'stopped', at: at(clock.stopped) } as const]),
    ],
    parseLimit(clock.limit),
  )

const Step = fc.record({
  hours: fc.integer({ min: 0, max: 30 }),
  what: fc.constantFrom('open', 'open', 'pause', 'resume', 'extend', 'stop', 'cancel', 'tick', 'tick'),
  which: fc.nat(100),
  limit: fc.constantFrom('3wd', '24h', '5d', '1wd', '40h'),
  batch: fc.integer({ min: 1, max: 5 }),
})

test('DESIGN 4: whatever happens to clocks, each mark fires exactly once, not early, oldest first, moved by pauses and extensions', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(Step, { minLength: 8, maxLength: 40 }), async steps => {
      const before = newId()
      const clocks: Model[] = []
      let now = MONDAY
      for (const { hours, what, which, limit, batch } of steps) {
        now += hours * HOUR + 1
        const clock = clocks[which % Math.max(1, clocks.length)]
        if (what === 'tick') await tickAll(now, batch)
        else if (what === 'open')
          await doing(now, ctx => {
            const subject = { kind: 'test', id: newId() }
            const made = openClock(ctx, { kind: 'handle', unit: 'x', limit: parseLimit(limit), caseId: null, subject })
            clocks.push({ id: made.id, start: now, limit, facts: [], due: made.due, stopped: null, cancelled: false })
          })
        else if (clock && clock.stopped === null) await change(clock, what, now)
      }
      now += 60 * 24 * HOUR
      await tickAll(now, 3)
      expect(await tickAll(now)).toBe(0)

      const fired = await firedSince(before)
      const seen = new Set(fired.map(row => `${row.clock} ${row.mark}`))
      expect(seen.size).toBe(fired.length)
      for (const row of fired) expect(row.told).toBeGreaterThanOrEqual(row.at)
      // One ticker: what fires in one run of ticks fires by its age, over all batches.
      for (const run of Map.groupBy(fired, row => row.told).values())
        expect(run.map(row => row.at)).toEqual(run.map(row => row.at).sort((a, b) => a - b))
      for (const clock of clocks) {
        if (clock.cancelled) continue
        const left = marksLeft(city.city, 'handle', stateOf(clock), [])
        for (const { mark, at: when } of left) {
          if (when.epochMilliseconds <= now) expect(seen).toContain(`${clock.id} ${mark.of.code}`)
        }
      }
      await doing(now, ctx => {
        for (const clock of clocks) if (clock.stopped === null) cancelClock(ctx, clock.id)
      })
    }),
    { numRuns: 25 },
  )
}, 120_000)

async function change(clock: Model, what: string, now: number): Promise<void> {
  if (what === 'cancel' || what === 'stop') {
    await doing(now, ctx => {
      if (what === 'cancel') cancelClock(ctx, clock.id)
      else stopClock(ctx, { id: clock.id, due_at: clock.due })
    })
    clock.stopped = now
    clock.cancelled = what === 'cancel'
    return
  }
  const paused = stateOf(clock).paused !== null
  const fact: ClockChange =
    what === 'pause'
      ? { type: 'paused', at: at(now), ground: 'expert' }
      : what === 'resume'
        ? { type: 'resumed', at: at(now) }
        : { type: 'extended', at: at(now), askedAt: at(now), by: 'head', add: { workingDays: 2 } }
  if ((what === 'pause') === paused && what !== 'extend') return
  const started: ClockFact = { type: 'started', at: at(clock.start) }
  if (refusalOf(city.city.calendar, [started, ...clock.facts], parseLimit(clock.limit), fact) !== null) return
  const { fired } = await city.db(db =>
    db
      .selectFrom('clock')
      .select('fired')
      .where('city_id', '=', city.city.id)
      .where('id', '=', clock.id)
      .executeTakeFirstOrThrow(),
  )
  await doing(now, ctx => {
    const row = { id: clock.id, kind: 'handle', limit_text: clock.limit, started_at: new Date(clock.start), fired }
    clock.due = changeClock(ctx, row, clock.facts, fact).due
  })
  clock.facts.push(fact)
}

test('DESIGN 4: several tickers share the work and fire nothing twice', async () => {
  const before = newId()
  await doing(MONDAY, ctx => {
    for (let i = 0; i < 60; i++)
      openClock(ctx, {
        kind: 'handle',
        unit: 'x',
        limit: { hours: 24 + i },
        caseId: null,
        subject: { kind: 'test', id: newId() },
      })
  })
  const late = MONDAY + 30 * 24 * HOUR
  const rounds = await Promise.all([1, 2, 3, 4].map(() => tickAll(late, 7)))
  // A ticker that meets only clocks held by others ends early: the rest is the next one's.
  const rest = await tickAll(late)
  const marks = city.city.pack.rules.clock.thresholds.filter(mark => mark.clocks?.includes('handle') ?? true).length
  expect(rounds.reduce((a, b) => a + b) + rest).toBe(60 * marks)
  expect(new Set((await firedSince(before)).map(row => `${row.clock} ${row.mark}`)).size).toBe(60 * marks)
})

test('DESIGN 4 K87: a case that nobody has signed passes its marks as any other, and its page shows them', async () => {
  city.at('2026-03-16 09:20')
  const { caseId } = await dispatched(city, plainMatter(city))
  city.at('2026-03-19 17:31')
  await tickAll(city.now().getTime())
  const shown = await city.view<{ timeline: { act: string; detail: { zh: string } }[] }>(
    'case.get',
    city.staff('supervisor'),
    { id: caseId },
  )
  const marks = shown.timeline.filter(row => row.act === 'clock.mark').map(row => row.detail.zh)
  expect(marks).toEqual(['发提示单', '到期', '临近到期', '时间过半'])
})

test('the ticker finds what has come by its index alone, however many clocks run', async () => {
  await inCity(city.app.pool, city.city.id, 'write', async ({ db }) => {
    await sql`insert into clock (city_id, id, kind, round, unit_id, limit_text, started_at, due_at, due_day,
        calendar_version, pack_version, provisional, next_at)
      select ${city.city.id}, gen_random_uuid(), 'handle', 1, 'x', '3wd', '2030-01-01', '2030-01-04', '2030-01-04', 'c', 'p',
        false, timestamptz '2030-01-01' + make_interval(secs => n)
      from generate_series(1, 20000) as n`.execute(db)
  })
  const plan = await inCity(city.app.pool, city.city.id, 'write', async ({ db }) => {
    const query = dueClocks(db, city.city.id, new Date('2030-01-01T00:10:00Z'), 500).compile()
    const { rows } = await sql<{ 'QUERY PLAN': string }>`explain ${sql.raw(
      query.sql.replace(/\$(\d)/g, (_, n) => {
        const value = query.parameters[Number(n) - 1]
        return value instanceof Date ? `'${value.toISOString()}'` : String(value)
      }),
    )}`.execute(db)
    return rows.map(row => row['QUERY PLAN']).join('\n')
  })
  expect(plan).toContain('Index Scan using clock_next')
  expect(plan).not.toMatch(/Sort|Seq Scan/)
})
