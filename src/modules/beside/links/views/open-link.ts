import { z } from 'zod'
import { notFound, view } from '../../../../platform/acts/index.ts'
import { signedFileUrl } from '../../../../platform/files/index.ts'
import { Instant, Text } from '../../../../platform/http/shapes.ts'
import { unitRef } from '../../../casework/index.ts'

/** What the holder of a link sees (CHECKLIST K14 K73): what is asked, until when, and nothing else of the matter. */
export const openLink = view({
  name: 'link.open',
  route: 'GET /api/public/{city}/link',
  by: ['owner'],
  input: z.object({ city: z.string() }),
  output: z
    .object({
      id: z.uuid(),
      kind: z.enum(['person', 'outsider']),
      state: z.enum(['asked', 'answered', 'silent', 'withdrawn', 'over']),
      unit: Text,
      number: z.string(),
      words: z.string(),
      place: z.string().nullable(),
      files: z.array(
        z.object({
          id: z.uuid(),
          name: z.string(),
          type: z.string(),
          url: z.string(),
          previewUrl: z.string().nullable(),
        }),
      ),
      until: Instant,
      waits: z.boolean().describe('the limit of handling stands still until the answer'),
      afterwards: Text.nullable().describe('what happens if nobody answers in time'),
      answer: z.string().nullable(),
      answeredAt: Instant.nullable(),
    })
    .meta({ id: 'OpenLink' }),
  async run({ db, city, actor, now }) {
    const id = actor.kind === 'citizen' ? actor.appealIds[0] : undefined
    if (id === undefined) throw notFound()
    const link = await db
      .selectFrom('link')
      .innerJoin('case_file', join =>
        join.onRef('case_file.city_id', '=', 'link.city_id').onRef('case_file.id', '=', 'link.case_id'),
      )
      .selectAll('link')
      .select(['case_file.number', 'case_file.closed_at', 'case_file.state as case_state', 'case_file.waiting'])
      .where('link.city_id', '=', city.id)
      .where('case_file.city_id', '=', city.id)
      .where('link.id', '=', id)
      .executeTakeFirst()
    if (!link) throw notFound()
    const ended = link.closed_at !== null || link.case_state === 'replied' || link.until <= now
    const files = link.shown.length
      ? await db
          .selectFrom('file')
          .select(['id', 'name', 'type', 'preview_key'])
          .where('city_id', '=', city.id)
          .where('id', 'in', link.shown)
          .where('subject_kind', '=', 'appeal')
          .orderBy('created_at')
          .execute()
      : []
    const open = link.state === 'asked' && !ended
    return {
      id: link.id,
      kind: link.kind as 'person',
      state: link.state === 'asked' && ended ? ('over' as const) : (link.state as 'asked'),
      unit: unitRef(city, link.unit_id)?.name ?? city.name,
      number: link.number,
      // A withdrawn link shows no more than that it was withdrawn.
      words: link.state === 'withdrawn' ? '' : link.words,
      place: open ? link.place_text : null,
      files: open
        ? files.map(row => ({
            id: row.id,
            name: row.name,
            type: row.type,
            url: signedFileUrl(city, row.id, now, false),
            previewUrl: row.preview_key ? signedFileUrl(city, row.id, now, true) : null,
          }))
        : [],
      until: link.until.toISOString(),
      waits: link.waits && link.case_state === 'paused' && link.waiting === link.id,
      afterwards: link.kind === 'person' ? (city.pack.rules.askPerson?.afterwards.value ?? null) : null,
      answer: link.answer,
      answeredAt: link.answered_at?.toISOString() ?? null,
    }
  },
})
