import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { ViewContext } from '../../platform/acts/index.ts'
import { countFact, disclosed, type Fact, factLine, openFacts } from '../../rules/publication/index.ts'
import { type Counts, type Tally, zeroCounts } from '../../rules/score/index.ts'
import { dayIn } from '../registry/index.ts'
import { countsOf } from './counts.ts'
import { factsOf } from './open-facts.ts'
import { computeRanking, inputsOf } from './ranking.ts'
import type { RankingBody } from './rules/body.ts'
import { type Method, rankedUnits } from './rules/method.ts'
import { opennessOf } from './rules/openness.ts'
import { type Span, upTo } from './rules/period.ts'

const LINES_PER_CHUNK = 5000
/** Facts that may lie in memory at once; a single unit with more is read whole. */
const FACTS_AT_ONCE = 50_000

/** Lines of open data, compressed; every line but a file's last is followed by a comma when it is written out. */
export interface Chunk {
  lines: number
  body: Buffer
}

export interface Frozen {
  body: RankingBody
  facts: { lines: number; digest: string }
  chunks: Chunk[]
}

/** Packs lines into chunks as they come, and hashes them. */
export class Packer {
  readonly chunks: Chunk[] = []
  lines = 0
  private readonly hash = createHash('sha256')
  private waiting: string[] = []

  add(line: string): void {
    this.hash.update(`${line}\n`)
    this.lines++
    if (this.waiting.push(line) === LINES_PER_CHUNK) this.pack()
  }

  private pack(): void {
    if (this.waiting.length === 0) return
    this.chunks.push({ lines: this.waiting.length, body: gzipSync(this.waiting.join('\n')) })
    this.waiting = []
  }

  end(): { lines: number; digest: string } {
    this.pack()
    return { lines: this.lines, digest: `sha256:${this.hash.digest('hex')}` }
  }
}

/** Units in order, in shares of not too many facts. */
function shared(units: readonly string[], counted: Tally): string[][] {
  const shares: string[][] = []
  let held = Number.POSITIVE_INFINITY
  for (const unit of units.toSorted()) {
    const { valid, limitEnded, dispatched, returned } = counted.get(unit) ?? zeroCounts()
    const facts = valid + limitEnded + dispatched + returned
    if (held + facts > FACTS_AT_ONCE) {
      shares.push([])
      held = 0
    }
    shares.at(-1)?.push(unit)
    held += facts
  }
  return shares
}

/**
 * The ranking of a period with the open data it follows from, as the books stand. Counts are those of the very facts that
 * are frozen, not counted a second time, so that no act between two questions can part them.
 * @param id of the publication that this becomes: pseudonyms of facts depend on it
 */
export async function freeze(ctx: ViewContext, method: Method, span: Span, id: string): Promise<Frozen> {
  const { city, db, now } = ctx
  const today = dayIn(city, now)
  const { atLeast } = opennessOf(city.pack, span.kind)
  const key = city.vault.index(id, 'publication').toString('hex')
  const period = upTo(span, today)
  const read = (units: readonly string[]) => factsOf(db, city.id, units, period, today)
  const units = rankedUnits(city.pack).map(unit => unit.code)
  const shares = shared(units, await countsOf(db, city.id, units, span, today))
  // Twice through the facts, so that not all of a year lie in memory at once: only who has few ratings decides whether a
  // unit's are told, and that is known when all are counted.
  const tally: Tally = new Map()
  let last = new Map<string, Fact[]>()
  for (const share of shares) {
    last = await read(share)
    for (const unit of share) {
      const counts: Counts = zeroCounts()
      for (const fact of last.get(unit) ?? []) countFact(counts, fact)
      tally.set(unit, counts)
    }
  }
  const inputs = disclosed(await inputsOf(ctx, method, span, tally), atLeast)
  const byUnit = new Map(inputs.units.map(row => [row.unit, row]))
  const packer = new Packer()
  for (const share of shares) {
    const facts = shares.length === 1 ? last : await read(share)
    for (const unit of share) {
      const ranked = byUnit.get(unit)
      if (!ranked) continue
      const again = zeroCounts()
      const own = facts.get(unit) ?? []
      const told = ranked.withheld ? own.filter(fact => fact.of !== 'verdict') : own
      for (const fact of openFacts(unit, told, { key, atLeast })) {
        countFact(again, fact)
        packer.add(factLine(fact))
      }
      Object.assign(ranked.counts, again)
    }
  }
  const facts = packer.end()
  return { body: await computeRanking(ctx, method, span, inputs), facts, chunks: packer.chunks }
}
