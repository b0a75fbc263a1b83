import { z } from 'zod'
import { type Actor, type CityContext, notFound, openActs, view } from '../../../platform/acts/index.ts'
import { fileViews } from '../../../platform/files/index.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { placesOf } from '../../places/index.ts'
import { BY_PLACE, personIdOf, responsibles, under } from '../../registry/index.ts'
import { WRONG_UNIT } from '../acts/reroute.ts'
import { REVIEWS } from '../acts/sent-at-once.ts'
import { appellantsOf } from '../appellants.ts'
import { clockFactsOf } from '../clock-facts.ts'
import { furtherOf } from '../further/of-case.ts'
import { openDispute } from '../open-dispute.ts'
import { familyOf } from '../parts.ts'
import { caseRow, clockView, stepView, unitRef } from '../present.ts'
import { toldOf } from '../promises/of-case.ts'
import { notToRule } from '../rules/arbiters.ts'
import { maySeeCase } from '../scope.ts'
import { CaseDetail } from '../shapes.ts'
import { sharedWorkOf } from '../shared-work.ts'
import { signOffOf } from '../sign-off-view.ts'
import { timeRequests } from '../time-requests.ts'
import { timelineOf } from '../timeline.ts'

const WITH_UNIT = ['dispatched', 'signed', 'paused', 'on_ledger']

/** Everything about one case that this person may see, and the acts that are open to them. */
export const getCase = view({
  name: 'case.get',
  route: 'GET /api/cases/{id}',
  by: ['staff'],
  input: z.object({ id: z.uuid() }),
  output: CaseDetail,
  async run(context, { id }) {
    const { db, actor, now } = context
    let { city } = context
    const mine = { cityId: city.id, id }
    const rowQuery = db.selectFrom('case_file').selectAll().where('city_id', '=', city.id).where('id', '=', id)
    // Sent together in one round trip; the answers are put together below.
    const [kase, dispatches, clocks, facts, replies, notes, rulings, appellants] = await Promise.all([
      rowQuery.executeTakeFirst(),
      db
        .selectFrom('dispatch')
        .select(['unit_id', 'round', 'return_reason', 'returned_at', 'at'])
        .where('city_id', '=', city.id)
        .where('case_id', '=', id)
        .orderBy('at')
        .execute(),
      db
        .selectFrom('clock')
        .selectAll()
        .where('city_id', '=', city.id)
        .where('case_id', '=', id)
        .where('kind', 'in', ['handle', 'step'])
        .orderBy('started_at')
        .execute(),
      clockFactsOf(db, city.id, id),
      db
        .selectFrom('reply')
        .leftJoin('reply_rest', join =>
          join.onRef('reply_rest.city_id', '=', 'reply.city_id').onRef('reply_rest.reply_id', '=', 'reply.id'),
        )
        .selectAll('reply')
        .select('reply_rest.public_text as rest')
        .where('reply.city_id', '=', city.id)
        .where('reply.case_id', '=', id)
        .orderBy('reply.at')
        .execute(),
      db
        .selectFrom('case_note')
        .select(['id', 'text', 'at', 'by_person'])
        .where('city_id', '=', city.id)
        .where('case_id', '=', id)
        .orderBy('at')
        .execute(),
      db
        .selectFrom('ruling')
        .select('reason')
        .where('city_id', '=', city.id)
        .where('case_id', '=', id)
        .where('by_rule', '=', false)
        .orderBy('at')
        .execute(),
      appellantsOf(db, city, id),
    ])
    const people = kase?.part_of ? await appellantsOf(db, city, kase.part_of) : appellants
    const had = dispatches.map(row => row.unit_id)
    if (!kase || !maySeeCase(actor, kase, had)) throw notFound()
    city = under(city, kase.pack_version)
    const [timeline, replyFiles, dispute, moreTime, reviews, places] = await Promise.all([
      timelineOf(db, city, kase, {
        replies,
        notes,
        dispatches,
        rulings,
        appealIds: appellants.map(row => row.appealId),
      }),
      fileViews(
        db,
        city,
        replies.map(row => row.id),
      ),
      kase.state === 'disputed' ? openDispute(db, city, id, now) : null,
      timeRequests(db, city, id),
      db
        .selectFrom('long_term_review')
        .select(['text', 'at', 'by_person'])
        .where('city_id', '=', city.id)
        .where('case_id', '=', id)
        .orderBy('at', 'desc')
        .execute(),
      placesOf(db, city),
    ])
    const item = kase.item ? city.pack.items.get(kase.item) : undefined
    const needsPlace = item?.lead === BY_PLACE
    const chain =
      item && (!needsPlace || kase.place_unit) ? responsibles(city.pack, item, kase.place_unit ?? undefined) : null
    const person = (row: { code: string; name: string } | undefined) =>
      row ? { id: personIdOf(city.code, row.code), name: row.name } : null
    const { open, shut } = forRuler(openActs('case', kase, mine.id, actor, city, now), city, actor, dispute)
    return {
      ...caseRow(city, kase, now),
      item: item
        ? {
            code: item.code,
            name: item.name,
            domain: city.pack.rules.domains.find(row => row.code === item.domain)?.name ?? {
              zh: item.domain,
              en: item.domain,
            },
            basis: { zh: item.basisText, en: item.basisText },
            basisKind: ({ statute: 'statutory', agreement: 'agreed', assignment: 'assigned' } as const)[item.basis],
          }
        : null,
      coUnits: kase.co_units.flatMap(code => unitRef(city, code) ?? []),
      responsible: { first: person(chain?.first), leader: person(chain?.leader), handler: person(chain?.doer) },
      placeText: kase.place_text,
      placeId: kase.place_id,
      grid: kase.place_grid ? (places.shape(kase.place_grid)?.name ?? kase.place_grid) : null,
      point: kase.lng === null || kase.lat === null ? null : { lng: kase.lng, lat: kase.lat },
      pointAbout: kase.place_about,
      appellants: people,
      replies: replies.map(row => ({
        id: row.id,
        round: row.round,
        outcome: (row.outcome === 'declined' || row.outcome === 'passed' ? 'explained' : row.outcome) as 'solved',
        publicText: row.public_text,
        maskedText: row.masked_text,
        internalNote: row.internal_note,
        published: row.published,
        at: row.at.toISOString(),
        unit: unitRef(city, row.unit_id) ?? { id: '', name: { zh: '', en: '' } },
        by: timeline.nameOf(row.by_person),
        signedBy: timeline.nameOf(row.signed_by),
        way: city.pack.rules.ways?.find(one => one.code === row.way)?.name ?? null,
        until: row.until,
        files: replyFiles.get(row.id) ?? [],
      })),
      timeline: timeline.entries,
      clocks: clocks
        .filter(row => row.kind === 'handle' && !row.cancelled)
        .map(row => ({
          ...clockView(city, row, now, facts.get(row.id) ?? []),
          kind: row.kind,
          name: text('clock.handle', { round: row.round }),
          round: row.round,
        })),
      steps: clocks
        .filter(row => row.kind === 'step' && !row.cancelled)
        .map(row => stepView(city, row, now, facts.get(row.id) ?? [])),
      dispute,
      moreTime,
      reviews: reviews.map(row => ({
        at: row.at.toISOString(),
        text: row.text,
        by: timeline.nameOf(row.by_person),
      })),
      family: await familyOf(db, city, kase),
      further: await furtherOf(db, city, kase.id),
      told: await toldOf(db, city, kase.id),
      ...(await sharedWorkOf(db, city, actor, kase.id, now)),
      signOff: await signOffOf(db, city, actor, kase),
      acts: open,
      pointsTo: WITH_UNIT.includes(kase.state) ? unitRef(city, kase.points_to) : null,
      // Said only of what was sent at once or corrected: elsewhere it is nobody's question.
      shut: shut.filter(act => !REVIEWS.includes(act.name) && (kase.points_to || !WRONG_UNIT.includes(act.name))),
      packVersion: kase.pack_version,
    }
  },
})

/** Who may not rule on this dispute is told so before, not after it was written. */
function forRuler(
  acts: ReturnType<typeof openActs>,
  city: CityContext,
  actor: Actor,
  dispute: { unit: { id: string } } | null,
): ReturnType<typeof openActs> {
  const why = dispute && notToRule(city, actor, dispute.unit.id)
  const ruling = acts.open.find(one => one.name === 'case.arbitrate')
  if (!why || !ruling) return acts
  return {
    open: acts.open.filter(one => one !== ruling),
    shut: [...acts.shut, { name: ruling.name, title: ruling.title, why: text(`refusal.${why}.detail`) }],
  }
}
