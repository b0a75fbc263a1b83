import { randomInt } from 'node:crypto'
import { Command, InvalidArgumentError } from 'commander'
import { BLOWS } from './blows.ts'
import { ordeal } from './ordeal.ts'
import { seeded } from './seeded.ts'

/** @throws what the caller is told, without a trace */
function whole(word: string): number {
  const n = Number(word)
  if (!Number.isInteger(n) || n < 1) throw new InvalidArgumentError(`${word} is not a whole number from 1`)
  return n
}

const {
  rounds,
  blows: count,
  seed: named,
} = new Command('npm run faults --')
  .description(
    'kills the program and its database while people work, reads the books; ends with 1 at the first finding',
  )
  .option('--rounds <n>', 'how often, each with the next seed', whole, 5)
  .option('--blows <n>', `kills in a round: ${BLOWS.join(', ')}, by chance`, whole, 12)
  .option('--seed <n>', 'chance of the first round; the same seed does the same again', whole)
  .parse()
  .opts<{ rounds: number; blows: number; seed?: number }>()
const first = named ?? randomInt(1, 2 ** 31)

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
