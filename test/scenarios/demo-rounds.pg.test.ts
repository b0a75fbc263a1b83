import { expect, test } from 'vitest'
import { makeRounds } from '../../src/server/demo-rounds.ts'
import { openTestCity } from '../support/city.ts'
import { rounds } from '../support/rounds.ts'

test.each([
  ['fuyang', 100],
  ['hefei', 8],
])(
  '%s has a round behind it, decided and published, made once',
  async (code, n) => {
    const city = await openTestCity(code)
    try {
      await makeRounds(city.app, city.city)
      await makeRounds(city.app, city.city)
      const list = await city.view<{ rows: { id: string }[] }>('round.list', city.staff('assessor'))
      expect(list.rows).toHaveLength(1)
      const page = await rounds(city).page(list.rows[0]?.id ?? '')
      expect(page).toMatchObject({ state: 'closed', subjects: n, publications: [{ number: 'PJ-2026-0001' }] })
      expect(page.rows.filter(row => row.place !== null)).toHaveLength(n)
      expect(page.recommended.length).toBeGreaterThan(0)
    } finally {
      await city.close()
    }
  },
  60_000,
)
