import { z } from 'zod'
import { hasRoleWithin, notFound, openActs, unitsOf, view } from '../../../platform/acts/index.ts'
import { fileViews } from '../../../platform/files/index.ts'
import { Id, Instant, PageQuery, Text } from '../../../platform/http/shapes.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { FileView, OpenAct, personName, ShutAct } from '../../casework/index.ts'
import { dayIn } from '../../registry/index.ts'
import { presentTarget } from '../present.ts'
import { TargetRow } from '../shapes.ts'
import { ANSWERERS, seesAll } from '../subject.ts'

/** The list of a campaign, line by line; a unit sees its own (SPEC R16). */
export const listTargets = view({
  name: 'target.list',
  route: 'GET /api/campaigns/{id}/targets',
  by: ['staff'],
  input: z.object({
    id: z.uuid(),
    unit: z.string().optional(),
    state: z.enum(['open', 'reported', 'resolved', 'dropped', 'late']).optional(),
    ...PageQuery,
  }),
  output: z.object({ rows: z.array(TargetRow), next: z.string().nullable() }).meta({ id: 'CampaignTargets' }),
  async run({ db, city, actor, now }, { id, unit, state, cursor, limit }) {
    const today = dayIn(city, now)
    const own = seesAll(actor) ? null : unitsOf(actor, ...ANSWERERS)
    const units = unit === undefined ? own : own === null || own.includes(unit) ? [unit] : []
    const after = Number(cursor ?? 0)
    const rows = await db
      .selectFrom('campaign_target')
      .selectAll()
      .where('city_id', '=', city.id)
      .where('campaign_id', '=', id)
      .where('line', '>', Number.isInteger(after) ? after : 0)
      .$if(units !== null, query => query.where('unit_id', 'in', units?.length ? units : ['']))
      .$if(state !== undefined && state !== 'late', query => query.where('state', '=', state ?? ''))
      .$if(state === 'late', query => query.where('state', '=', 'open').where('due_on', '<', today))
      .orderBy('line')
      .limit(limit + 1)
      .execute()
    const page = rows.slice(0, limit)
    return {
      rows: page.map(row => presentTarget(city, row, today)),
      next: rows.length > limit ? String(page.at(-1)?.line) : null,
    }
  },
})

/** One target: what was said of it week by week, and what I may do now. */
export const getTarget = view({
  name: 'target.get',
  route: 'GET /api/targets/{id}',
  by: ['staff'],
  input: z.object({ id: z.uuid() }),
  output: TargetRow.extend({
    steps: z.array(
      z.object({
        id: Id,
        kindName: Text,
        words: z.string().nullable(),
        by: z.string().nullable().describe('null, without words: the program, as its appeal was closed'),
        at: Instant,
        files: z.array(FileView),
      }),
    ),
    acts: z.array(OpenAct),
    shut: z.array(ShutAct),
  }).meta({ id: 'CampaignTarget' }),
  async run({ db, city, actor, now }, { id }) {
    const [row, steps] = await Promise.all([
      db
        .selectFrom('campaign_target')
        .selectAll()
        .where('city_id', '=', city.id)
        .where('id', '=', id)
        .executeTakeFirst(),
      db
        .selectFrom('campaign_step')
        .selectAll()
        .where('city_id', '=', city.id)
        .where('target_id', '=', id)
        .orderBy('at')
        .orderBy('id')
        .execute(),
    ])
    if (!row || !(seesAll(actor) || hasRoleWithin(actor, row.unit_id, ANSWERERS))) throw notFound()
    const campaign = await db
      .selectFrom('campaign')
      .select('state')
      .where('city_id', '=', city.id)
      .where('id', '=', row.campaign_id)
      .executeTakeFirstOrThrow()
    const files = await fileViews(
      db,
      city,
      steps.map(step => step.id),
    )
    const running = campaign.state === 'running'
    const { open, shut } = openActs('target', row, id, actor, city, now)
    return {
      ...presentTarget(city, row, dayIn(city, now)),
      steps: steps.map(step => ({
        id: step.id,
        kindName: text(`target.step.${step.kind}`),
        words: step.by_person === null ? null : step.words,
        by: step.by_person === null ? null : personName(city, step.by_person),
        at: step.at.toISOString(),
        files: files.get(step.id) ?? [],
      })),
      acts: running ? open : [],
      shut: running ? shut : [],
    }
  },
})
