import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { BLOWS } from './blows.ts'
import { ordeal } from './ordeal.ts'
import { seeded } from './seeded.ts'

/** `npm run faults [-- --rounds 5 --blows 12 --seed 7]`: the ordeal again and again; ends with 1 at the first finding. */
const { values } = parseArgs({
  options: { rounds: { type: 'string' }, blows: { type: 'string' }, seed: { type: 'string' } },
})
const rounds = Number(values.rounds ?? 5)
const count = Number(values.blows ?? 12)
const first = Number(values.seed ?? randomInt(2 ** 31))

for (let round = 0; round < rounds; round++) {
  const seed = first + round
  const chance = seeded(seed)
  // Told before, so that what does not end can be done again.
  console.error(`round ${round + 1} of ${rounds}, seed ${seed}`)
  const blows = Array.from({ length: count }, () => BLOWS[chance(BLOWS.length)] ?? 'program')
  const { accounts, seen, ...rest } = await ordeal(seed, blows)
  const { lost, twice, illegal, findings, messagesTwice, ...books } = accounts
  const bad = [...seen.wrong, ...lost, ...twice, ...illegal, ...findings]
  console.log(
    JSON.stringify({
      round: round + 1,
      ...rest,
      acknowledged: seen.acknowledged.length,
      sentAgain: seen.acknowledged.filter(row => row.tries > 1).length,
      broken: seen.broken,
      refused: Object.fromEntries(seen.refused),
      ...books,
      messagesTwice,
      bad,
    }),
  )
  if (bad.length || messagesTwice || books.sealed !== books.entries) process.exit(1)
}
