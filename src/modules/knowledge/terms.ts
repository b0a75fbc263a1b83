import { type ActContext, type CityContext, Refusal, type Role } from '../../platform/acts/index.ts'
import { type Text, text } from '../../platform/i18n/texts.ts'
import { dueOf } from '../casework/index.ts'
import { dayIn } from '../registry/index.ts'
import type { Entry } from './subject.ts'

/** What the pack says of the knowledge base. @throws Refusal not_in_pack if the city keeps none */
export function knowledgeOf(city: CityContext) {
  const { knowledge } = city.pack.rules
  if (!knowledge) throw new Refusal('not_in_pack', { status: 409 })
  return knowledge
}

type Limit = ReturnType<typeof knowledgeOf>['longest']['value']

/** The day on which a limit from now on ends. */
export const dayAfter = (city: CityContext, now: Date, limit: Limit): string => dayIn(city, dueOf(city, now, limit).due)

/** The next review: after the pack's time, but never later than the last day of the wording itself. */
export function nextReview(city: CityContext, now: Date, expires: string): string {
  const day = dayAfter(city, now, knowledgeOf(city).reviewEvery.value)
  return day < expires ? day : expires
}

/** Tells those who keep an entry, or those who approve, by their roles in the unit that has it (CHECKLIST K40 K61). */
export function tellKeepers(
  ctx: ActContext,
  entry: Pick<Entry, 'id' | 'unit_id'>,
  title: Text,
  roles: readonly Role[] = ['handler', 'unit_head'],
): void {
  ctx.follow('notice.tell', {
    event: 'knowledge',
    subject: { kind: 'knowledge', id: entry.id },
    title,
    roles: [...roles],
    unit: entry.unit_id,
    people: [],
    caseId: null,
  })
}

export const tellApprovers = (ctx: ActContext, entry: Pick<Entry, 'id' | 'unit_id'>, question: string): void =>
  tellKeepers(ctx, entry, text('knowledge.told.waits', { question }), ['unit_head'])
