import { inCity, type Pool } from '../db/index.ts'

const BLOCK = 50
/** The next block is fetched when so few are left, so that hardly anybody waits for it. */
const LOW = 25

/**
 * Running numbers per city and series, taken from the database in blocks of fifty: no act waits for another's number.
 * Unique and rising within a process; a restart may leave a gap, which means nothing.
 */
export interface Numbers {
  next(cityId: number, series: string): Promise<number>
}

interface Block {
  next: number
  end: number
}

/**
 * @param pool for numbers alone: acts ask for one while they hold a connection, and if all connections were held by acts
 * that wait for a number, none would be left to fetch it
 */
export function makeNumbers(pool: Pool): Numbers {
  const blocks = new Map<string, Block[]>()
  const fetching = new Map<string, Promise<void>>()

  async function fetchBlock(cityId: number, series: string, key: string) {
    const [row] = await inCity(pool, cityId, 'write', tx =>
      tx.db
        .insertInto('number_block')
        .values({ city_id: cityId, series, next: 1 + BLOCK })
        .onConflict(oc =>
          oc.columns(['city_id', 'series']).doUpdateSet(eb => ({ next: eb('number_block.next', '+', BLOCK) })),
        )
        .returning('next')
        .execute(),
    )
    if (!row) throw new Error('no block of numbers')
    blocks.set(key, [...(blocks.get(key) ?? []), { next: row.next - BLOCK, end: row.next }])
  }

  function fetchOnce(cityId: number, series: string, key: string): Promise<void> {
    let fetch = fetching.get(key)
    if (!fetch) {
      fetch = fetchBlock(cityId, series, key).finally(() => fetching.delete(key))
      fetching.set(key, fetch)
    }
    return fetch
  }

  return {
    async next(cityId, series) {
      const key = `${cityId}/${series}`
      for (;;) {
        const waiting = blocks.get(key) ?? []
        const [block] = waiting
        if (block) {
          const number = block.next++
          if (block.next === block.end) waiting.shift()
          // If it fails, whoever finds no number left tries again and is told.
          if (waiting.length <= 1 && block.end - block.next <= LOW) fetchOnce(cityId, series, key).catch(() => {})
          return number
        }
        await fetchOnce(cityId, series, key)
      }
    },
  }
}
