import type { ActContext } from '../../../platform/acts/index.ts'
import { tellReceivers } from '../../exchange/index.ts'
import type { Consequences } from '../scheme-for.ts'

export interface HandedPaper {
  title: string
  to: string
  paragraphs: string[]
  signer: string
  copies: string
  units: { unit: string; name: string; words: string }[]
}

interface HandOver {
  scheme: Consequences
  office: string
  kind: 'results' | 'ladder'
  number: string
  publication?: string
  step?: string
  /** messages about the same thing reach an office in their order */
  about: string
  paper: HandedPaper
  /** what the signed call says: figures and codes, nobody's name */
  message: Record<string, unknown>
}

/** Hands a paper to another office: kept as a document, and told by a signed call where the office has an address (SPEC R14). */
export function handOver(
  ctx: ActContext,
  { scheme, office, number, paper, message, about, ...rest }: HandOver,
): string {
  const { city, db } = ctx
  const id = ctx.id()
  const of = scheme.handOver.offices.find(row => row.code === office)
  ctx.write(
    db.insertInto('hand_over').values({
      city_id: city.id,
      id,
      number,
      office,
      kind: rest.kind,
      publication_id: rest.publication ?? null,
      step_id: rest.step ?? null,
      paper: JSON.stringify({ ...paper, to: of?.name.zh ?? office }),
      by_person: ctx.actor.id,
      at: ctx.now,
      entry_id: ctx.entryId,
    }),
  )
  tellReceivers(ctx, {
    code: `assessment.${rest.kind}`,
    about,
    receivers: [office],
    body: { ...message, number, office, title: paper.title, at: ctx.now.toISOString() },
  })
  return id
}
