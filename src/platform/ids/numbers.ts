import { inCity, type Pool } from '../db/index.ts'

const BLOCK = 50

/**
 * Running numbers per city and series, taken from the database in blocks of fifty: no act waits for another's number.
 * Unique and rising within a process; a restart may leave a gap, which means nothing.
 */
export interface Numbers {
  next(cityId: number, series: string): Promise<number>
}

export function makeNumbers(pool: Pool): Numbers {
  const blocks = new Map<string, { next: number; end: number }>()
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
    blocks.set(key, { next: row.next - BLOCK, end: row.next })
  }

  return {
    async next(cityId, series) {
      const key = `${cityId}/${series}`
      for (;;) {
        const block = blocks.get(key)
        if (block && block.next < block.end) return block.next++
        let fetch = fetching.get(key)
        if (!fetch) {
          fetch = fetchBlock(cityId, series, key).finally(() => fetching.delete(key))
          fetching.set(key, fetch)
        }
        await fetch
      }
    },
  }
}
