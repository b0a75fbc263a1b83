import { sendMessages } from '../src/modules/intake/index.ts'
import { type Actor, actNamed, type CityContext, type Runner } from '../src/platform/acts/index.ts'
import { Line } from '../src/platform/db/batch.ts'
import { inCity } from '../src/platform/db/index.ts'
import { drainOutbox } from '../src/platform/jobs/outbox.ts'
import { acceptanceOf, appealOf, REPLY, SATISFIED } from './lifecycle.ts'
import type { Line as WorkLine } from './people.ts'

/** A value of a recorded statement: as it was, or to be made anew for every lifecycle. */
export type Slot =
  | { is: string | null }
  | { bytes: string }
  | { id: number }
  | { number: true }
  | { random: number }
  | { now: true }
  /** text in which identifiers are to be replaced */
  | { text: string; ids: number[] }

export interface TapedStatement {
  name: string
  sql: string
  slots: Slot[]
}

/** The writes of one lifecycle: a list for each of its acts, and one of what follows from them. */
export interface Tape {
  acts: TapedStatement[][]
  followUps: TapedStatement[]
}

const MADE = /[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g
const NUMBER = /^\d{2}-\d{4}-\d{5,}$/
/** Blind indexes and digests: unique for each appeal. */
const DIGEST_BYTES = 32

/** What follows is taped without these: pairs point to cases that were there before, jobs are the queue's own. */
const LEFT_OUT = /^insert into "(pair|jobs)"/

/**
 * Has one matter go round the loop through the program's own runner and takes down every row it writes, so that bare SQL
 * is measured with the very same inserts and updates, whatever the acts come to write: their own rows, and those by which the case is
 * found, known again and told of. Sealing stays out; it is done for thousands of entries at once.
 */
export async function recordTape(
  runner: Runner,
  city: CityContext,
  people: { dispatcher: Actor; handler: Actor; callerBack: Actor },
  line: WorkLine,
): Promise<Tape> {
  const ids = new Map<string, number>()
  const idOf = (id: string) => {
    if (!ids.has(id)) ids.set(id, ids.size)
    return ids.get(id) as number
  }
  const acts: TapedStatement[][] = []
  const followUps: TapedStatement[] = []
  let current: TapedStatement[] | undefined
  const send = Line.prototype.run
  Line.prototype.run = function (name, text, values) {
    // Blocks of running numbers are taken once in fifty lifecycles, and not by the act itself.
    if (/^\s*(insert|update|delete)/.test(text) && !text.includes('number_block') && !LEFT_OUT.test(text))
      current?.push({ name, sql: text, slots: values.map(slotOf) })
    return send.call(this, name, text, values)
  }

  function slotOf(value: unknown): Slot {
    if (value instanceof Date) return { now: true }
    if (Buffer.isBuffer(value))
      return value.length === DIGEST_BYTES ? { random: DIGEST_BYTES } : { bytes: value.toString('base64') }
    if (value === null || value === undefined) return { is: null }
    const text = Array.isArray(value) ? `{${value.map(item => JSON.stringify(item)).join(',')}}` : String(value)
    if (NUMBER.test(text)) return { number: true }
    const found = [...text.matchAll(MADE)].map(match => match[0])
    if (found.length === 0) return { is: text }
    if (found[0] === text) return { id: idOf(text) }
    return { text: text.replace(MADE, '\u0000'), ids: found.map(idOf) }
  }

  const taped = async (name: string, actor: Actor, id: string | undefined, input: unknown) => {
    const act = actNamed(name)
    if (!act) throw new Error(`no act ${name}`)
    current = []
    acts.push(current)
    const done = await runner.run({ act, city, actor, id, input, idempotencyKey: crypto.randomUUID() })
    current = undefined
    return done
  }

  const settle = async () => {
    await drainOutbox(runner.pool, city, runner.now)
    await sendMessages(runner.pool, city, runner.now())
  }

  try {
    await settle()
    const anyone: Actor = { kind: 'citizen', id: 'anyone', appealIds: [] }
    const appeal = await taped('appeal.submit', anyone, undefined, appealOf(1))
    const [kase] = await inCity(runner.pool, city.id, 'read', ({ db }) =>
      db.selectFrom('appeal').select('case_id').where('city_id', '=', city.id).where('id', '=', appeal.id).execute(),
    )
    const caseId = kase?.case_id ?? ''
    await taped('case.accept', people.dispatcher, caseId, acceptanceOf(1, line))
    await taped('case.dispatch', people.dispatcher, caseId, { unit: line.unit })
    await taped('case.sign', people.handler, caseId, {})
    await taped('case.reply', people.handler, caseId, REPLY)
    const [call] = await inCity(runner.pool, city.id, 'read', ({ db }) =>
      db.selectFrom('callback').select('id').where('city_id', '=', city.id).where('case_id', '=', caseId).execute(),
    )
    await taped('callback.attempt', people.callerBack, call?.id, SATISFIED)
    current = followUps
    await settle()
    return { acts, followUps }
  } finally {
    Line.prototype.run = send
  }
}
