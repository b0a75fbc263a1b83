import { z } from 'zod'
import { type ActContext, act, Refusal } from '../../../../platform/acts/index.ts'
import { FIGURES } from '../facts.ts'
import { onReport, reportRules } from '../subject.ts'

const Draft = z.object({
  title: z.string().trim().min(5).max(100),
  text: z.string().trim().min(20).max(8000).describe('one paragraph a line'),
  cases: z.array(z.uuid()).max(50).default([]),
  slips: z.array(z.uuid()).max(50).default([]),
  figures: z.array(z.enum(FIGURES)).max(FIGURES.length).default([]),
})

/** What a report rests on must be there: a case or paper of another city or of nobody's knowledge is refused. */
async function checkSources(ctx: ActContext, { cases, slips }: z.output<typeof Draft>): Promise<void> {
  const { db, city } = ctx
  const [known, papers] = await Promise.all([
    cases.length
      ? db.selectFrom('case_file').select('id').where('city_id', '=', city.id).where('id', 'in', cases).execute()
      : [],
    slips.length
      ? db.selectFrom('slip').select('id').where('city_id', '=', city.id).where('id', 'in', slips).execute()
      : [],
  ])
  const missing = (path: string, wanted: readonly string[], found: readonly { id: string }[]) =>
    wanted
      .filter(id => !found.some(row => row.id === id))
      .map(value => ({ path, code: 'not_in_list', vars: { value } }))
  const fields = [...missing('cases', cases, known), ...missing('slips', slips, papers)]
  if (fields.length) throw new Refusal('bad_input', { fields })
}

const columns = ({ title, text, cases, slips, figures }: z.output<typeof Draft>) => ({
  title,
  body: text,
  cases: [...new Set(cases)],
  slips: [...new Set(slips)],
  figures: [...new Set(figures)],
})

/** 督查专报 (SPEC F13): the supervisors write up what they found, with the cases, papers and figures it rests on. */
export const writeReport = act({
  name: 'report.write',
  path: '/api/special-reports',
  by: ['supervisor'],
  clause: 'F13',
  input: Draft,
  run: async (ctx, _none, input) => {
    reportRules(ctx.city)
    await checkSources(ctx, input)
    const id = ctx.id()
    ctx.write(
      ctx.db.insertInto('special_report').values({
        city_id: ctx.city.id,
        id,
        version: 1,
        state: 'draft',
        number: null,
        ...columns(input),
        facts: null,
        written_by: ctx.actor.id,
        written_at: ctx.now,
        readers: [],
        submitted_at: null,
        entry_id: null,
        letter_number: null,
        letter_body: null,
        letter_copies: null,
        letter_at: null,
        letter_by: null,
        letter_entry: null,
        end_words: null,
        ended_at: null,
        ended_by: null,
        pack_version: ctx.city.pack.version,
      }),
    )
    return {
      created: { kind: 'report', id, version: 1 },
      unit: null,
      data: { cases: input.cases, slips: input.slips, figures: input.figures },
    }
  },
})

/** A draft is nobody's but the supervisors': it may be changed until it is laid before a leader. */
export const changeReport = act({
  name: 'report.change',
  on: onReport,
  from: ['draft'],
  by: ['supervisor'],
  clause: 'F13',
  hidden: true,
  input: Draft,
  run: async (ctx, _report, input) => {
    await checkSources(ctx, input)
    return { patch: columns(input), data: { cases: input.cases, slips: input.slips, figures: input.figures } }
  },
})
