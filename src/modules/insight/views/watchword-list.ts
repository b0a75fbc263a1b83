import { z } from 'zod'
import { openActs, view } from '../../../platform/acts/index.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { WatchwordKind, WatchwordRow } from '../shapes.ts'
import { onWatchword, wordsContext } from '../subject.ts'
import { WATCHERS } from '../terms.ts'

const SHOWN = 200
/** Hits of one word that are counted, and those that are shown. */
const COUNTED = 99
const NEWEST = 5

/** What I watch, newest first, with the cases that say it (CHECKLIST K96). */
export const listWatchwords = view({
  name: 'watchword.list',
  route: 'GET /api/watchwords',
  by: WATCHERS,
  input: z.object({}),
  output: z.object({ rows: z.array(WatchwordRow) }),
  async run({ db, city, actor, now }) {
    const rows = await db
      .selectFrom('watchword')
      .selectAll()
      .where('city_id', '=', city.id)
      .where('by_person', '=', actor.id)
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(SHOWN)
      .execute()
    const hits = await Promise.all(
      rows.map(row =>
        row.first_hit_at === null
          ? []
          : db
              .selectFrom('watchword_hit')
              .innerJoin('case_file', join =>
                join
                  .onRef('case_file.city_id', '=', 'watchword_hit.city_id')
                  .onRef('case_file.id', '=', 'watchword_hit.case_id'),
              )
              .select(['case_file.id', 'case_file.number', 'case_file.title', 'watchword_hit.at'])
              .where('watchword_hit.city_id', '=', city.id)
              .where('case_file.city_id', '=', city.id)
              .where('watchword_hit.watchword_id', '=', row.id)
              .orderBy('watchword_hit.at', 'desc')
              .orderBy('watchword_hit.appeal_id', 'desc')
              .limit(COUNTED + 1)
              .execute(),
      ),
    )
    return {
      rows: rows.map((row, n) => {
        const found = hits[n] ?? []
        return {
          id: row.id,
          version: row.version,
          state: row.state as 'on' | 'ended',
          kind: WatchwordKind.parse(row.kind),
          kindName: text(`watchword.kind.${row.kind}`),
          words: city.vault.open(row.words, wordsContext(city.id)),
          createdAt: row.created_at.toISOString(),
          firstHitAt: row.first_hit_at?.toISOString() ?? null,
          hits: Math.min(found.length, COUNTED),
          more: found.length > COUNTED,
          cases: found.slice(0, NEWEST).map(({ at, ...kase }) => ({ ...kase, at: at.toISOString() })),
          acts: openActs(onWatchword.kind, row, row.id, actor, city, now).open,
        }
      }),
    }
  },
})
