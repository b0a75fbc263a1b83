import { z } from 'zod'
import { hasRole, notFound, view } from '../../../platform/acts/index.ts'
import { dayIn } from '../../registry/index.ts'
import { TRAINERS } from '../acts/train.ts'
import { named } from '../named.ts'
import { driftOf } from '../rules/drift.ts'
import { ModelDetail, ModelQuality, SchemeCode } from '../shapes.ts'

const LATE_DAYS = 28
const SHOWN_ERRORS = 100

/** What a model confuses, the surest mistakes with their cases, and how far today's matters have moved away (K106). */
export const getModel = view({
  name: 'model.get',
  route: 'GET /api/models/{id}',
  by: ['staff'],
  input: z.object({ id: z.uuid() }),
  output: ModelDetail,
  async run({ db, city, actor, now }, { id }) {
    const row = await db
      .selectFrom('text_model')
      .select(['scheme', 'quality'])
      .where('city_id', '=', city.id)
      .where('id', '=', id)
      .executeTakeFirst()
    if (!row) throw notFound()
    const scheme = SchemeCode.parse(row.scheme)
    const quality = ModelQuality.parse(row.quality)
    const errors = quality.errors.slice(0, SHOWN_ERRORS)
    const ids = errors.map(error => error.caseId)
    const from = dayIn(city, new Date(now.getTime() - LATE_DAYS * 86_400_000))
    const [cases, fixes, late] = await Promise.all([
      ids.length === 0
        ? []
        : db
            .selectFrom('case_file')
            .select(['id', 'number', 'title'])
            .where('city_id', '=', city.id)
            .where('id', 'in', ids)
            .execute(),
      ids.length === 0
        ? []
        : db
            .selectFrom('label_fix')
            .select(['case_id', 'label'])
            .where('city_id', '=', city.id)
            .where('scheme', '=', scheme)
            .where('case_id', 'in', ids)
            .execute(),
      db
        .selectFrom('text_decision')
        .select(({ fn }) => ['decided', fn.countAll<string>().as('n')])
        .where('city_id', '=', city.id)
        .where('scheme', '=', scheme)
        .where('on_day', '>=', from)
        .groupBy('decided')
        .execute(),
    ])
    const { n, distance, moved } = driftOf(
      quality.labels,
      Object.fromEntries(late.map(count => [count.decided, Number(count.n)])),
    )
    return {
      confusions: quality.confusions.map(pair => ({
        truth: named(city, scheme, pair.truth),
        guess: named(city, scheme, pair.guess),
        n: pair.n,
      })),
      errors: errors.flatMap(error => {
        const kase = cases.find(one => one.id === error.caseId)
        const fix = fixes.find(one => one.case_id === error.caseId)
        if (!kase) return []
        return {
          caseId: kase.id,
          number: kase.number,
          title: kase.title,
          truth: named(city, scheme, error.truth),
          guess: named(city, scheme, error.guess),
          probability: error.probability,
          fixed: fix ? named(city, scheme, fix.label) : null,
        }
      }),
      drift: {
        days: LATE_DAYS,
        n,
        distance,
        moved: moved.map(row => ({ ...row, label: named(city, scheme, row.label) })),
      },
      mayFix: hasRole(actor, ...TRAINERS),
    }
  },
})
