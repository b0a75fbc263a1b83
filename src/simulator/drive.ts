import { type Answer, actNamed, type CityContext, makeRunner, Refusal } from '../platform/acts/index.ts'
import { inCity, type Pool } from '../platform/db/index.ts'
import { fastIds } from './ids.ts'
import { seeded } from './model/random.ts'
import type { Life, Reply, Step } from './model/step.ts'
import { TimeQueue } from './queue.ts'

export interface DriveOptions {
  pool: Pool
  city: CityContext
  seed: number | string
  lives: Iterable<{ key: string; life: Life }>
  from: number
  /** what would happen later does not happen */
  until: number
  /** where each virtual day ends after a given moment */
  nextDay(at: number): number
  /** before the first act of a day, and once before the first */
  onDay?(from: number, to: number): Promise<void>
  /** after the last act of a day: nothing is in flight */
  onDayDone?(end: number): Promise<void>
  /** acts at once; each concerns another matter */
  inFlight?: number
  onAct?(at: number): void
}

export interface Tally {
  acts: Record<string, number>
  /** refusals by act and code: people try what does not work any more */
  refused: Record<string, number>
}

interface Waiting {
  at: number
  key: string
  life: Life
  step: Step
  n: number
  /** the latest moment at which this life has done something */
  last: number
}

/**
 * Lets all lives go on in virtual time, each act through the runner like anybody's. Many acts are in flight at once, but
 * one life does one thing after the other and no life depends on another, so the outcome is that of doing one by one.
 */
export async function drive(options: DriveOptions): Promise<Tally> {
  const { pool, city, until } = options
  const tally: Tally = { acts: {}, refused: {} }
  const queue = new TimeQueue<Waiting>()
  const most = options.inFlight ?? 16
  let flying = 0
  let wake: (() => void) | undefined
  let broken: unknown

  const enter = (key: string, life: Life) => advance({ key, life, n: 0, last: 0 }, undefined)
  const advance = ({ key, life, n, last }: Omit<Waiting, 'at' | 'step'>, reply: Reply | undefined) => {
    for (let answer = reply; ; ) {
      const next = answer === undefined ? life.next() : life.next(answer)
      if (next.done) return
      const step = inTurn(next.value, last)
      n++
      if (step.do !== 'spawn') {
        if (step.at < until) queue.push({ at: step.at, key, life, step, n, last: Math.max(last, step.at) })
        return
      }
      enter(`${key}+${n}`, step.life)
      answer = { ok: true, answer: { id: '', version: 0, entryId: '' } }
    }
  }
  for (const { key, life } of options.lives) enter(key, life)

  const start = async (waiting: Waiting) => {
    flying++
    try {
      const reply = await perform(pool, city, options.seed, waiting)
      const { step } = waiting
      if (step.do === 'act') {
        count(tally.acts, step.act)
        if (!reply.ok) count(tally.refused, `${step.act} ${reply.code}`)
        options.onAct?.(step.at)
      }
      advance(waiting, reply)
    } catch (error) {
      broken ??= error
    } finally {
      flying--
      wake?.()
    }
  }

  for (let day = options.from; day < until; ) {
    const end = Math.min(options.nextDay(day), until)
    await options.onDay?.(day, end)
    for (;;) {
      for (let next = queue.peek(); next && next.at < end && flying < most && !broken; next = queue.peek()) {
        queue.pop()
        void start(next)
      }
      if (flying === 0) break
      await new Promise<void>(resolve => {
        wake = resolve
      })
    }
    if (broken) throw broken
    await options.onDayDone?.(end)
    day = end
  }
  return tally
}

/**
 * Nobody does the next thing before the last: it would be extended after the answer that stopped the limit. Who comes with a new
 * appeal comes when they come.
 */
const inTurn = (step: Step, last: number): Step =>
  step.do === 'act' && !step.who && step.at < last ? { ...step, at: last } : step

const newId = fastIds()

const count = (into: Record<string, number>, key: string) => {
  into[key] = (into[key] ?? 0) + 1
}

async function perform(pool: Pool, city: CityContext, seed: number | string, waiting: Waiting): Promise<Reply> {
  const { step } = waiting
  if (step.do === 'spawn') throw new Error('a spawn is no work')
  if (step.do === 'find') return look(pool, city, step)
  const spec = actNamed(step.act)
  if (!spec) throw new Error(`no act ${step.act}`)
  const running = step.who?.running
  const here = running === undefined ? city : { ...city, numbers: { next: async () => running } }
  for (let tries = 0; ; tries++) {
    const random = seeded(seed, waiting.key, waiting.n, tries)
    // A runner of its own for each act: its time and its chance are its own, whatever else is in flight.
    const runner = makeRunner({
      pool,
      vault: city.vault,
      now: () => new Date(step.at),
      id: newId,
      random: random.below,
    })
    try {
      const call = { act: spec, city: here, actor: step.by, input: step.input }
      return { ok: true, answer: await runner.run(step.id ? { ...call, id: step.id } : call) }
    } catch (error) {
      if (error instanceof Refusal) return { ok: false, code: error.code }
      // A query code that somebody has already, from an earlier simulation with this seed.
      if ((error as { code?: string }).code !== '23505' || tries > 3) throw error
    }
  }
}

function look(pool: Pool, city: CityContext, step: Extract<Step, { do: 'find' }>): Promise<Reply> {
  return inCity(pool, city.id, 'read', async ({ db }) => {
    const row =
      step.what === 'case'
        ? await db
            .selectFrom('appeal')
            .select('case_id as id')
            .where('city_id', '=', city.id)
            .where('id', '=', step.appealId)
            .executeTakeFirst()
        : await db
            .selectFrom('callback')
            .select('id')
            .where('city_id', '=', city.id)
            .where('case_id', '=', step.caseId)
            .where('appeal_id', '=', step.appealId)
            .where('state', '=', 'pending')
            .executeTakeFirst()
    const found: Answer | null = row ? { id: row.id, version: 0, entryId: '' } : null
    return found ? { ok: true, answer: found } : { ok: false, code: 'not_found' }
  })
}
