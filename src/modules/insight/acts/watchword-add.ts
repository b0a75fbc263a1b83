import { z } from 'zod'
import { act, Refusal } from '../../../platform/acts/index.ts'
import { WatchwordKind } from '../shapes.ts'
import { wordsContext } from '../subject.ts'
import { WATCHERS } from '../terms.ts'

/** Words of one person at most; each new appeal is held against all of them. */
const MOST = 100

/** From now on a new appeal that says this is told to whoever watches, the first one at once (CHECKLIST K96). */
export const addWatchword = act({
  name: 'watchword.add',
  by: WATCHERS,
  clause: 'K96',
  hidden: true,
  input: z.object({ kind: WatchwordKind, words: z.string().trim().min(2).max(40) }),
  run: async (ctx, _row, input) => {
    const own = await ctx.db
      .selectFrom('watchword')
      .select(['id', 'kind', 'words'])
      .where('city_id', '=', ctx.city.id)
      .where('by_person', '=', ctx.actor.id)
      .where('state', '=', 'on')
      .limit(MOST)
      .execute()
    if (own.length === MOST) throw new Refusal('watchwords_full', { status: 409, vars: { most: String(MOST) } })
    const context = wordsContext(ctx.city.id)
    if (own.some(row => row.kind === input.kind && ctx.city.vault.open(row.words, context) === input.words))
      throw new Refusal('watched_already', { status: 409 })
    const id = ctx.id()
    ctx.write(
      ctx.db.insertInto('watchword').values({
        city_id: ctx.city.id,
        id,
        version: 1,
        state: 'on',
        kind: input.kind,
        words: ctx.city.vault.seal(input.words, context),
        by_person: ctx.actor.id,
        created_at: ctx.now,
        first_hit_at: null,
        ended_at: null,
      }),
    )
    // The words may be a name: the entry says that and what kind, never which.
    return { created: { kind: 'watchword', id, version: 1 }, unit: null, data: { kind: input.kind } }
  },
})
