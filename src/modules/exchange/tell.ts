import type { ActContext } from '../../platform/acts/index.ts'
import { changeContext } from './subject.ts'

export interface Telling {
  /** what kind of news: a change of the pack, or `assessment.results` and the like */
  code: string
  /** what it is about: news of one thing reach a receiver in their order */
  about: string
  receivers: readonly string[]
  /** what the signed call says */
  body: Record<string, unknown>
}

/** Writes down what is to be told to other offices; a job carries it, signed, tried again, never lost (SPEC H3 R14). */
export function tellReceivers(ctx: ActContext, { code, about, receivers, body }: Telling): void {
  const { city, db } = ctx
  const id = ctx.id()
  ctx.write(
    db.insertInto('exchange_change').values({
      city_id: city.id,
      id,
      about_id: about,
      code,
      body: city.vault.seal(JSON.stringify(body), changeContext(city.id)),
      by_person: ctx.actor.id,
      at: ctx.now,
    }),
  )
  ctx.write(
    db.insertInto('exchange_delivery').values(
      receivers.map(receiver => ({
        city_id: city.id,
        id: ctx.id(),
        change_id: id,
        receiver,
        about_id: about,
        state: 'waiting',
        tries: 0,
        next_at: ctx.now,
        sent_at: null,
        created_at: ctx.now,
      })),
    ),
  )
}
