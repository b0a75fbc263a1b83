import type { z } from 'zod'
import type { CityContext } from '../../platform/acts/index.ts'
import type { Db } from '../../platform/db/index.ts'
import { publicFiles } from '../../platform/files/index.ts'
import { maskPersonalData } from '../../rules/text/index.ts'
import { type CaseFile, knownOf, mayPublish, unitRef } from '../casework/index.ts'
import { oneLine, publicVerdict, usedWords } from './rules/published.ts'
import type { PublicAnswer } from './shapes.ts'

type Answer = z.input<typeof PublicAnswer>

/**
 * Published cases as anybody may read them: question and answer masked, what the person said of it beside it. A case
 * that may no longer be published (it became another kind of matter) is left out.
 */
export async function publicAnswers(db: Db, city: CityContext, cases: readonly CaseFile[]): Promise<Answer[]> {
  const open = cases.filter(kase => mayPublish(city.pack, kase))
  if (open.length === 0) return []
  const ids = open.map(kase => kase.id)
  const [replies, appeals] = await Promise.all([
    db
      .selectFrom('reply')
      .leftJoin('reply_rest', join =>
        join.onRef('reply_rest.city_id', '=', 'reply.city_id').onRef('reply_rest.reply_id', '=', 'reply.id'),
      )
      .select(['reply.id', 'reply.case_id', 'reply.masked_text', 'reply.unit_id', 'reply.way', 'reply.at'])
      .select(['reply_rest.masked_text as rest', 'reply_rest.at as rest_at'])
      .where('reply.city_id', '=', city.id)
      .where('reply.case_id', 'in', ids)
      .where('reply.published', '=', true)
      .orderBy('reply.at')
      .execute(),
    db
      .selectFrom('appeal')
      .select(['case_id', 'home_case_id', 'text', 'contact', 'consent_publish'])
      .where('city_id', '=', city.id)
      .where('case_id', 'in', ids)
      .execute(),
  ])
  const files = await publicFiles(
    db,
    city,
    replies.map(row => row.id),
  )
  return open.flatMap(kase => {
    const reply = replies.findLast(row => row.case_id === kase.id)
    const all = appeals.filter(row => row.case_id === kase.id)
    const first = all.find(row => row.home_case_id === kase.id)
    if (!reply || !first?.consent_publish) return []
    const known = knownOf(city, all)
    const mask = (words: string) => maskPersonalData(words, known).masked
    const domain = city.pack.items.get(kase.item ?? '')?.domain
    return {
      id: kase.id,
      title: mask(kase.title),
      question: mask(first.text),
      answer: mask(reply.masked_text),
      rest: reply.rest_at && { at: reply.rest_at.toISOString(), text: mask(reply.rest ?? '') },
      line: oneLine(mask(reply.masked_text)),
      unit: unitRef(city, reply.unit_id)?.name ?? city.name,
      domain: city.pack.rules.domains.find(row => row.code === domain)?.name ?? city.name,
      way: city.pack.rules.ways?.find(row => row.code === reply.way)?.name ?? null,
      answeredAt: reply.at.toISOString(),
      files: (files.get(reply.id) ?? []).map(({ id, name, url, previewUrl }) => ({ id, name, url, previewUrl })),
      used: usedWords(kase.received_at, reply.at),
      ...publicVerdict(city, kase),
    }
  })
}
