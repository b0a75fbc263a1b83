import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import type { ActContext } from '../../../platform/acts/index.ts'
import { APPROVED, factLine, type OpenFact } from '../../../rules/publication/index.ts'
import { type Frozen, Packer } from '../freeze.ts'
import type { Correction } from './rules/waive.ts'

const pseudonym = (key: string, of: string, id: string): string =>
  createHash('sha256').update(`${key} ${of} ${id}`).digest('hex').slice(0, 16)

const waived = (fact: OpenFact, remedy: string): OpenFact => {
  if (fact.of !== 'limit') return { ...fact, approved: true } as OpenFact
  return remedy === 'correct' ? { ...fact, outcome: 'inTime' } : { ...fact, excluded: APPROVED }
}

/**
 * The open data of a publication with one fact left out or put right, for the publication that corrects it. Pseudonyms are made
 * anew, so that nobody joins the facts of the two.
 * @returns null if the fact is not among them: it was not counted there, or is withheld
 */
export async function correctedFacts(
  { db, city }: ActContext,
  oldId: string,
  newId: string,
  { unit, factId, waiver }: Correction,
): Promise<Pick<Frozen, 'facts' | 'chunks'> | null> {
  const keyOf = (id: string) => city.vault.index(id, 'publication').toString('hex')
  const [oldKey, newKey] = [keyOf(oldId), keyOf(newId)]
  const wanted = pseudonym(oldKey, waiver.fact, factId)
  const { n } = await db
    .selectFrom('publication_facts')
    .select(eb => eb.fn.countAll<number>().as('n'))
    .where('city_id', '=', city.id)
    .where('publication_id', '=', oldId)
    .executeTakeFirstOrThrow()
  const packer = new Packer()
  let found = false
  let waiting: OpenFact[] = []
  // The file is in the order of units, then of pseudonyms: one unit at a time lies in memory.
  const flush = () => {
    for (const fact of waiting.sort((a, b) => (a.id < b.id ? -1 : 1))) packer.add(factLine(fact))
    waiting = []
  }
  for (let seq = 0; seq < Number(n); seq++) {
    const { body } = await db
      .selectFrom('publication_facts')
      .select('body')
      .where('city_id', '=', city.id)
      .where('publication_id', '=', oldId)
      .where('seq', '=', seq)
      .executeTakeFirstOrThrow()
    for (const line of gunzipSync(body).toString('utf8').split('\n')) {
      const fact = JSON.parse(line) as OpenFact
      if (waiting[0] && waiting[0].unit !== fact.unit) flush()
      const isIt = fact.unit === unit && fact.of === waiver.fact && fact.id === wanted
      found ||= isIt
      const shown = isIt ? waived(fact, waiver.remedy) : fact
      waiting.push({ ...shown, id: pseudonym(newKey, fact.of, fact.id) })
    }
  }
  flush()
  return found ? { facts: packer.end(), chunks: packer.chunks } : null
}
