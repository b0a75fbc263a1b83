import type { ActContext } from '../../platform/acts/index.ts'
import { dayIn } from '../registry/index.ts'
import type { CaseFile } from './subject.ts'

interface Asked {
  id: string
  phone_index: Buffer | null
}

/**
 * After an answer everyone who asked is called back (SPEC R9: 100 %). Who left no telephone can't be called: noted as
 * not reached, until they rate by their query code.
 * @returns how many call-backs wait
 */
export function askEveryone(ctx: ActContext, kase: CaseFile, appeals: readonly Asked[]): number {
  const city_id = ctx.city.id
  const unit_id = kase.unit_id as string
  const callable = appeals.filter(appeal => appeal.phone_index)
  const silent = appeals.filter(appeal => !appeal.phone_index)
  if (callable.length)
    ctx.write(
      ctx.db.insertInto('callback').values(
        callable.map(appeal => ({
          city_id,
          id: ctx.id(),
          version: 1,
          case_id: kase.id,
          appeal_id: appeal.id,
          round: kase.round,
          unit_id,
          state: 'pending',
          next_at: ctx.now,
          claimed_by: null,
          claimed_at: null,
          replied_at: ctx.now,
          done_at: null,
          attempts: 0,
        })),
      ),
    )
  if (silent.length)
    ctx.write(
      ctx.db.insertInto('verdict').values(
        silent.map(appeal => ({
          city_id,
          id: ctx.id(),
          case_id: kase.id,
          appeal_id: appeal.id,
          round: kase.round,
          unit_id,
          via: 'phone',
          result: 'unreachable',
          contacted: null,
          solved: null,
          satisfaction: null,
          reasons: [],
          text: null,
          by_person: null,
          at: ctx.now,
          on_day: dayIn(ctx.city, ctx.now),
          final: true,
        })),
      ),
    )
  for (const appeal of silent)
    ctx.also(
      'verdict.noContact',
      { kind: 'appeal', id: appeal.id },
      { case: kase.id, round: kase.round, result: 'unreachable' },
      unit_id,
    )
  ctx.announce('callback', { caseId: kase.id })
  return callable.length
}
