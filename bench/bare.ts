import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { lineOf } from '../src/platform/db/pool.ts'
import type { Slot, TapedStatement } from './tape.ts'

export interface BareOrder {
  url: string
  cityId: number
  /** the statements of one lifecycle, a list for each transaction */
  transactions: TapedStatement[][]
  connections: number
  warmUpSeconds: number
  seconds: number
}

export interface BareReport {
  seconds: number
  lifecycles: number
  statements: number
}

/**
 * The same rows by nothing but SQL: no checks, no reads, no HTTP. One transaction an act and one for what follows, all statements of each prepared and
 * sent in one round trip, as many connections as the program has.
 */
async function bare(order: BareOrder): Promise<BareReport> {
  const begin = performance.now() + order.warmUpSeconds * 1000
  const end = begin + order.seconds * 1000
  let lifecycles = 0
  const worker = async () => {
    const client = new pg.Client({ connectionString: order.url, options: '-c jit=off' })
    await client.connect()
    const line = lineOf(client)
    while (performance.now() < end) {
      const made: string[] = []
      const number = `B${uuidv7()}`
      const value = (slot: Slot): unknown => {
        if ('is' in slot) return slot.is
        if ('now' in slot) return new Date()
        if ('number' in slot) return number
        if ('random' in slot) return randomBytes(slot.random)
        if ('bytes' in slot) return Buffer.from(slot.bytes, 'base64')
        const idOf = (id: number) => {
          made[id] ??= uuidv7()
          return made[id]
        }
        if ('id' in slot) return idOf(slot.id)
        let at = 0
        return slot.text.replaceAll('\u0000', () => idOf(slot.ids[at++] as number))
      }
      for (const statements of order.transactions) {
        await Promise.all([
          line.run('begin', 'begin', []),
          line.run('use_city', 'select app.use_city($1)', [order.cityId]),
          ...statements.map(({ name, sql, slots }) => line.run(name, sql, slots.map(value))),
          line.run('commit', 'commit', []),
        ])
      }
      const now = performance.now()
      if (now >= begin && now < end) lifecycles++
    }
    await client.end()
  }
  await Promise.all(Array.from({ length: order.connections }, worker))
  return { seconds: order.seconds, lifecycles, statements: order.transactions.flat().length }
}

const report = await bare(JSON.parse(process.argv[2] ?? '{}') as BareOrder)
console.log(JSON.stringify(report))
