import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type ActContext, type CityContext, Refusal } from '../../platform/acts/index.ts'

/** What can be decided of a text: the item of the event list, or the unit that leads. */
export type Scheme = 'item' | 'unit'

const Said = z.object({
  scheme: z.enum(['item', 'unit']),
  /** words of the event list alone, or also a model */
  source: z.enum(['words', 'model']),
  /** version of the model */
  model: z.number().int().nullable(),
  code: z.string(),
  /** 0 to 1 */
  probability: z.number(),
  /** of which words, so that it counts for no others */
  of: z.string(),
})

export type Proposal = Omit<z.output<typeof Said>, 'scheme' | 'of'>

const context = (city: CityContext): string => `${city.id}/proposal`
const digestOf = (said: string): string => createHash('sha256').update(said.trim()).digest('base64url').slice(0, 16)

/** A proposal as a screen may carry it to the decision: whoever changes a letter of it is refused (CHECKLIST K34). */
export function sealProposal(city: CityContext, said: string, scheme: Scheme, proposal: Proposal): string {
  const body = Buffer.from(JSON.stringify({ scheme, ...proposal, of: digestOf(said) })).toString('base64url')
  return `${body}.${city.vault.index(body, context(city)).toString('base64url')}`
}

/**
 * What the program had proposed, by its own seal; nothing if it spoke of other words than these.
 * @throws Refusal bad_input if the program never said so
 */
export function readProposal(
  city: CityContext,
  sealed: string | undefined,
  scheme: Scheme,
  said: readonly string[],
): Proposal | undefined {
  if (sealed === undefined) return undefined
  const [body = '', seal = ''] = sealed.split('.')
  if (city.vault.index(body, context(city)).toString('base64url') !== seal) throw notProposed()
  const { scheme: of, of: digest, ...proposal } = Said.parse(JSON.parse(Buffer.from(body, 'base64url').toString()))
  if (of !== scheme) throw notProposed()
  return said.some(text => digestOf(text) === digest) ? proposal : undefined
}

const notProposed = () => new Refusal('bad_input', { fields: [{ path: 'proposal', code: 'not_a_proposal' }] })

/** The same for a case that is there already: its words are those of everybody who asked. */
export async function proposalFor(
  ctx: ActContext,
  caseId: string,
  scheme: Scheme,
  sealed: string | undefined,
): Promise<Proposal | undefined> {
  if (sealed === undefined) return undefined
  const said = await ctx.db
    .selectFrom('appeal')
    .select('text')
    .where('city_id', '=', ctx.city.id)
    .where('case_id', '=', caseId)
    .execute()
  return readProposal(
    ctx.city,
    sealed,
    scheme,
    said.map(row => row.text),
  )
}
