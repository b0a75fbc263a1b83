import { type ActContext, Refusal } from '../acts/index.ts'
import { type Audience, audiences, isExpired } from './limits.ts'

export interface Attaching {
  ids: readonly string[]
  /** who must have uploaded them: 'public' or 'staff:<person id>' */
  owner: string
  subjectKind:
    | 'appeal'
    | 'reply'
    | 'dispatch'
    | 'time_request'
    | 'link'
    | 'pass_on'
    | 'objection'
    | 'restoration'
    | 'excuse'
    | 'excuse_hearing'
    | 'round_claim'
    | 'breach'
    | 'inspection'
    | 'inspection_step'
    | 'campaign_step'
  subjectId: string
  /** files that one subject may have: the pack's */
  most: number
  /** files meant for a wider audience are kept to this one: what hangs on an appeal is never public */
  widest?: Audience
}

/**
 * Hangs uploaded files on what an act makes, in its transaction: all of them or none. A file that is unknown, somebody
 * else's, attached already or older than a day is named by its place in the list, never silently left out.
 * @throws Refusal bad_input with fields[] fileIds (too_many_files, twice) or fileIds.<n> (file_gone)
 */
export async function attachFiles(ctx: ActContext, attaching: Attaching): Promise<void> {
  const { ids, owner, subjectKind, subjectId, most, widest = 'public' } = attaching
  if (ids.length === 0) return
  const refuse = (path: string, code: string, vars = {}) => new Refusal('bad_input', { fields: [{ path, code, vars }] })
  if (ids.length > most) throw refuse('fileIds', 'too_many_files', { most })
  const wanted = ids.map(id => id.toLowerCase())
  if (new Set(wanted).size !== wanted.length) throw refuse('fileIds', 'twice')
  // Locked in one order: the second of two acts with the same file waits, and then finds it taken.
  const rows = await ctx.db
    .selectFrom('file')
    .select(['id', 'audience', 'subject_id', 'created_at'])
    .where('city_id', '=', ctx.city.id)
    .where('id', 'in', wanted)
    .where('subject_id', 'is', null)
    .where('created_by', '=', owner)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
  const free = new Map(rows.filter(row => !isExpired(row, ctx.now)).map(row => [row.id, row.audience as Audience]))
  const gone = wanted.flatMap((id, i) => (free.has(id) ? [] : [{ path: `fileIds.${i}`, code: 'file_gone' }]))
  if (gone.length) throw new Refusal('bad_input', { fields: gone })
  const hang = (some: string[], set: { audience?: Audience }) =>
    some.length > 0 &&
    ctx.write(
      ctx.db
        .updateTable('file')
        .set({ ...set, subject_kind: subjectKind, subject_id: subjectId })
        .where('city_id', '=', ctx.city.id)
        .where('id', 'in', some),
    )
  const isWider = (id: string) => audiences.indexOf(free.get(id) ?? 'internal') > audiences.indexOf(widest)
  hang(wanted.filter(isWider), { audience: widest })
  hang(
    wanted.filter(id => !isWider(id)),
    {},
  )
}
