import { z } from 'zod'
import { type ActContext, act, Refusal } from '../../../platform/acts/index.ts'
import { AppealKind, type CaseFile, onCase, openContact } from '../../casework/index.ts'
import { dayIn } from '../../registry/index.ts'
import { sealPart } from '../../sealed/index.ts'

const Matter = z.object({
  title: z.string().trim().min(4).max(60),
  kind: AppealKind,
  text: z.string().trim().min(4).max(2000).describe('what the person said of this matter'),
})
const Report = z.object({
  list: z.string().describe('of the published negative list'),
  text: z.string().trim().min(10).max(4000),
  about: z.string().trim().max(100).optional(),
  units: z.array(z.string()).max(5).default([]),
  title: z.string().trim().min(4).max(60).describe('of what stays'),
  rest: z.string().trim().min(4).max(5000).describe('the words of the person that stay'),
})

/**
 * Parts one submission (CHECKLIST K44): each further matter becomes a case of its own, with one answer to the person in the
 * end; a report of misconduct is sealed for the inspectors, with the words as they came, and taken out of what stays.
 */
export const partCase = act({
  name: 'case.part',
  on: onCase,
  from: ['received', 'accepted'],
  by: ['operator', 'dispatcher'],
  clause: 'K44',
  key: 'P',
  input: z.object({ matters: z.array(Matter).max(9).default([]), report: Report.optional() }),
  shut: kase => (kase.part_of !== null ? 'is_part' : kase.appeal_count !== 1 ? 'part_of_many' : null),
  reads: (db, cityId, id) => ({
    appeals: db
      .selectFrom('appeal')
      .select(['id', 'text', 'contact', 'version'])
      .where('city_id', '=', cityId)
      .where('case_id', '=', id)
      .forNoKeyUpdate(),
  }),
  run: async (ctx, kase, input, { appeals }) => {
    const [appeal] = appeals
    if (!appeal) throw new Error(`case ${kase.id} has no appeal`)
    if (input.matters.length === 0 && !input.report)
      throw new Refusal('bad_input', { fields: [{ path: 'matters', code: 'nothing_to_part' }] })
    const parts: string[] = []
    for (const matter of input.matters) parts.push(await newPart(ctx, kase, matter))
    const title = input.report ? await sealed(ctx, kase, appeal, input.report) : kase.title
    ctx.follow('search.index', { caseId: kase.id })
    ctx.announce('case', { id: kase.id, version: kase.version + 1, unit: null })
    return {
      patch: { title, parts: kase.parts + parts.length, open_parts: kase.open_parts + parts.length },
      // Of the sealed half the ledger of the case keeps nothing at all: who reads it must not learn that there is a report.
      data: { parts },
      answer: { parts },
    }
  },
})

async function newPart(ctx: ActContext, kase: CaseFile, matter: z.output<typeof Matter>): Promise<string> {
  const id = ctx.id()
  const day = dayIn(ctx.city, ctx.now).slice(2).replaceAll('-', '')
  const running = await ctx.city.numbers.next(ctx.city.id, `appeal/${day}`)
  ctx.write(
    ctx.db.insertInto('case_file').values({
      city_id: ctx.city.id,
      id,
      number: `${day.slice(0, 2)}-${day.slice(2)}-${String(running).padStart(5, '0')}`,
      version: 1,
      state: 'received',
      title: matter.title,
      kind: matter.kind,
      channel: kase.channel,
      item: null,
      grade: null,
      place_text: kase.place_text,
      place_id: kase.place_id,
      place_grid: kase.place_grid,
      lng: kase.lng,
      lat: kase.lat,
      place_about: kase.place_about,
      place_unit: kase.place_unit,
      unit_id: null,
      handler_id: null,
      limit_text: null,
      clock_id: null,
      due_at: null,
      received_at: kase.received_at,
      dispatched_at: null,
      replied_at: null,
      closed_at: null,
      published_at: null,
      verdict: null,
      merged_into: null,
      pack_version: kase.pack_version,
      paused_at: null,
      paused_until: null,
      danger: null,
      appeal_count: 0,
      part_of: kase.id,
    }),
  )
  const note = ctx.id()
  ctx.write(
    ctx.db.insertInto('case_note').values({
      city_id: ctx.city.id,
      id: note,
      case_id: id,
      text: matter.text,
      mentions: [],
      by_person: ctx.actor.id,
      at: ctx.now,
    }),
  )
  ctx.also('case.splitOff', { kind: 'case', id }, { from: kase.id, kind: matter.kind, note })
  ctx.follow('search.index', { caseId: id })
  ctx.announce('case', { id, version: 1, unit: null })
  return id
}

/** @returns the title of what stays */
async function sealed(
  ctx: ActContext,
  kase: CaseFile,
  appeal: { id: string; text: string; contact: Buffer | null; version: number },
  { list, text, about, units, title, rest }: z.output<typeof Report>,
): Promise<string> {
  const { name, phone } = openContact(ctx.city, appeal.contact)
  await sealPart(ctx, {
    list,
    text: `${text}\n\n${appeal.text}`,
    name: name ?? undefined,
    phone: phone ?? undefined,
    about,
    units,
    fromCase: kase.id,
  })
  ctx.write(
    ctx.db
      .updateTable('appeal')
      .set({ text: rest, version: appeal.version + 1 })
      .where('city_id', '=', ctx.city.id)
      .where('id', '=', appeal.id),
  )
  // By what it said it must not be found again; what stays is made findable anew.
  ctx.write(ctx.db.deleteFrom('known_key').where('city_id', '=', ctx.city.id).where('appeal_id', '=', appeal.id))
  ctx.follow('appeal.know', { appealId: appeal.id })
  return title
}
