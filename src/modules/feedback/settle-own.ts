import { type ActContext, Refusal } from '../../platform/acts/index.ts'
import { text } from '../../platform/i18n/texts.ts'
import type { CaseFile, SaidWord } from '../casework/index.ts'
import { dayIn } from '../registry/index.ts'
import { type Said, settleVerdict, verdictData } from './settle.ts'

/**
 * The case, if there is a whole answer to say something of (CHECKLIST K44).
 * @throws Refusal not_found (404), nothing_to_rate (409)
 */
export function answered(file: CaseFile | undefined): CaseFile {
  if (!file) throw new Refusal('not_found', { status: 404 })
  const whole = file.state === 'closed' || (file.state === 'replied' && file.open_parts === 0)
  if (!whole) throw new Refusal('nothing_to_rate', { status: 409 })
  return file
}

/** What an appellant says without being asked: takes the place of their call-back, and counts like what was said in it. */
export function settleOwn(
  ctx: ActContext,
  appealId: string,
  said: Said,
  of: { file: CaseFile; pending: readonly { id: string; appeal_id: string }[]; words: readonly SaidWord[] },
) {
  const { file, pending, words } = of
  const own = pending.find(row => row.appeal_id === appealId)
  if (own)
    ctx.write(
      ctx.db
        .updateTable('callback')
        .set(eb => ({ state: 'done', done_at: ctx.now, version: eb('version', '+', 1) }))
        .where('city_id', '=', ctx.city.id)
        .where('id', '=', own.id),
    )
  const others = pending.filter(row => row.appeal_id !== appealId)
  const follows = settleVerdict(ctx, file, appealId, said, others, words)
  return {
    unit: file.unit_id,
    data: verdictData(file, appealId, said, dayIn(ctx.city, ctx.now), follows),
    answer: { follows, headline: text(`rated.${follows}`) },
  }
}
